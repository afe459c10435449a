import type { EstimateText } from '../../../../shared/stats/totals.ts';
import { MoneyAmount } from '../../components/amounts.tsx';
import { Card } from '../../components/card.tsx';
import { moneyIn } from '../../format/money.ts';
import { useOwnMoney } from '../../state/own-money.ts';
import { useRateCard } from '../../state/rate-card.ts';
import { words } from '../../words/words.ts';

const { estimate: said } = words.earnings;

/** What the diamonds may be worth: always an estimate, always with its card. */
export function EstimateCard({ estimate }: { readonly estimate: EstimateText | null }) {
  const own = useOwnMoney();
  const card = useRateCard();
  const inOwn = estimate?.currency === 'USD' ? own?.(estimate.expected) : undefined;
  return (
    <Card title={words.common.estimate}>
      {estimate === null ? (
        <span className="amount figure">–</span>
      ) : (
        <MoneyAmount
          amount={estimate.expected}
          currency={estimate.currency}
          size="figure"
          testId="earnings-estimate"
        />
      )}
      <div className="small muted">
        {inOwn !== undefined && (
          <p>
            {inOwn.amount} {inOwn.rate}
          </p>
        )}
        {estimate !== null && <p>{spread(estimate, card.name)}</p>}
        <p>{said.note}</p>
      </div>
    </Card>
  );
}

function spread({ low, high, currency }: EstimateText, card: string): string {
  if (low === high) return said.single(card);
  return said.span(moneyIn(low, currency), moneyIn(high, currency), card);
}
