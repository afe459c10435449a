import { addDays, daysIn, isDay, monthStart, quarterStart, yearStart } from './day.ts';

/** What can be chosen on the Earnings page. */
export const RANGE_NAMES = [
  'today',
  '7d',
  '30d',
  'month',
  'quarter',
  'year',
  'all',
  'own',
] as const;
export type RangeName = (typeof RANGE_NAMES)[number];

/** Before this day nobody has earned anything: LIVE gifts did not exist. */
export const FIRST_DAY = '2015-01-01';

/** Days, both included; null = from the first gift on. `to` is today at the latest. */
export interface DayRange {
  readonly from: string | null;
  readonly to: string;
}

/** What the address asks for: a named range, or two days. Anything else is the last 7 days. */
export interface RangeChoice {
  readonly name: RangeName;
  readonly from: string | null;
  readonly to: string | null;
}

/** Reads `range=30d` or `range=own&from=…&to=…`. */
export function choiceFrom(query: URLSearchParams): RangeChoice {
  const name = RANGE_NAMES.find((known) => known === query.get('range')) ?? '7d';
  const from = query.get('from');
  const to = query.get('to');
  const valid = isDay(from) && isDay(to) && FIRST_DAY <= from && from <= to;
  return { name, from: valid ? from : null, to: valid ? to : null };
}

/** Where the calendar periods begin that have a range of their own. */
const STARTS = { month: monthStart, quarter: quarterStart, year: yearStart } as const;

/** The days that a choice stands for, seen from today. */
export function rangeOf(choice: RangeChoice, today: string): DayRange {
  switch (choice.name) {
    case 'today':
      return { from: today, to: today };
    case '7d':
      return { from: addDays(today, -6), to: today };
    case '30d':
      return { from: addDays(today, -29), to: today };
    case 'month':
    case 'quarter':
    case 'year':
      return { from: STARTS[choice.name](today), to: today };
    case 'all':
      return { from: null, to: today };
    case 'own':
      return { from: choice.from ?? addDays(today, -6), to: choice.to ?? today };
  }
}

/**
 * The period to compare with: for a month, quarter or year the same days of the one before,
 * otherwise as many days just before. null for everything, which has no before.
 */
export function rangeBefore(choice: RangeChoice, today: string): DayRange | null {
  const { from, to } = rangeOf(choice, today);
  if (from === null) return null;
  if (choice.name === 'month' || choice.name === 'quarter' || choice.name === 'year') {
    return sameDaysBefore(from, to, STARTS[choice.name]);
  }
  return daysBefore(from, to);
}

/** As many days as a range has, just before it. */
export function daysBefore(from: string, to: string): { from: string; to: string } {
  return { from: addDays(from, -daysIn(from, to)), to: addDays(from, -1) };
}

/**
 * The days of the calendar period before that correspond to `from` (its first day) to `to`; never
 * more than that period has.
 */
export function sameDaysBefore(
  from: string,
  to: string,
  startOf: (day: string) => string,
): { from: string; to: string } {
  const start = startOf(addDays(from, -1));
  const sameDay = addDays(start, daysIn(from, to) - 1);
  return { from: start, to: sameDay < from ? sameDay : addDays(from, -1) };
}

/** The change from one amount to another as a share; null when there was nothing before. */
export function changeFrom(before: string | number, now: string | number): number | null {
  const base = Number(before);
  return base === 0 ? null : (Number(now) - base) / base;
}
