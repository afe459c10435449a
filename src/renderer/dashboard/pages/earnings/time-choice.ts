import { type Bucket, type BucketSize, bucketDays } from '../../days/buckets.ts';
import { weekStart } from '../../format/week.ts';
import type { CardProps } from './card-props.ts';
import { bucketName } from './sentence.ts';
import { goTo } from './view.ts';

/** What the charts over time share: which bar is chosen, and how another is. */
export function timeChoice({ view, earnings }: CardProps) {
  const { size, from, to } = earnings;
  const chosen = chosenBar(view.period, size);
  const choose = (key: string) => goTo({ ...view, size, period: key === chosen ? null : key });
  // Beside a single day, the others are there for comparison.
  return { chosen, onChoose: from === to ? undefined : choose };
}

/** The bar that holds the chosen day; the address may name any day within. */
function chosenBar(period: string | null, size: BucketSize): string | null {
  return period === null ? null : bucketDays(period, { size, weekStart }).from;
}

/** The names of bars by their keys. */
export function bucketNames(buckets: readonly Bucket[], size: BucketSize): (key: string) => string {
  const names = new Map(buckets.map((bucket) => [bucket.key, bucketName(bucket, size)]));
  return (key) => names.get(key) ?? key;
}
