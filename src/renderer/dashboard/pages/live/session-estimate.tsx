import { moneyText } from '../../../../shared/amount/decimal.ts';
import { estimate } from '../../../../shared/payout/estimate.ts';
import { MoneyAmount } from '../../components/amounts.tsx';
import { moneyIn } from '../../format/money.ts';
import { useLive } from '../../state/live.ts';
import { useOwnMoney } from '../../state/own-money.ts';
import { useCardsInWords, useRateCards } from '../../state/rate-card.ts';
import { words } from '../../words/words.ts';

/** What this LIVE may be worth: each gift under the card that it was booked with. */
export function SessionEstimate() {
  const own = useOwnMoney();
  const parts = useLive((state) => state.cards);
  const { low, expected, high } = estimate(parts, useRateCards());
  const under = useCardsInWords(parts.map(({ card }) => card));
  const dollars = moneyText(expected);
  const inOwn = own?.(dollars);
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
