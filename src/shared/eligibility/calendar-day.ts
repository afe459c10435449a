/*
 * Arithmetic on calendar days written `YYYY-MM-DD`. A day has no zone and no clock change, so UTC
 * serves as a plain calendar here.
 */

const DAY_MS = 86_400_000;

/** Days since 1 January 1970. */
export function dayNumber(day: string): number {
  return Math.round(Date.parse(`${day}T00:00:00Z`) / DAY_MS);
}

/** The day so many days after 1 January 1970. */
export function dayOfNumber(number: number): string {
  return new Date(number * DAY_MS).toISOString().slice(0, 10);
}

/** How many days the month of a day has. */
export function daysInMonth(day: string): number {
  const [year = 1970, month = 1] = day.split('-').map(Number);
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** The last day of the month of a day. */
export function monthEnd(day: string): string {
  return `${day.slice(0, 8)}${daysInMonth(day)}`;
}
