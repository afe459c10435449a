import type { Tier } from './tiers.ts';

/** A sound that is playing. Times are milliseconds of any clock. */
export interface Voice {
  readonly id: number;
  readonly tier: Tier;
  /** What is played, to know it from another. */
  readonly sound: string;
  readonly gain: number;
  readonly since: number;
}

/** So many sounds are heard at once. */
export const VOICES_MOST = 6;
/** The same sound begins again after so many milliseconds at the earliest: closer, it only booms. */
export const APART = 140;

/** Whether a new sound plays, and which one makes way for it. */
export interface Admission {
  readonly plays: boolean;
  readonly stolen: number | null;
}

/**
 * When all voices are taken, the least of them makes way: of the lowest tier, the quietest, the
 * oldest. A sound that would be the least itself is left out.
 */
export function admitVoice(playing: readonly Voice[], next: Omit<Voice, 'id'>): Admission {
  if (next.gain <= 0) return { plays: false, stolen: null };
  const isEcho = playing.some(
    ({ sound, since }) => sound === next.sound && next.since - since < APART,
  );
  if (isEcho) return { plays: false, stolen: null };
  if (playing.length < VOICES_MOST) return { plays: true, stolen: null };
  const least = playing.reduce((low, voice) => (comesBefore(voice, low) ? voice : low));
  if (least.tier > next.tier) return { plays: false, stolen: null };
  return { plays: true, stolen: least.id };
}

function comesBefore(one: Voice, other: Voice): boolean {
  const order = one.tier - other.tier || one.gain - other.gain || one.since - other.since;
  return order < 0;
}
