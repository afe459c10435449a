/** Diamonds (thousandths) that came in over so many days. */
export type Pace =
  | { readonly kind: 'known'; readonly diamonds: number; readonly days: number }
  /** There is no honest answer: so many days, or days with gifts, are missing. */
  | { readonly kind: 'silent'; readonly reason: 'too-short' | 'too-few'; readonly missing: number };

/** What was longer ago says little about the pace of today. */
export const PACE_WINDOW_DAYS = 28;
/** Below these it would be a guess. */
const LEAST_DAYS = 14;
const LEAST_ACTIVE = 3;

const DAY_MS = 86_400_000;

/**
 * The present pace, from diamonds by day (`YYYY-MM-DD`, thousandths). Today is not over and counts
 * for nothing; days on which nothing came count as what they are.
 */
export function paceOf(byDay: ReadonlyMap<string, number>, today: string): Pace {
  const window = [...byDay].filter(([day, diamonds]) => {
    const ago = daysBetween(day, today);
    return ago >= 1 && ago <= PACE_WINDOW_DAYS && diamonds > 0;
  });
  const oldest = Math.max(0, ...window.map(([day]) => daysBetween(day, today)));
  if (oldest < LEAST_DAYS) {
    return { kind: 'silent', reason: 'too-short', missing: LEAST_DAYS - oldest };
  }
  if (window.length < LEAST_ACTIVE) {
    return { kind: 'silent', reason: 'too-few', missing: LEAST_ACTIVE - window.length };
  }
  const diamonds = window.reduce((sum, [, amount]) => sum + amount, 0);
  return { kind: 'known', diamonds, days: oldest };
}

export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / DAY_MS);
}

export function daysAfter(day: string, count: number): string {
  return new Date(Date.parse(day) + count * DAY_MS).toISOString().slice(0, 10);
}
