import { countFrame, NO_FRAMES } from '../../../shared/overlay/dropped-frames.ts';
import { rainAllowance } from '../../../shared/overlay/rain-allowance.ts';

/** How many pieces may fall at once on this computer. */
export interface RainPace {
  allowance(): number;
  /** A piece begins to fall. */
  fell(): void;
}

/** Half a second: soon enough for a flood, long enough not to follow a single hiccup. */
const LOOKED_AT_FRAMES = 30;

/** Counts frames while anything falls, and no longer: an idle page has to stay idle. */
export function createRainPace(most: number, isFalling: () => boolean): RainPace {
  let allowance = most;
  let count = NO_FRAMES;
  let isWatching = false;

  function seen(at: number): void {
    count = countFrame(count, at);
    if (count.drawn + count.dropped >= LOOKED_AT_FRAMES) {
      allowance = rainAllowance(allowance, most, count);
      count = { ...count, drawn: 0, dropped: 0 };
    }
    isWatching = isFalling();
    if (isWatching) requestAnimationFrame(seen);
    else count = { ...count, last: null };
  }

  return {
    allowance: () => allowance,
    fell() {
      if (isWatching) return;
      isWatching = true;
      requestAnimationFrame(seen);
    },
  };
}
