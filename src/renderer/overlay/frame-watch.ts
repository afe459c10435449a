import { countFrame, NO_FRAMES } from '../../shared/overlay/dropped-frames.ts';

/** Counts frames while cards come in, and says how many when they have. */
export interface FrameWatch {
  /** A card has just come: it moves the most now. */
  moved(): void;
}

/** How long a card needs to come in. Watching it longer would keep an idle page awake. */
const WATCHED_MS = 2_000;

export function watchFrames(report: (drawn: number, dropped: number) => void): FrameWatch {
  let count = NO_FRAMES;
  let until: number | null = null;

  function seen(at: number): void {
    count = countFrame(count, at);
    if (until !== null && at < until) {
      requestAnimationFrame(seen);
      return;
    }
    until = null;
    count = { ...count, last: null };
    report(count.drawn, count.dropped);
  }

  return {
    moved() {
      const isWatching = until !== null;
      until = performance.now() + WATCHED_MS;
      if (!isWatching) requestAnimationFrame(seen);
    },
  };
}
