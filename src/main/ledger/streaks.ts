import type { Gift } from '../../shared/gift/gift.ts';
import { type StreakState, streakKey } from '../../shared/gift/streak.ts';
import type { SqlDatabase } from '../storage/database.ts';
import { createRecent } from './recent.ts';

/** A streak as counted so far; `card` names its card on the overlay. */
export interface KnownStreak {
  readonly state: StreakState;
  readonly card: string;
}

export interface Streaks {
  /** The streak that a message belongs to, from memory or from the ledger; null when it is new. */
  find(key: string): KnownStreak | null;
  remember(key: string, streak: KnownStreak): void;
}

const REMEMBERED = 20_000;

export function createStreaks(db: SqlDatabase): Streaks {
  const recent = createRecent<string, KnownStreak>(REMEMBERED);
  const last = db.prepare(
    'SELECT seq, running, booked_at FROM entry WHERE streak = ? ORDER BY seq DESC LIMIT 1',
  );
  return {
    find: (key) => {
      const known = recent.get(key);
      if (known !== undefined) return known;
      const row = last.get(key);
      if (row === undefined) return null;
      const [seq, running, bookedAt] = row.map(Number);
      const state = { counted: running ?? 0, ended: false, lastAt: bookedAt ?? 0 };
      return { state, card: cardOf(key, seq ?? 0) };
    },
    remember: (key, streak) => recent.set(key, streak),
  };
}

/**
 * The card's name: the streak's key. Where the source gives no streak id, one key stands for many
 * streaks one after another, so the entry that began this one is part of the name.
 */
export function cardKey(gift: Gift, firstSeq: number): string {
  return cardOf(streakKey(gift), firstSeq);
}

/** The same from the key alone, which ends with the streak's id. */
function cardOf(key: string, firstSeq: number): string {
  return key.endsWith('|') ? `${key}#${firstSeq}` : key;
}
