import { addDays, daysIn } from '../days/day.ts';

/** What is drawn of one day: a number of the log, or what is expected of a day to come. */
export interface FollowerPoint {
  readonly day: string;
  /** Days since the first point: the place on the axis. */
  readonly at: number;
  readonly count: number | null;
  readonly expected: number | null;
  readonly range: readonly [low: number, high: number] | null;
}

interface Entry {
  readonly day: string;
  readonly count: number;
}

interface BandPoint {
  readonly day: string;
  readonly low: number;
  readonly expected: number;
  readonly high: number;
}

/** So many numbers of the log are drawn at most; more would be narrower than a pixel each. */
const MOST_POINTS = 240;

/** The points of the chart, the log's first, then the band's; the newest number belongs to both. */
export function followerPoints(
  log: readonly Entry[],
  band: readonly BandPoint[],
): readonly FollowerPoint[] {
  const first = log[0]?.day ?? band[0]?.day ?? '';
  const at = (day: string) => daysIn(first, day) - 1;
  const past = thinned(log).map(({ day, count }) => ({
    day,
    at: at(day),
    count,
    expected: null,
    range: null,
  }));
  const coming = band.map(({ day, low, expected, high }, index) => ({
    day,
    at: at(day),
    count: index === 0 ? expected : null,
    expected,
    range: [low, high] as const,
  }));
  return band.length === 0 ? past : [...past.slice(0, -1), ...coming];
}

/** Every so many-th entry, and always the newest. */
function thinned(log: readonly Entry[]): readonly Entry[] {
  const step = Math.ceil(log.length / MOST_POINTS);
  return log.filter((_, index) => (log.length - 1 - index) % step === 0);
}

/** The day at a place on the axis. */
export function dayAtPlace(points: readonly FollowerPoint[], at: number): string {
  return addDays(points[0]?.day ?? '1970-01-01', Math.round(at));
}
