import type { Bucket, BucketSize } from '../../days/buckets.ts';
import { dayLong, dayShort, monthLabel } from '../../format/dates.ts';
import { diamondText, whole } from '../../format/numbers.ts';
import { words } from '../../words/words.ts';
import type { Earnings } from './load.ts';

const { chart: said } = words.earnings;

/** What the chart shows, in words. */
export function chartSentence({ from, to, totals, size, buckets }: Earnings): string {
  const total = diamondText(totals.diamonds);
  if (from === to) return said.single(total, dayLong(to), whole(averageBefore(buckets, to)));
  const active = buckets.filter((bucket) => bucket.diamonds > 0);
  const sentence = said.sentence[size](total, active.length, buckets.length);
  const best = active.reduce<Bucket | null>(higher, null);
  if (best === null || active.length < 2) return sentence;
  return `${sentence} ${said.best(bucketName(best, size), diamondText(best.text))}`;
}

function higher(best: Bucket | null, bucket: Bucket): Bucket {
  return best === null || bucket.diamonds > best.diamonds ? bucket : best;
}

function averageBefore(buckets: readonly Bucket[], day: string): number {
  const others = buckets.filter((bucket) => bucket.key !== day);
  const sum = others.reduce((total, bucket) => total + bucket.diamonds, 0);
  return Math.round(sum / Math.max(1, others.length));
}

/** A bar's name where there is room for it. */
export function bucketName(bucket: Bucket, size: BucketSize): string {
  const name = {
    day: dayLong,
    week: (key: string) => said.weekOf(dayLong(key)),
    month: monthLabel,
  }[size](bucket.key);
  return bucket.current ? `${name}, ${said.soFar}` : name;
}

/** A bar's name under the axis. */
export function bucketTick(size: BucketSize): (key: string) => string {
  return size === 'month' ? monthLabel : dayShort;
}
