/** The order of day and month in dates written with strokes, where a file shows it. */
export type StrokeOrder = 'day-first' | 'month-first';

/** `day-unclear`: 3/4/2026 may be in March or in April. */
export type WrittenDay =
  | { readonly kind: 'day'; readonly day: string }
  | { readonly kind: 'unclear' }
  | { readonly kind: 'none' };

const ISO = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T ].*)?$/;
const DOTS = /^(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})$/;
const STROKES = /^(\d{1,2})[/-](\d{1,2})[/-](\d{4})$/;

/**
 * Reads a date as people and spreadsheets write it: the year first, or day.month.year with dots, or
 * strokes where one of the two numbers can only be the day. Years of two digits are not read.
 * @param order of all dates with strokes in the same file, when another of them has shown it
 */
export function readWrittenDay(text: string, order: StrokeOrder | null = null): WrittenDay {
  const trimmed = text.trim();
  const iso = ISO.exec(trimmed);
  if (iso !== null) return dayOf(iso[1], iso[2], iso[3]);
  const dots = DOTS.exec(trimmed);
  if (dots !== null) return dayOf(dots[3], dots[2], dots[1]);
  const strokes = STROKES.exec(trimmed);
  if (strokes === null) return { kind: 'none' };
  const [, one, two, year] = strokes;
  const shown = order ?? (one === two ? 'day-first' : strokeOrder(trimmed));
  if (shown === null) return { kind: 'unclear' };
  return shown === 'day-first' ? dayOf(year, two, one) : dayOf(year, one, two);
}

/** The order that a date with strokes shows by itself: a number above 12 is no month. */
export function strokeOrder(text: string): StrokeOrder | null {
  const [, one, two] = STROKES.exec(text.trim()) ?? [];
  if (one === undefined || two === undefined) return null;
  if (Number(one) > 12) return Number(two) > 12 ? null : 'day-first';
  return Number(two) > 12 ? 'month-first' : null;
}

function dayOf(year = '', month = '', date = ''): WrittenDay {
  const day = `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`;
  const ms = Date.parse(`${day}T00:00:00Z`);
  const exists = !Number.isNaN(ms) && new Date(ms).toISOString().startsWith(day);
  return exists ? { kind: 'day', day } : { kind: 'none' };
}
