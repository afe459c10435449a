import type { FrameLook } from './effort.ts';

/** Something always falls: by what becomes of it, rain learns when there may be more. */
const LEAST = 1;

/**
 * How many pieces may fall at once, after some frames: fewer where the computer does not keep up,
 * and slowly more again where it does, never more than `most` (at least 1).
 */
export function rainAllowance(before: number, most: number, look: FrameLook): number {
  if (look === 'late') return Math.max(LEAST, Math.floor(before * 0.6));
  return look === 'well' ? Math.min(most, before + 1) : before;
}
