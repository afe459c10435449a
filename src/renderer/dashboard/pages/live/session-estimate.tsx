import { moneyText } from '../../../../shared/amount/decimal.ts';
import { estimate } from '../../../../shared/payout/estimate.ts';
import { MoneyAmount } from '../../components/amounts.tsx';
import { cardNames } from '../../format/card-names.ts';
import { moneyIn } from '../../format/money.ts';
import { useOwnMoney } from '../../state/own-money.ts';
import { useRateCard } from '../../state/rate-card.ts';
import { words } from '../../words/words.ts';

/** What this LIVE may be worth. `diamonds` in thousandths. */
export function SessionEstimate({ diamonds }: { readonly diamonds: number }) {
  const own = useOwnMoney();
  const card = useRateCard();
  const { low, expected, high } = estimate([{ card: card.id, diamonds }], [card]);
  const dollars = moneyText(expected);
  const inOwn = own?.(dollars);
  const under = words.common.theCards(cardNames([card.id], [card]));
  return (
    <div className="session-estimate">
      <span className="small muted">{words.earnings.estimate.title}</span>
      <MoneyAmount amount={dollars} currency="USD" size="title" testId="live-estimate" />
      {inOwn !== undefined && (
        <span className="small muted">
          {inOwn.amount} {inOwn.rate}
        </span>
      )}
      <span className="small muted">
        {low === high
          ? words.common.estimateUnder(under)
          : words.earnings.estimate.span(usd(low), usd(high), under)}
      </span>
    </div>
  );
}

function usd(amount: Parameters<typeof moneyText>[0]): string {
  return moneyIn(moneyText(amount), 'USD');
}
