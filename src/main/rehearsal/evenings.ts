/** A LIVE of the past. Milliseconds since 1970. */
export interface Evening {
  readonly startsAt: number;
  readonly endsAt: number;
  /** How many times a viewer wants to send something. */
  readonly wishes: number;
}

const DAYS = 45;
const HOUR_MS = 3_600_000;

/**
 * Plausible evenings of the 45 days before `now`, oldest first, in the computer's own zone: most
 * weekends, about half of the other days, growing a little from week to week. All are over by
 * midnight, and the last was yesterday at the latest.
 */
export function eveningsBefore(now: number, random: () => number): Evening[] {
  const evenings: Evening[] = [];
  for (let daysAgo = DAYS; daysAgo >= 1; daysAgo -= 1) {
    const day = new Date(now);
    day.setDate(day.getDate() - daysAgo);
    const weekend = [0, 5, 6].includes(day.getDay());
    if (random() > (weekend ? 0.9 : 0.55)) continue;
    const startsAt = day.setHours(18, Math.floor(random() * 90), 0, 0);
    const hours = 1.5 + random() * (weekend ? 2.5 : 1.5);
    const growth = 1.25 - (0.5 * daysAgo) / DAYS;
    const wishes = Math.round((16 + random() * 14) * growth * (weekend ? 1.5 : 1));
    evenings.push({ startsAt, endsAt: startsAt + hours * HOUR_MS, wishes });
  }
  return evenings;
}
