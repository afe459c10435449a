/*
 * Whether the computer keeps up with what it draws. What is only there for show asks before it
 * moves, so that in a flood on a slow machine cards stay smooth and splinters stay away.
 */

/** Shares of frames that come too late: above the one it is too much, below the other all is well. */
const TOO_MANY = 0.04;
const FEW = 0.01;

let hardPressed = false;

/** Tells how the last frames went. */
export function noteFrames(drawn: number, dropped: number): void {
  const late = dropped / Math.max(1, drawn + dropped);
  if (late > TOO_MANY) hardPressed = true;
  else if (late < FEW) hardPressed = false;
}

export function isHardPressed(): boolean {
  return hardPressed;
}
