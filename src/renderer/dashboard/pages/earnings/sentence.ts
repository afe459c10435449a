import type { TotalsReport } from '../../../../shared/contract/calls.ts';
import type { Bucket, BucketSize } from '../../days/buckets.ts';
import { dayLong, dayShort, monthLabel } from '../../format/dates.ts';
import { diamondNumber, diamondText, percent, whole } from '../../format/numbers.ts';
import { words } from '../../words/words.ts';
import type { Earnings } from './load.ts';

const { chart: said } = words.earnings;

/** What the chart over time shows, in words. */
export function timeSentence({ from, to, size, buckets }: Earnings): string {
  if (from === to) {
    const own = buckets.find(({ key }) => key === to);
    const total = diamondText(own?.text ?? '0');
    return said.single(total, dayLong(to), whole(averageBefore(buckets, to)));
  }
  const active = buckets.filter((bucket) => bucket.diamonds > 0);
  const total = diamondNumber(buckets.reduce((sum, { diamonds }) => sum + diamonds, 0));
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
export function bucketName({ key, current }: Bucket, size: BucketSize): string {
  const name = {
    day: dayLong,
    week: (day: string) => said.weekOf(dayLong(day)),
    month: monthLabel,
  }[size](key);
  return current ? `${name}, ${said.soFar}` : name;
}

/** A bar's name under the axis. */
export function bucketTick(size: BucketSize): (key: string) => string {
  return size === 'month' ? monthLabel : dayShort;
}

/** How much of all diamonds the highest few make, in words. `count` = how many there are. */
export function topSentence(
  report: TotalsReport,
  shown: number,
  count: number,
  say: (shown: number, all: number, share: string) => string,
): string {
  const top = report.rows.slice(0, shown).reduce((sum, row) => sum + Number(row.diamonds), 0);
  const all = Number(report.diamonds);
  return say(Math.min(shown, count), count, percent(all === 0 ? 0 : top / all));
}
