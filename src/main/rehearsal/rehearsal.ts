import { type Crowd, createCrowd } from '../../shared/rehearsal/crowd.ts';
import { pause } from './pause.ts';
import { createStage, type RehearsalDeps, type Stage } from './stage.ts';

/** Something that plays until it is stopped. */
export interface Playing {
  /** Resolves when nothing more will come. */
  stop(): Promise<void>;
}

/** Simulated viewers who send test gifts: on the overlay, never in the ledger. */
export interface Rehearsal {
  /** A second call does nothing. */
  start(): void;
  stop(): Promise<void>;
}

export function createRehearsal(deps: RehearsalDeps): Rehearsal {
  let playing: Playing | null = null;
  return {
    start() {
      playing ??= begin((signal) =>
        playCrowd(
          createStage(deps, true, signal),
          createCrowd(deps.gifts, deps.random),
          deps.random,
          signal,
        ),
      );
    },
    async stop() {
      await playing?.stop();
      playing = null;
    },
  };
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

/** Between one gift of a calm evening and the next. */
const SHORTEST_GAP_MS = 1_200;
const LONGEST_GAP_MS = 6_000;

/** A calm stream of gifts for as long as the signal lets it. Streaks may overlap. */
export async function playCrowd(
  stage: Stage,
  crowd: Crowd,
  random: () => number,
  signal: AbortSignal,
): Promise<void> {
  const gap = () => SHORTEST_GAP_MS + random() * (LONGEST_GAP_MS - SHORTEST_GAP_MS);
  const open = new Set<Promise<void>>();
  while (await pause(gap(), signal)) {
    const next = crowd.next();
    if (next.kind === 'refused') continue;
    const played = stage.play(next).finally(() => open.delete(played));
    open.add(played);
  }
  await Promise.all(open);
}
