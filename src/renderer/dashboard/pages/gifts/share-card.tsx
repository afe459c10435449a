import { exactMoneyText } from '../../../../shared/amount/decimal.ts';
import type { GiftCalculation } from '../../../../shared/packages/gift-calculation.ts';
import type { PackageSet } from '../../../../shared/packages/package-set.ts';
import type { RateCard } from '../../../../shared/payout/rate-card.ts';
import { MoneyAmount } from '../../components/amounts.tsx';
import { Card } from '../../components/card.tsx';
import { cardNames } from '../../format/card-names.ts';
import { smallMoneyIn } from '../../format/money.ts';
import { percent } from '../../format/numbers.ts';
import { useOwnMoney } from '../../state/own-money.ts';
import { words } from '../../words/words.ts';

const { calculator: said } = words.gifts;

interface ShareCardProps {
  readonly sum: GiftCalculation;
  readonly card: RateCard;
  readonly set: PackageSet | null;
}

/** What the creator may get: an estimate, with its range and its card. */
export function ShareCard({ sum, card, set }: ShareCardProps) {
  const own = useOwnMoney(smallMoneyIn);
  const { low, expected, high } = sum.share;
  const dollars = (amount: typeof expected) => smallMoneyIn(exactMoneyText(amount), 'USD');
  const inOwn = own?.(exactMoneyText(expected));
  return (
    <Card title={said.shareTitle}>
      <MoneyAmount
        amount={exactMoneyText(expected)}
        currency="USD"
        size="figure"
        isSmall
        testId="calculator-share"
      />
      <div className="small muted">
        {low !== high && <p>{said.between(dollars(low), dollars(high))}</p>}
        {inOwn !== undefined && (
          <p>
            {inOwn.amount} {inOwn.rate}
          </p>
        )}
        {set?.currency === 'USD' && <OfPaid sum={sum} />}
        <p>{words.common.estimateUnder(words.common.theCards(cardNames([card.id], [card])))}</p>
      </div>
    </Card>
  );
}

/** The part of the viewers' money that arrives; both are dollars here. */
function OfPaid({ sum: { share, paid } }: { readonly sum: GiftCalculation }) {
  if (paid === null || paid.low === 0n) return null;
  const part = (amount: bigint, of: bigint) => percent(Number((amount * 10_000n) / of) / 10_000);
  return <p>{said.ofPaid(part(share.low, paid.high), part(share.high, paid.low))}</p>;
}
