/** A point of a series: `at` in days, `value` in followers. */
export interface Point {
  readonly at: number;
  readonly value: number;
}

/** How a log has been growing. */
export interface Trend {
  /** Followers a day; negative when they become fewer. */
  readonly perDay: number;
  /** How far one day's growth strays from that, in followers: a standard deviation. */
  readonly spread: number;
  /** How many days it was learned from. */
  readonly span: number;
}

/** Turns a median of deviations into a standard deviation, for a normal distribution. */
const MAD_TO_DEVIATION = 1.4826;

/**
 * The trend of a series, such that a wrong number among many does not move it:
 * - the pace is the median of the slopes between all pairs (Theil-Sen), weighted by their distance,
 *   because two numbers a month apart say more than two of one weekend;
 * - the spread is the median deviation of the steps from that pace. It is at least what growth has
 *   when followers come one by one and by chance (Poisson): few numbers look steadier than they are.
 * @param points with different `at`, the oldest first; at least two
 */
export function trendOf(points: readonly Point[]): Trend {
  const perDay = medianSlope(points);
  const steps = points.slice(1).map(({ at, value }, index) => {
    const before = points[index] ?? { at: 0, value: 0 };
    const days = at - before.at;
    return Math.abs(value - before.value - perDay * days) / Math.sqrt(days);
  });
  const seen = MAD_TO_DEVIATION * median(steps);
  return {
    perDay,
    spread: Math.max(seen, Math.sqrt(Math.abs(perDay))),
    span: (points.at(-1)?.at ?? 0) - (points[0]?.at ?? 0),
  };
}

function medianSlope(points: readonly Point[]): number {
  const slopes = points.flatMap((to, index) =>
    points.slice(0, index).map((from) => {
      const weight = to.at - from.at;
      return { perDay: (to.value - from.value) / weight, weight };
    }),
  );
  slopes.sort((one, other) => one.perDay - other.perDay);
  const half = slopes.reduce((sum, { weight }) => sum + weight, 0) / 2;
  let sum = 0;
  for (const { perDay, weight } of slopes) {
    sum += weight;
    if (sum >= half) return perDay;
  }
  return 0;
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((one, other) => one - other);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? 0;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? 0) + upper) / 2;
}

/** What a trend expects to have been gained after some days, and the range around it. */
export interface Gain {
  readonly low: number;
  readonly expected: number;
  readonly high: number;
}

/** 1.28 deviations to each side: four times out of five it comes to lie within. */
const RANGE = 1.28;
/** The slope through a series that wanders is by so much less certain than the series is long. */
const SLOPE_VARIANCE = 1.2;

/**
 * The gain after `days` more days. Two doubts add up: the days to come stray like those before
 * (which grows with the root of time), and the pace itself is known only as well as the span of the
 * log allows (which grows with time).
 */
export function gainAfter({ perDay, spread, span }: Trend, days: number): Gain {
  const expected = perDay * days;
  const doubt = RANGE * spread * Math.sqrt(days + (SLOPE_VARIANCE * days * days) / span);
  return { low: expected - doubt, expected, high: expected + doubt };
}
