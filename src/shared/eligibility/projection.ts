import { dayNumber, dayOfNumber } from './calendar-day.ts';
import type { FollowerLog, LogEntry } from './follower-log.ts';
import { type Gain, gainAfter, type Point, type Trend, trendOf } from './trend.ts';

/** What was long ago says little about the pace of today. */
const WINDOW_DAYS = 90;
/** Below these a date would be a guess. */
const LEAST_ENTRIES = 5;
const LEAST_SPAN_DAYS = 14;
/** After so many days without a number the pace is not known any more. */
const STALE_DAYS = 30;
/** Nobody keeps a pace for longer than two years. */
const HORIZON_DAYS = 730;

/** Why there is no date. */
export const SILENCES = [
  'no-entries',
  'too-few-entries',
  'too-short',
  'too-old',
  'not-growing',
  'too-far',
] as const;
type Silence = (typeof SILENCES)[number];

/** What the log expects of one day to come. */
interface BandPoint {
  readonly day: string;
  readonly low: number;
  readonly expected: number;
  readonly high: number;
}

/**
 * When a number of followers will be reached.
 * - `reached`: it is; `day` is the first of the log from which on it stayed so
 * - `projected`: `latest` is null when the range does not end within two years; `band` begins with
 *   the newest entry and ends a little after `latest`
 * - `silent`: there is no honest answer; `missing` says how many entries or days are
 */
export type Projection =
  | { readonly kind: 'reached'; readonly day: string }
  | {
      readonly kind: 'projected';
      readonly perDay: number;
      readonly day: string;
      readonly earliest: string;
      readonly latest: string | null;
      readonly band: readonly BandPoint[];
    }
  | { readonly kind: 'silent'; readonly reason: Silence; readonly missing: number | null };

/**
 * The day on which `threshold` followers will be reached, with a range that holds four times out of
 * five, or the reason for saying nothing.
 * @param today `YYYY-MM-DD`; no day before it is named
 */
export function projectFollowers(log: FollowerLog, threshold: number, today: string): Projection {
  const past = log.filter(({ day }) => day <= today);
  const last = past.at(-1);
  if (last === undefined) return silent('no-entries');
  if (last.count >= threshold) return { kind: 'reached', day: reachedOn(past, threshold) };
  if (dayNumber(today) - dayNumber(last.day) > STALE_DAYS) return silent('too-old');
  const points = pointsSince(past, dayNumber(last.day) - WINDOW_DAYS);
  return tooLittle(points) ?? projected(last, trendOf(points), threshold, today);
}

function projected(last: LogEntry, trend: Trend, threshold: number, today: string): Projection {
  if (trend.perDay <= 0) return silent('not-growing');
  const missing = threshold - last.count;
  const expected = daysUntil(trend, ({ expected: gain }) => gain >= missing);
  if (expected === null) return silent('too-far');
  const earliest = daysUntil(trend, ({ high }) => high >= missing) ?? expected;
  const latest = daysUntil(trend, ({ low }) => low >= missing);
  const dayAfter = (days: number) => later(dayOfNumber(dayNumber(last.day) + days), today);
  return {
    kind: 'projected',
    perDay: trend.perDay,
    day: dayAfter(expected),
    earliest: dayAfter(earliest),
    latest: latest === null ? null : dayAfter(latest),
    band: bandFrom(last, trend, Math.ceil(1.1 * (latest ?? 2 * expected))),
  };
}

/** The first of the days to come whose gain is as asked for; null when it is none of them. */
function daysUntil(trend: Trend, isThere: (gain: Gain) => boolean): number | null {
  for (let days = 1; days <= HORIZON_DAYS; days += 1) {
    if (isThere(gainAfter(trend, days))) return days;
  }
  return null;
}

const BAND_POINTS = 24;

/** At most a few points: the band is drawn, and its edges bend gently. */
function bandFrom(last: LogEntry, trend: Trend, days: number): BandPoint[] {
  const count = Math.min(days, BAND_POINTS);
  return Array.from({ length: count + 1 }, (_, index) => {
    const after = Math.round((days * index) / count);
    const { low, expected, high } = gainAfter(trend, after);
    return {
      day: dayOfNumber(dayNumber(last.day) + after),
      low: Math.max(0, Math.round(last.count + low)),
      expected: Math.round(last.count + expected),
      high: Math.round(last.count + high),
    };
  });
}

function tooLittle(points: readonly Point[]): Projection | null {
  if (points.length < LEAST_ENTRIES) {
    return silent('too-few-entries', LEAST_ENTRIES - points.length);
  }
  const span = (points.at(-1)?.at ?? 0) - (points[0]?.at ?? 0);
  return span < LEAST_SPAN_DAYS ? silent('too-short', LEAST_SPAN_DAYS - span) : null;
}

function pointsSince(log: FollowerLog, first: number): Point[] {
  return log
    .map(({ day, count }) => ({ at: dayNumber(day), value: count }))
    .filter(({ at }) => at >= first);
}

/** The first day of the last run of entries at or above the threshold. */
function reachedOn(log: FollowerLog, threshold: number): string {
  const below = log.findLastIndex(({ count }) => count < threshold);
  return log[below + 1]?.day ?? '';
}

function later(one: string, other: string): string {
  return one > other ? one : other;
}

function silent(reason: Silence, missing: number | null = null): Projection {
  return { kind: 'silent', reason, missing };
}
