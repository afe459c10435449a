import type { Gift } from './gift.ts';

/** After so long without a message a streak is closed, whether or not its end has come. */
export const STREAK_SILENCE_MS = 30_000;

/** How far one streak has been counted. */
export interface StreakState {
  /** The highest count so far, which is how many pieces are booked. */
  readonly counted: number;
  readonly ended: boolean;
  /** Arrival of its newest message, milliseconds since 1970. */
  readonly lastAt: number;
}

export interface StreakStep {
  readonly state: StreakState;
  /** Pieces that this message adds; 0 for the end, for repeats and for late steps. */
  readonly added: number;
}

/**
 * The key of a streak: receiver, sender, gift and streak id. No id of a gift holds a `|`, so two
 * different streaks never share a key. Without a streak id one key stands for many streaks, one
 * after another.
 */
export function streakKey(gift: Gift): string {
  return `${gift.to}|${gift.from.id}|${gift.gift.id}|${gift.streak ?? ''}`;
}

/** Pieces that are new in a message whose streak has been counted up to `counted`. */
export function increment(counted: number, gift: Gift): number {
  return Math.max(0, gift.count - counted);
}

/**
 * One message of a streak (`counting: 'streak'`; a single gift adds its whole count and has no
 * state). `state` is null for a key that is not known, `now` the time of arrival.
 */
export function advance(state: StreakState | null, gift: Gift, now: number): StreakStep {
  const before = state === null || startsAnew(state, gift, now) ? NOT_COUNTED : state;
  return {
    state: {
      counted: Math.max(before.counted, gift.count),
      ended: before.ended || gift.streakEnded,
      lastAt: Math.max(before.lastAt, now),
    },
    added: increment(before.counted, gift),
  };
}

const NOT_COUNTED: StreakState = { counted: 0, ended: false, lastAt: 0 };

/**
 * A streak with an id is one streak for ever: late steps and repeats add nothing. Without an id
 * only the course of the counts tells:
 * - a count that falls is another streak;
 * - the end carries the highest count, so whatever follows it is another streak;
 * - after silence the same count is another streak, unless it is the late end; a higher count is
 *   the streak that went on unheard: the difference can be too little, all of it could be twice.
 */
function startsAnew(state: StreakState, gift: Gift, now: number): boolean {
  if (gift.streak !== null) return false;
  if (gift.count < state.counted || state.ended) return true;
  const silent = now - state.lastAt >= STREAK_SILENCE_MS;
  return silent && gift.count === state.counted && !gift.streakEnded;
}
