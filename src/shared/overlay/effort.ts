import type { FrameCount } from './dropped-frames.ts';

/** How the last frames came. */
export type FrameLook = 'late' | 'bearable' | 'well';

/** How much a page may ask of its computer. */
export interface Effort {
  /** The computer does not keep up: what is only there for show stays away. */
  readonly isHardPressed: boolean;
  /** Good looks in a row. */
  readonly wellFor: number;
}

export const AT_EASE: Effort = { isHardPressed: false, wellFor: 0 };

/** Half a second: soon enough for a flood, long enough not to follow a single hiccup. */
export const LOOKED_AT_FRAMES = 30;

/** Shares of frames that come too late: above the one it is too much, below the other all is well. */
const TOO_MANY = 0.04;
const FEW = 0.01;
/** Five seconds: gifts come in waves, and the next one shall not find the splinters back. */
const WELL_AGAIN = 10;

export function lookAt({ drawn, dropped }: Pick<FrameCount, 'drawn' | 'dropped'>): FrameLook {
  const late = dropped / Math.max(1, drawn + dropped);
  if (late > TOO_MANY) return 'late';
  return late < FEW ? 'well' : 'bearable';
}

/** One late look is enough to be careful; it takes many good ones to be at ease again. */
export function afterLook({ isHardPressed, wellFor }: Effort, look: FrameLook): Effort {
  if (look === 'late') return { isHardPressed: true, wellFor: 0 };
  if (look === 'bearable') return { isHardPressed, wellFor: 0 };
  return { isHardPressed: isHardPressed && wellFor + 1 < WELL_AGAIN, wellFor: wellFor + 1 };
}
