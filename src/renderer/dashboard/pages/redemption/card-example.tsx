import { coins } from '../../../../shared/amount/coins.ts';
import { diamondsText, exactMoneyText } from '../../../../shared/amount/decimal.ts';
import { diamondsFor } from '../../../../shared/amount/diamonds.ts';
import type { RateTerms } from '../../../../shared/ledger/rate-terms.ts';
import { worthOf } from '../../../../shared/payout/worth.ts';
import { smallMoneyIn } from '../../format/money.ts';
import { diamondText } from '../../format/numbers.ts';
import { words } from '../../words/words.ts';

const { editor: said } = words.redemption;

/** What 100 coins become under a card: where a slip in a figure is seen. */
export function CardExample({ terms }: { readonly terms: RateTerms }) {
  const diamonds = diamondsFor(coins(100), terms.diamondsPerCoin);
  const { gross, share } = worthOf([{ card: 0, diamonds }], [{ ...terms, id: 0 }], terms);
  const dollars = (amount: typeof gross) => smallMoneyIn(exactMoneyText(amount), 'USD');
  const mine =
    share.low === share.high
      ? dollars(share.expected)
      : said.between(dollars(share.low), dollars(share.high));
  return (
    <p data-testid="card-example">
      {said.example(diamondText(diamondsText(diamonds)), dollars(gross), mine)}
    </p>
  );
}
