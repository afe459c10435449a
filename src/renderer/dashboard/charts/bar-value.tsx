import { DiamondAmount } from '../components/amounts.tsx';
import type { Bucket } from '../days/buckets.ts';
import { moneyIn } from '../format/money.ts';
import { diamondText } from '../format/numbers.ts';
import { words } from '../words/words.ts';

interface BarValueProps {
  readonly bucket: Bucket | undefined;
  readonly name: (bucket: Bucket) => string;
}

/** The value of one bar, under the pointer or the keyboard. */
export function BarValue({ bucket, name }: BarValueProps) {
  if (bucket === undefined) return null;
  return (
    <div className="bar-value">
      <span className="small muted">{name(bucket)}</span>
      <DiamondAmount text={diamondText(bucket.text)} size="title" />
      <span className="small">
        {words.common.countGifts(bucket.gifts)}, {words.common.countCoins(bucket.coins)}
      </span>
      {bucket.expected !== null && (
        <span className="small">
          {words.common.estimate} {moneyIn(bucket.expected, bucket.currency)}
        </span>
      )}
    </div>
  );
}
