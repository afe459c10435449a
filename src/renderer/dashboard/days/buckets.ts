import type { TotalsRow } from '../../../shared/stats/totals.ts';
import { type Bar, barOf } from './bar.ts';
import { addDays, daysIn, monthStart, nextMonth, weekStart as startOfWeek } from './day.ts';

export const BUCKET_SIZES = ['day', 'week', 'month'] as const;
export type BucketSize = (typeof BUCKET_SIZES)[number];

/** Beyond so many bars a chart is bucketed more coarsely by itself. */
const MOST_BARS = 120;
/** More bars than this cannot be told apart, so they cannot be chosen either. */
const MOST_CHOSEN = 370;
const SIZE_DAYS = { day: 1, week: 7, month: 28 } as const;

/** One bar: the totals of a day, week or month, with zeros where nothing came. */
export interface Bucket extends Bar {
  /** Still going on. */
  readonly current: boolean;
}

/** Days up to about four months, then weeks, then months. */
export function bucketSize(from: string, to: string): BucketSize {
  const days = daysIn(from, to);
  if (days <= MOST_BARS) return 'day';
  return days <= MOST_BARS * 7 ? 'week' : 'month';
}

/** The sizes in which a range can be drawn. */
export function possibleSizes(from: string, to: string): BucketSize[] {
  const days = daysIn(from, to);
  return BUCKET_SIZES.filter((size) => days <= MOST_CHOSEN * SIZE_DAYS[size]);
}

/** How buckets lie on the calendar. Weeks begin on `weekStart`: 1 = Monday to 7 = Sunday. */
export interface Grid {
  readonly size: BucketSize;
  readonly weekStart: number;
}

/** One bucket for each day, week or month of the range, in order; the gaps filled with zeros. */
export function fillBuckets(
  rows: readonly TotalsRow[],
  from: string,
  to: string,
  grid: Grid,
  today: string,
): Bucket[] {
  const byKey = new Map(rows.map((row) => [row.key, row]));
  const last = bucketOf(to, grid);
  const now = bucketOf(today, grid);
  const buckets: Bucket[] = [];
  for (let key = bucketOf(from, grid); key <= last; key = bucketAfter(key, grid.size)) {
    buckets.push(toBucket(key, byKey.get(key), key === now));
  }
  return buckets;
}

/** The days of the bucket that a day is in, both included. */
export function bucketDays(day: string, grid: Grid): { from: string; to: string } {
  const from = bucketOf(day, grid);
  return { from, to: addDays(bucketAfter(from, grid.size), -1) };
}

function bucketOf(day: string, { size, weekStart }: Grid): string {
  if (size === 'day') return day;
  return size === 'week' ? startOfWeek(day, weekStart) : monthStart(day);
}

function bucketAfter(key: string, size: BucketSize): string {
  if (size === 'month') return nextMonth(key);
  return addDays(key, SIZE_DAYS[size]);
}

function toBucket(key: string, row: TotalsRow | undefined, current: boolean): Bucket {
  return { ...barOf(key, row), current, faint: current };
}
