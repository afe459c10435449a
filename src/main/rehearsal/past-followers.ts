import { dayNumber, dayOfNumber } from '../../shared/eligibility/calendar-day.ts';
import type { LogEntry } from '../../shared/eligibility/follower-log.ts';

const WEEKS = 10;
const FIRST_COUNT = 430;

/** The follower log of the demo: a number every second or third day, on the way to a thousand. */
export function pastFollowers(today: string, random: () => number): LogEntry[] {
  const entries: LogEntry[] = [];
  let count = FIRST_COUNT;
  for (let ago = WEEKS * 7; ago >= 0; ago -= 1) {
    count += Math.floor(random() * 14);
    const day = dayOfNumber(dayNumber(today) - ago);
    if (ago === 0 || random() < 0.4) entries.push({ day, count, origin: 'entered' });
  }
  return entries;
}
