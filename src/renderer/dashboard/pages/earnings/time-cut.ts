import type { TotalsReport } from '../../../../shared/contract/calls.ts';
import type { Answer } from '../../../../shared/contract/failure.ts';
import type { EstimateText } from '../../../../shared/stats/totals.ts';
import {
  type Bucket,
  type BucketSize,
  bucketSize,
  fillBuckets,
  possibleSizes,
} from '../../days/buckets.ts';
import { addDays } from '../../days/day.ts';
import type { DayRange } from '../../days/range.ts';
import { weekStart } from '../../format/week.ts';
import type { View } from './view.ts';

/** A range of time in buckets. */
export interface TimeCut {
  /** The days it is about; `from` is the first gift's where everything was asked for. */
  readonly from: string;
  readonly to: string;
  readonly size: BucketSize;
  /** The sizes that can be chosen; none for a single day. */
  readonly sizes: readonly BucketSize[];
  /** For one day the week that ends with it, otherwise the range itself. */
  readonly buckets: readonly Bucket[];
  /** What all buckets together may be worth. */
  readonly estimate: EstimateText;
}

type AskTotals = (days: DayRange, size: BucketSize) => Promise<Answer<TotalsReport>>;

/** Asks for the totals over time and fills the gaps. */
export async function cutTime(
  view: View,
  range: DayRange,
  today: string,
  ask: AskTotals,
): Promise<Answer<TimeCut>> {
  const first = await firstDay(range, ask);
  if (!first.ok) return first;
  const from = first.value;
  const { to } = range;
  const single = from === to;
  const chartFrom = single ? addDays(to, -6) : from;
  const sizes = possibleSizes(from, to);
  const chosen = view.size !== null && sizes.includes(view.size) ? view.size : null;
  const size = single ? 'day' : (chosen ?? bucketSize(from, to));
  const answer = await ask({ from: chartFrom, to }, size);
  if (!answer.ok) return answer;
  const buckets = fillBuckets(answer.value.rows, chartFrom, to, { size, weekStart }, today);
  return {
    ok: true,
    value: {
      from,
      to,
      size,
      sizes: single ? [] : sizes,
      estimate: answer.value.estimate,
      buckets: single ? buckets.map((bucket) => aside(bucket, to)) : buckets,
    },
  };
}

/** Beside one day, the others are there for comparison. */
function aside(bucket: Bucket, day: string): Bucket {
  return { ...bucket, faint: bucket.key !== day };
}

/** Where everything is asked for, the first day with a gift; today when there is none. */
async function firstDay({ from, to }: DayRange, ask: AskTotals): Promise<Answer<string>> {
  if (from !== null) return { ok: true, value: from };
  const answer = await ask({ from: null, to }, 'day');
  return answer.ok ? { ok: true, value: answer.value.rows[0]?.key ?? to } : answer;
}
