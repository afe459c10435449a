import type { LiveState } from './live-state.ts';

/** Where gifts get stuck on their way from the source to the screen; `fine` when nowhere. */
export type WayFinding = 'idle' | 'not-booked' | 'no-page' | 'held' | 'not-shown' | 'fine';

/** Longer than any alert waits. */
const PATIENCE_MS = 90_000;

/** Judges the way of the gifts. `now`: milliseconds since 1970. */
export function findOnTheWay({ overlay, newest }: LiveState, now: number): WayFinding {
  const { received, booked, pages, heldSince, clearedAt } = overlay;
  if (received > booked) return 'not-booked';
  const waiting = newest.filter(({ shownAt, at }) => shownAt === null && at > (clearedAt ?? 0));
  if (received === 0 && newest.length === 0) return 'idle';
  if (pages === 0) return 'no-page';
  if (heldSince !== null) return 'held';
  const shown = newest.reduce((last, { shownAt }) => Math.max(last, shownAt ?? 0), 0);
  const isStuck = waiting.some(({ at }) => at > shown && now - at > PATIENCE_MS);
  return isStuck ? 'not-shown' : 'fine';
}
