import { locale } from './locale.ts';

const formats = new Map<string, Intl.DateTimeFormat>();

function format(zone: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = zone + JSON.stringify(options);
  const known = formats.get(key);
  if (known !== undefined) return known;
  const made = new Intl.DateTimeFormat(locale, { ...options, timeZone: zone });
  formats.set(key, made);
  return made;
}

/** The time of day of an instant in a zone, with seconds. */
export function clock(at: number, zone: string): string {
  return format(zone, { hour: 'numeric', minute: '2-digit', second: '2-digit' }).format(at);
}

/** The time of day of an instant in a zone, without seconds. */
export function clockShort(at: number, zone: string): string {
  return format(zone, { hour: 'numeric', minute: '2-digit' }).format(at);
}

/** Day and time of an instant in a zone. */
export function moment(at: number, zone: string): string {
  return format(zone, { dateStyle: 'medium', timeStyle: 'short' }).format(at);
}

/** The day of an instant in a zone: `Sat, 21 Nov 2026`. */
export function dayOf(at: number, zone: string): string {
  return format(zone, {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    year: 'numeric',
  }).format(at);
}

/** A calendar day has no zone: it is read and written in UTC. */
function dayAsDate(day: string): Date {
  return new Date(`${day}T00:00:00Z`);
}

/** `2026-11-21` → `21 Nov`. */
export function dayShort(day: string): string {
  return format('UTC', { day: 'numeric', month: 'short' }).format(dayAsDate(day));
}

/** `2026-11-21` → `21 Nov 2026`. */
export function dayMedium(day: string): string {
  return format('UTC', { day: 'numeric', month: 'short', year: 'numeric' }).format(dayAsDate(day));
}

/** `2026-11-21` → `Sat, 21 Nov 2026`. */
export function dayLong(day: string): string {
  return format('UTC', {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    year: 'numeric',
  }).format(dayAsDate(day));
}

/** `2026-11-01` → `Nov 2026`. */
export function monthLabel(day: string): string {
  return format('UTC', { month: 'short', year: 'numeric' }).format(dayAsDate(day));
}

/** Two days as one range, without saying the common part twice. */
export function dayRange(from: string, to: string): string {
  const range = format('UTC', { day: 'numeric', month: 'short', year: 'numeric' });
  return range.formatRange(dayAsDate(from), dayAsDate(to));
}

const MONDAY = '2026-11-16';

/** A day of the week, 0 = Monday to 6 = Sunday: `Monday`, or short `Mon`. */
export function weekday(number: number, length: 'long' | 'short'): string {
  const at = dayAsDate(MONDAY).getTime() + number * 86_400_000;
  return format('UTC', { weekday: length }).format(at);
}

/** An hour of the day as a point in time: `8 PM`, `20`. */
export function hourOfDay(hour: number): string {
  return format('UTC', { hour: 'numeric' }).format(hour * 3_600_000);
}

/** An hour of the day as a span: `8 – 9 PM`, `20–21 Uhr`. */
export function hourSpan(hour: number): string {
  const known = hourSpans.get(hour);
  if (known !== undefined) return known;
  const span = format('UTC', { hour: 'numeric' }).formatRange(
    hour * 3_600_000,
    (hour + 1) * 3_600_000,
  );
  hourSpans.set(hour, span);
  return span;
}

/** There are 24, a week's heat map asks for each seven times, and making one is slow. */
const hourSpans = new Map<number, string>();

/** The day of an instant in a zone, short: `21 Nov`. */
export function dateShort(at: number, zone: string): string {
  return format(zone, { day: 'numeric', month: 'short' }).format(at);
}
