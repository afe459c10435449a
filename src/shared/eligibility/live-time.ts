import { dayAt, dayEnd } from '../stats/zone-days.ts';

/** When somebody was LIVE, milliseconds since 1970; `endedAt` is null while it goes on. */
export interface LiveSpan {
  readonly startedAt: number;
  readonly endedAt: number | null;
}

/**
 * Milliseconds of LIVE on each day of a zone that had any. What overlaps counts once, a LIVE over
 * midnight counts on both days, and a day with a change of the clock has 23 or 25 hours.
 * @param now end of a LIVE that is going on
 */
export function liveByDay(
  spans: readonly LiveSpan[],
  zone: string,
  now: number,
): ReadonlyMap<string, number> {
  const days = new Map<string, number>();
  let covered = Number.NEGATIVE_INFINITY;
  const sorted = [...spans].sort((one, other) => one.startedAt - other.startedAt);
  for (const { startedAt, endedAt } of sorted) {
    const end = endedAt ?? now;
    let start = Math.max(startedAt, covered);
    while (start < end) {
      const day = dayAt(start, zone);
      const until = Math.min(end, dayEnd(day, zone));
      days.set(day, (days.get(day) ?? 0) + until - start);
      start = until;
    }
    covered = Math.max(covered, end);
  }
  return days;
}
