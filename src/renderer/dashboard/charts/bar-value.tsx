import { DiamondAmount } from '../components/amounts.tsx';
import type { Bar } from '../days/bar.ts';
import { moneyIn } from '../format/money.ts';
import { diamondText, whole } from '../format/numbers.ts';
import { words } from '../words/words.ts';
import { useShown } from './choosable.tsx';

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
    <div className="bar-value">
      <span className="small muted">{name(bar.key)}</span>
      <DiamondAmount text={diamondText(bar.text)} size="title" />
      <span className="small">
        {words.common.countGifts(bar.gifts)}, {words.common.countCoins(bar.coins)}
      </span>
      {bar.estimate !== null && (
        <span className="small">
          {words.common.estimate} {moneyIn(bar.estimate.expected, bar.estimate.currency)}
        </span>
      )}
      {bar.sum !== undefined && (
        <span className="small muted">{said.untilThen(whole(bar.sum))}</span>
      )}
    </div>
  );
}
