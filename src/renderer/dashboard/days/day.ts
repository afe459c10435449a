/*
 * Arithmetic on calendar days written `YYYY-MM-DD`. A day has no zone and no clock change, so UTC
 * serves as a plain calendar here; which day it is in the creator's zone, main says.
 */

const DAY_MS = 86_400_000;

function toMs(day: string): number {
  return Date.parse(`${day}T00:00:00Z`);
}

function fromMs(ms: number): string {
  return new Date(ms).toISOString().slice(0, 10);
}

/** The day so many days later (or earlier). */
export function addDays(day: string, count: number): string {
  return fromMs(toMs(day) + count * DAY_MS);
}

/** How many days from one day to another, both counted. */
export function daysIn(from: string, to: string): number {
  return Math.round((toMs(to) - toMs(from)) / DAY_MS) + 1;
}

/** First day of the month of a day. */
export function monthStart(day: string): string {
  return `${day.slice(0, 7)}-01`;
}

/** First day of the month after that of a day. */
export function nextMonth(day: string): string {
  return monthStart(addDays(monthStart(day), 31));
}

/** First day of the week of a day. Weeks begin on `start`: 1 = Monday to 7 = Sunday. */
export function weekStart(day: string, start: number): string {
  const weekday = new Date(toMs(day)).getUTCDay();
  return addDays(day, -((weekday - start + 7) % 7));
}

/** First day of the quarter of a day. */
export function quarterStart(day: string): string {
  const month = Number(day.slice(5, 7));
  const first = month - ((month - 1) % 3);
  return `${day.slice(0, 4)}-${String(first).padStart(2, '0')}-01`;
}

/** First day of the year of a day. */
export function yearStart(day: string): string {
  return `${day.slice(0, 4)}-01-01`;
}

/** Whether a text is a day that exists. */
export function isDay(text: string | null): text is string {
  if (text === null || !/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const ms = toMs(text);
  return !Number.isNaN(ms) && fromMs(ms) === text;
}
