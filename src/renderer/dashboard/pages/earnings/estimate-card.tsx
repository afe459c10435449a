import type { EstimateText } from '../../../../shared/stats/totals.ts';
import { MoneyAmount } from '../../components/amounts.tsx';
import { Card } from '../../components/card.tsx';
import { moneyIn } from '../../format/money.ts';
import { useOwnMoney } from '../../state/own-money.ts';
import { useCardsInWords } from '../../state/rate-card.ts';
import { words } from '../../words/words.ts';
import { Change, comparison } from './change.tsx';
import type { Earnings } from './load.ts';

const { estimate: said } = words.earnings;

/** What the diamonds may be worth: always an estimate, always with its cards. */
export function EstimateCard({ earnings }: { readonly earnings: Earnings | null }) {
  const estimate = earnings?.totals.estimate ?? null;
  const compared = earnings === null ? null : comparison(earnings);
  const own = useOwnMoney();
  const cards = useCardsInWords(earnings?.cards ?? []);
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
      {estimate !== null && compared !== null && Number(compared.before.estimate.expected) > 0 && (
        <Change
          before={compared.before.estimate.expected}
          now={estimate.expected}
          than={compared.than}
        />
      )}
      <div className="small muted">
        {inOwn !== undefined && (
          <p>
            {inOwn.amount} {inOwn.rate}
          </p>
        )}
        {estimate !== null && <p>{spread(estimate, cards)}</p>}
        {earnings !== null && Number(earnings.totals.reversed) !== 0 && <p>{said.reversed}</p>}
        <p>{said.note}</p>
      </div>
    </Card>
  );
}

function spread({ low, high, currency }: EstimateText, cards: string): string {
  if (low === high) return said.single(cards);
  return said.span(moneyIn(low, currency), moneyIn(high, currency), cards);
}
