import { countFrame, NO_FRAMES } from '../../shared/overlay/dropped-frames.ts';
import { noteFrames } from './stage/effort.ts';

/** Counts frames while cards come in, and says how many when they have. */
export interface FrameWatch {
  /** A card has just come: it moves the most now. */
  moved(): void;
}

/** How long a card needs to come in. Watching it longer would keep an idle page awake. */
const WATCHED_MS = 2_000;
/** So many frames say whether the computer keeps up: half a second of them. */
const LOOKED_AT_FRAMES = 30;

export function watchFrames(report: (drawn: number, dropped: number) => void): FrameWatch {
  let count = NO_FRAMES;
  let looked = NO_FRAMES;
  let until: number | null = null;

  function seen(at: number): void {
    count = countFrame(count, at);
    look();
    if (until !== null && at < until) {
      requestAnimationFrame(seen);
      return;
    }
    until = null;
    count = { ...count, last: null };
    report(count.drawn, count.dropped);
  }

  function look(): void {
    const [drawn, dropped] = [count.drawn - looked.drawn, count.dropped - looked.dropped];
    if (drawn + dropped < LOOKED_AT_FRAMES) return;
    noteFrames(drawn, dropped);
    looked = count;
  }

  return {
    moved() {
      const isWatching = until !== null;
      until = performance.now() + WATCHED_MS;
      if (!isWatching) requestAnimationFrame(seen);
    },
  };
}
