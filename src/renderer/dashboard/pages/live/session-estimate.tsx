import { moneyText } from '../../../../shared/amount/decimal.ts';
import { estimate } from '../../../../shared/payout/estimate.ts';
import { STANDARD_CARD } from '../../../../shared/payout/rate-card.ts';
import { MoneyAmount } from '../../components/amounts.tsx';
import { moneyIn } from '../../format/money.ts';
import { useOwnMoney } from '../../state/own-money.ts';
import { words } from '../../words/words.ts';

const CARD = STANDARD_CARD;

/** What this LIVE may be worth. `diamonds` in thousandths. */
export function SessionEstimate({ diamonds }: { readonly diamonds: number }) {
  const own = useOwnMoney();
  const { low, expected, high } = estimate([{ card: CARD.id, diamonds }]);
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
          ? words.common.underCard(CARD.name)
          : words.earnings.estimate.span(usd(low), usd(high), CARD.name)}
      </span>
    </div>
  );
}

function usd(amount: Parameters<typeof moneyText>[0]): string {
  return moneyIn(moneyText(amount), 'USD');
}
