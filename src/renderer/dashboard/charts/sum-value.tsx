import type { ReactNode } from 'react';
import { DiamondAmount } from '../components/amounts.tsx';
import { diamondText } from '../format/numbers.ts';
import { words } from '../words/words.ts';

interface SumValueProps {
  /** What the sum is of: a day, a session, a time of day. */
  readonly name: string;
  readonly sum: { readonly text: string; readonly gifts: number; readonly coins: number };
  readonly children?: ReactNode;
}

/** What came in, under the pointer or the keyboard. */
export function SumValue({ name, sum, children }: SumValueProps) {
  return (
    <div className="chart-value">
      <span className="small muted">{name}</span>
      <DiamondAmount text={diamondText(sum.text)} size="title" />
      <span className="small">
        {words.common.countGifts(sum.gifts)}, {words.common.countCoins(sum.coins)}
      </span>
      {children}
    </div>
  );
}
