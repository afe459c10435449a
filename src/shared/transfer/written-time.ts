import { readWrittenDay, type StrokeOrder } from '../eligibility/written-day.ts';
import { instantAt } from '../stats/zone-days.ts';

/** `unclear`: 3/4/2026 may be in March or in April. */
export type WrittenTime = number | 'none' | 'unclear';

const WITH_OFFSET = /^\d{4}-\d\d-\d\d[T ]\d\d:\d\d(?::\d\d(?:\.\d+)?)?\s?(?:Z|[+-]\d\d:?\d\d)$/i;
const CLOCK = /^(.*?)[T ,]*\b(\d{1,2}):(\d\d)(?::(\d\d)(?:\.\d+)?)?\s*([ap]\.?m\.?)?$/i;
const NOON = '12:00:00';

/**
 * Reads when something happened: with an offset from UTC, or as a clock of `zone` showed it, or a
 * day alone, which becomes noon. Milliseconds since 1970.
 */
export function readWrittenTime(
  text: string,
  zone: string,
  order: StrokeOrder | null,
): WrittenTime {
  const trimmed = text.trim();
  if (WITH_OFFSET.test(trimmed)) {
    const at = Date.parse(trimmed.replace(' ', 'T').replace(/\s/, ''));
    return Number.isNaN(at) ? 'none' : at;
  }
  const [, before, hour, minute, second = '00', half] = CLOCK.exec(trimmed) ?? [];
  const day = readWrittenDay(before ?? trimmed, order);
  if (day.kind !== 'day') return day.kind;
  if (hour === undefined) return instantAt(day.day, NOON, zone);
  const clock = hourOf(Number(hour), half);
  if (clock === null || Number(minute) > 59 || Number(second) > 59) return 'none';
  return instantAt(day.day, `${String(clock).padStart(2, '0')}:${minute}:${second}`, zone);
}

function hourOf(hour: number, half: string | undefined): number | null {
  if (half === undefined) return hour <= 23 ? hour : null;
  if (hour < 1 || hour > 12) return null;
  return (hour % 12) + (half.toLowerCase().startsWith('p') ? 12 : 0);
}
