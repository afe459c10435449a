import type { FrameCount } from './dropped-frames.ts';

/** Something always falls: by what becomes of it, rain learns when there may be more. */
const LEAST = 1;
/** Shares of frames that come too late: from the first on it thins out, below the other it thickens. */
const TOO_MANY = 0.04;
const FEW = 0.01;

/**
 * How many pieces may fall at once, after some frames: fewer where the computer does not keep up,
 * and slowly more again where it does, never more than `most`.
 */
export function rainAllowance(
  before: number,
  most: number,
  { drawn, dropped }: Pick<FrameCount, 'drawn' | 'dropped'>,
): number {
  const late = dropped / Math.max(1, drawn + dropped);
  if (late > TOO_MANY) return Math.max(Math.min(LEAST, most), Math.floor(before * 0.6));
  return late < FEW ? Math.min(most, before + 1) : before;
}
