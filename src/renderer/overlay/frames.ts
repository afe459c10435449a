import { countFrame, NO_FRAMES } from '../../shared/overlay/dropped-frames.ts';
import {
  AT_EASE,
  afterLook,
  type FrameLook,
  LOOKED_AT_FRAMES,
  lookAt,
} from '../../shared/overlay/effort.ts';

/*
 * The frames of this page. They are counted while something moves, and no longer: an idle page has
 * to stay idle. What is only there for show asks here before it moves, so that in a flood on a slow
 * computer cards stay smooth and splinters stay away.
 */

/** In a flood that never ends the count is told every ten seconds or so. */
const TOLD_LOOKS = 20;

let count = NO_FRAMES;
/** What had been counted when was last looked. */
let looked = NO_FRAMES;
let looks = 0;
let effort = AT_EASE;
/** When everything will have come to rest; null while nothing moves. */
let until: number | null = null;

const lookers = new Set<(look: FrameLook) => void>();
let tell: (drawn: number, dropped: number) => void = () => undefined;

/** Something moves for so many milliseconds from now. */
export function movesFor(milliseconds: number): void {
  const isCounting = until !== null;
  until = Math.max(until ?? 0, performance.now() + milliseconds);
  if (!isCounting) requestAnimationFrame(seen);
}

/** The computer does not keep up with what it draws. */
export function isHardPressed(): boolean {
  return effort.isHardPressed;
}

/** Calls back each half second of frames. Returns the way out. */
export function onFrameLook(looker: (look: FrameLook) => void): () => void {
  lookers.add(looker);
  return () => lookers.delete(looker);
}

/** Whoever is told how many frames there have been, since the page was opened. */
export function reportFrames(report: (drawn: number, dropped: number) => void): void {
  tell = report;
}

function seen(at: number): void {
  count = countFrame(count, at);
  look();
  if (until !== null && at < until) {
    requestAnimationFrame(seen);
    return;
  }
  until = null;
  count = { ...count, last: null };
  tell(count.drawn, count.dropped);
}

function look(): void {
  const last = { drawn: count.drawn - looked.drawn, dropped: count.dropped - looked.dropped };
  if (last.drawn + last.dropped < LOOKED_AT_FRAMES) return;
  looked = count;
  const found = lookAt(last);
  effort = afterLook(effort, found);
  for (const looker of lookers) looker(found);
  looks += 1;
  if (looks % TOLD_LOOKS === 0) tell(count.drawn, count.dropped);
}
