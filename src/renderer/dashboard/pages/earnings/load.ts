import type { TotalsReport } from '../../../../shared/contract/calls.ts';
import type { Answer } from '../../../../shared/contract/failure.ts';
import { EVERYTHING } from '../../../../shared/stats/totals.ts';
import { call } from '../../bridge/client.ts';
import { type Bucket, type BucketSize, bucketSize, fillBuckets } from '../../days/buckets.ts';
import { addDays } from '../../days/day.ts';
import { type DayRange, type RangeChoice, rangeBefore, rangeOf } from '../../days/range.ts';

/** All that the page shows for one range. */
export interface Earnings {
  /** The days it is about; `from` is the first gift's where everything was asked for. */
  readonly from: string;
  readonly to: string;
  readonly totals: TotalsReport;
  /** The period before; null when there is none to compare with. */
  readonly before: TotalsReport | null;
  readonly size: BucketSize;
  /** For one day the week that ends with it, otherwise the range itself. */
  readonly buckets: readonly Bucket[];
}

const WHOLE = { filter: EVERYTHING, weekStart: 1, limit: null };

/** Asks for the totals of a range, of the period before, and for what the chart needs. */
export async function loadEarnings(choice: RangeChoice, today: string): Promise<Answer<Earnings>> {
  const range = rangeOf(choice, today);
  const earlier = rangeBefore(choice, today);
  const first = range.from === null ? await firstMonth() : { ok: true as const, value: range.from };
  if (!first.ok) return first;
  const from = first.value ?? range.to;
  const single = from === range.to;
  const chartFrom = single ? addDays(range.to, -6) : from;
  const size = bucketSize(chartFrom, range.to);
  const [totals, before, chart] = await Promise.all([
    ask(range, size),
    earlier === null ? null : ask(earlier, 'month'),
    single ? ask({ from: chartFrom, to: range.to }, size) : null,
  ]);
  if (!totals.ok) return totals;
  if (before?.ok === false) return before;
  if (chart?.ok === false) return chart;
  const rows = (chart ?? totals).value.rows;
  const start = range.from === null ? (rows[0]?.key ?? from) : chartFrom;
  const buckets = fillBuckets(rows, start, range.to, size, today);
  return {
    ok: true,
    value: {
      from: range.from ?? start,
      to: range.to,
      totals: totals.value,
      before: before?.value ?? null,
      size,
      buckets: single ? buckets.map((bucket) => aside(bucket, range.to)) : buckets,
    },
  };
}

/** Beside one day, the others are there for comparison. */
function aside(bucket: Bucket, day: string): Bucket {
  return { ...bucket, faint: bucket.key !== day };
}

function ask(range: DayRange, by: BucketSize): Promise<Answer<TotalsReport>> {
  return call('earnings.totals', { ...range, by, ...WHOLE });
}

/** First day of the month of the very first gift; null when there is none. */
async function firstMonth(): Promise<Answer<string | null>> {
  const answer = await call('earnings.totals', {
    from: null,
    to: null,
    by: 'month',
    ...WHOLE,
  });
  return answer.ok ? { ok: true, value: answer.value.rows[0]?.key ?? null } : answer;
}
