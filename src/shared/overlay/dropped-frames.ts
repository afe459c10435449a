/** Frames of a page, counted while it moves. */
export interface FrameCount {
  readonly drawn: number;
  readonly dropped: number;
  /** Milliseconds between frames as they come when all goes well; null before two have come. */
  readonly pace: number | null;
  /** When the last one came; null after a rest. */
  readonly last: number | null;
}

export const NO_FRAMES: FrameCount = { drawn: 0, dropped: 0, pace: null, last: null };

/** OBS draws 24 to 144 frames a second; a screen at most 360. */
const FASTEST_MS = 1000 / 360;
const SLOWEST_MS = 1000 / 20;
/** A page that was put aside for so long has dropped nothing: nobody looked. */
const ASIDE_MS = 1_000;
const EASE = 0.2;

/** The count after one more frame. `at`: milliseconds of any clock that goes evenly. */
export function countFrame(before: FrameCount, at: number): FrameCount {
  const { last, drawn, dropped } = before;
  const gap = last === null ? null : at - last;
  if (gap === null || gap <= 0 || gap > ASIDE_MS) return { ...before, drawn: drawn + 1, last: at };
  const usual = Math.min(Math.max(gap, FASTEST_MS), SLOWEST_MS);
  const pace = before.pace ?? usual;
  // Half a frame late is still that frame.
  const missed = Math.max(0, Math.round(gap / pace) - 1);
  // Slowly: a frame that comes late is followed by one that comes early, and neither is the pace.
  const next = missed === 0 ? pace + (usual - pace) * EASE : pace;
  return { drawn: drawn + 1, dropped: dropped + missed, pace: next, last: at };
}
