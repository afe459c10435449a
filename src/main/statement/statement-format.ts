import { isYear } from '../../shared/statement/period.ts';
import type { Statement } from '../../shared/statement/statement.ts';

/** How a statement writes numbers, money and days. */
export interface StatementFormat {
  /** Diamonds from a decimal text, with a true minus sign. */
  diamonds(text: string): string;
  whole(value: number): string;
  money(amount: string, currency: string): string;
  /** The day of an instant. */
  day(at: number): string;
  /** A calendar day, `2026-03-15`. */
  calendarDay(day: string): string;
  /** Day and time of an instant. */
  moment(at: number): string;
  /** `March 2026`, or `2026`. */
  period: string;
  /** `1 – 31 March 2026`. */
  range: string;
}

/** @param locale BCP 47 */
export function statementFormat(
  { period, from, to, zone }: Statement,
  locale: string,
): StatementFormat {
  const exact = new Intl.NumberFormat(locale, { maximumFractionDigits: 3 });
  const whole = new Intl.NumberFormat(locale, { maximumFractionDigits: 0 });
  const date = (options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(locale, options);
  const medium = date({ dateStyle: 'medium', timeZone: zone });
  const moment = date({ dateStyle: 'long', timeStyle: 'short', timeZone: zone });
  // A calendar day has no zone: it is read and written in UTC.
  const month = date({ month: 'long', year: 'numeric', timeZone: 'UTC' });
  const range = date({ day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });
  const calendar = date({ dateStyle: 'medium', timeZone: 'UTC' });
  const dayOf = (day: string) => new Date(`${day}T00:00:00Z`);
  return {
    diamonds: (text) => exact.format(text as `${number}`),
    whole: (value) => whole.format(value),
    money: (amount, currency) =>
      new Intl.NumberFormat(locale, { style: 'currency', currency }).format(amount as `${number}`),
    day: (at) => medium.format(at),
    calendarDay: (day) => calendar.format(dayOf(day)),
    moment: (at) => moment.format(at),
    period: isYear(period) ? period : month.format(dayOf(from)),
    range: range.formatRange(dayOf(from), dayOf(to)),
  };
}
