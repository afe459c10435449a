import { pause } from './pause.ts';

/** Something that plays until it is stopped. */
export interface Playing {
  /** Resolves when nothing more will come. */
  stop(): Promise<void>;
}

/** Runs `play` until it is told to stop by its signal. */
export function begin(play: (signal: AbortSignal) => Promise<void>): Playing {
  const ending = new AbortController();
  const played = play(ending.signal);
  return {
    async stop() {
      ending.abort();
      await played;
    },
  };
}

/**
 * One turn after the other, with a gap of so many milliseconds before each, for as long as the
 * signal lets it. What a turn begins may still go on when the next one comes: streaks overlap.
 */
export async function playTurns(
  gap: () => number,
  turn: () => Promise<void> | null,
  signal: AbortSignal,
): Promise<void> {
  const open = new Set<Promise<void>>();
  while (await pause(gap(), signal)) {
    const begun = turn();
    if (begun === null) continue;
    const played = begun.finally(() => open.delete(played));
    open.add(played);
  }
  await Promise.all(open);
}
