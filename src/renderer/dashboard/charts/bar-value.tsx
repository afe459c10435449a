import type { Bar } from '../days/bar.ts';
import { moneyIn } from '../format/money.ts';
import { whole } from '../format/numbers.ts';
import { words } from '../words/words.ts';
import { useShown } from './choosable.tsx';
import { SumValue } from './sum-value.tsx';

const { chart: said } = words.earnings;

interface BarValueProps {
  readonly bar: (Bar & { readonly sum?: number }) | undefined;
  readonly name: (key: string) => string;
}

/** The value of one bar, under the pointer or the keyboard. */
export function BarValue({ bar, name }: BarValueProps) {
  useShown(bar?.key ?? null);
  if (bar === undefined) return null;
  return (
    <SumValue name={name(bar.key)} sum={bar}>
      {bar.estimate !== null && (
        <span className="small">
          {words.common.estimate} {moneyIn(bar.estimate.expected, bar.estimate.currency)}
        </span>
      )}
      {bar.sum !== undefined && (
        <span className="small muted">{said.untilThen(whole(bar.sum))}</span>
      )}
    </SumValue>
  );
}
