import { Temporal } from 'temporal-polyfill';

/** The instant at which a day (`YYYY-MM-DD`) begins in a zone, milliseconds since 1970. */
export function dayStart(day: string, zone: string): number {
  return Temporal.PlainDate.from(day).toZonedDateTime(zone).epochMilliseconds;
}

/** The instant at which the day after `day` begins in a zone. */
export function dayEnd(day: string, zone: string): number {
  return Temporal.PlainDate.from(day).add({ days: 1 }).toZonedDateTime(zone).epochMilliseconds;
}

/** The day (`YYYY-MM-DD`) on which an instant falls in a zone. */
export function dayAt(at: number, zone: string): string {
  return zoned(at, zone).toPlainDate().toString();
}

/** What calendar and clock show in a zone at an instant: `2026-11-22 20:15:07`. */
export function wallTime(at: number, zone: string): string {
  return zoned(at, zone).toPlainDateTime().toString({ smallestUnit: 'second' }).replace('T', ' ');
}

/**
 * The instant at which a zone's clock shows a time of a day (`20:15:07`). Of the hour that a clock
 * that is put back shows twice, the first.
 * @throws RangeError when the text is no time
 */
export function instantAt(day: string, time: string, zone: string): number {
  const wall = Temporal.PlainDate.from(day).toPlainDateTime(Temporal.PlainTime.from(time));
  return wall.toZonedDateTime(zone).epochMilliseconds;
}

/** A stretch of time in which a zone keeps one offset from UTC, both in milliseconds. */
export interface OffsetSpan {
  readonly from: number;
  readonly to: number;
  readonly offset: number;
}

/** The spans of equal offset that make up a range: one, and one more for each change of the clock. */
export function offsetSpans(from: number, to: number, zone: string): OffsetSpan[] {
  const spans: OffsetSpan[] = [];
  let start = from;
  while (start < to) {
    const here = zoned(start, zone);
    const change = here.getTimeZoneTransition('next')?.epochMilliseconds ?? to;
    const end = Math.min(change, to);
    spans.push({ from: start, to: end, offset: here.offsetNanoseconds / 1e6 });
    start = end;
  }
  return spans;
}

/** Whether the zone's name is known here. */
export function isZone(zone: string): boolean {
  try {
    zoned(0, zone);
    return true;
  } catch {
    return false;
  }
}

const DAY_MS = 86_400_000;

/** First day of the week of a day. Weeks begin on `start`: 1 = Monday to 7 = Sunday. */
export function weekOf(day: string, start = 1): string {
  const number = Date.parse(day) / DAY_MS;
  // 1970 began on a Thursday.
  const sinceStart = (((number + 4 - start) % 7) + 7) % 7;
  return new Date((number - sinceStart) * DAY_MS).toISOString().slice(0, 10);
}

/** First day of the month of a day. */
export function monthOf(day: string): string {
  return `${day.slice(0, 7)}-01`;
}

function zoned(at: number, zone: string): Temporal.ZonedDateTime {
  return Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone);
}
