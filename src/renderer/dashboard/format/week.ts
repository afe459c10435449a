import { getDayOfWeek, parseDate } from '@internationalized/date';
import { locale } from './locale.ts';

/** The day that weeks begin with where a language is spoken: 1 = Monday to 7 = Sunday. */
export function firstWeekday(language: string): number {
  const monday = parseDate('2026-11-16');
  return ((7 - getDayOfWeek(monday, language)) % 7) + 1;
}

/** The day that the creator's weeks begin with. */
export const weekStart = firstWeekday(locale);
