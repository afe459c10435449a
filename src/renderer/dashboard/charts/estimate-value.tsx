import { MoneyAmount } from '../components/amounts.tsx';
import { moneyIn } from '../format/money.ts';
import { words } from '../words/words.ts';
import { useShown } from './choosable.tsx';
import type { DrawnEstimate } from './estimate-data.ts';

const { worth: said } = words.earnings;

interface EstimateValueProps {
  readonly drawn: DrawnEstimate | undefined;
  readonly currency: string;
  readonly name: (key: string) => string;
}

/** One estimate, under the pointer or the keyboard. */
export function EstimateValue({ drawn, currency, name }: EstimateValueProps) {
  useShown(drawn?.key ?? null);
  if (drawn === undefined) return null;
  const { low, expected, high } = drawn.texts ?? { low: '0', expected: '0', high: '0' };
  return (
    <div className="chart-value">
      <span className="small muted">{name(drawn.key)}</span>
      <MoneyAmount amount={expected} currency={currency} size="title" />
      {low !== high && (
        <span className="small">{said.span(moneyIn(low, currency), moneyIn(high, currency))}</span>
      )}
    </div>
  );
}
