import type { TotalsRow } from '../../../shared/stats/totals.ts';
import { addDays, daysIn, monthStart, nextMonth, weekStart } from './day.ts';

export type BucketSize = 'day' | 'week' | 'month';

/** Beyond so many bars a chart is bucketed more coarsely. */
const MOST_BARS = 120;

/** One bar: the totals of a day, week or month, with zeros where nothing came. */
export interface Bucket {
  readonly key: string;
  /** For the height of the bar only; `text` is exact. */
  readonly diamonds: number;
  readonly text: string;
  readonly coins: number;
  readonly gifts: number;
  /** Expected value as a decimal text; null where nothing came. */
  readonly expected: string | null;
  /** The currency of `expected`, ISO 4217. */
  readonly currency: string;
  /** Still going on. */
  readonly current: boolean;
  /** Drawn lightly: not complete yet, or there for comparison only. */
  readonly faint: boolean;
}

/** Days up to about four months, then weeks, then months. */
export function bucketSize(from: string, to: string): BucketSize {
  const days = daysIn(from, to);
  if (days <= MOST_BARS) return 'day';
  return days <= MOST_BARS * 7 ? 'week' : 'month';
}

/** One bucket for each day, week or month of the range, in order; the gaps filled with zeros. */
export function fillBuckets(
  rows: readonly TotalsRow[],
  from: string,
  to: string,
  size: BucketSize,
  today: string,
): Bucket[] {
  const byKey = new Map(rows.map((row) => [row.key, row]));
  const last = bucketStart(to, size);
  const now = bucketStart(today, size);
  const buckets: Bucket[] = [];
  for (let key = bucketStart(from, size); key <= last; key = bucketAfter(key, size)) {
    buckets.push(toBucket(key, byKey.get(key), key === now));
  }
  return buckets;
}

function bucketStart(day: string, size: BucketSize): string {
  if (size === 'day') return day;
  return size === 'week' ? weekStart(day) : monthStart(day);
}

function bucketAfter(key: string, size: BucketSize): string {
  if (size === 'month') return nextMonth(key);
  return addDays(key, size === 'week' ? 7 : 1);
}

function toBucket(key: string, row: TotalsRow | undefined, current: boolean): Bucket {
  return {
    key,
    diamonds: row === undefined ? 0 : Number(row.diamonds),
    text: row?.diamonds ?? '0',
    coins: row?.coins ?? 0,
    gifts: row?.gifts ?? 0,
    expected: row?.estimate.expected ?? null,
    currency: row?.estimate.currency ?? 'USD',
    current,
    faint: current,
  };
}
