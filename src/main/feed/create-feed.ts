import type { Delta, FeedFrame, SequencedDelta } from '../../shared/live/delta.ts';
import type { LiveState } from '../../shared/live/live-state.ts';
import { reduceLive } from '../../shared/live/reduce.ts';
import type { Feed } from './feed.ts';

/** How far back a client can resume; whoever was away longer gets a snapshot. */
const KEPT = 2_000;

/**
 * The live state and its numbered deltas. Numbers begin at the start time in microseconds, so that
 * they keep rising over restarts: a number from an earlier run is never taken for one of this run.
 */
export function createFeed(initial: LiveState, now: number): Feed {
  let state = initial;
  let seq = now * 1_000;
  let kept: SequencedDelta[] = [];
  const listeners = new Set<(frame: FeedFrame) => void>();

  const firstKept = () => kept[0]?.seq ?? seq + 1;
  return {
    state: () => state,
    publish: (deltas) => {
      if (deltas.length === 0) return;
      state = reduceLive(state, deltas);
      const numbered = deltas.map((delta: Delta): SequencedDelta => {
        seq += 1;
        return { ...delta, seq };
      });
      kept.push(...numbered);
      // Trimmed by halves, so that the cost of shifting is shared by thousands of deltas.
      if (kept.length > 2 * KEPT) kept = kept.slice(-KEPT);
      const frame: FeedFrame = { type: 'deltas', seq, deltas: numbered };
      for (const listener of listeners) listener(frame);
    },
    snapshot: () => ({ type: 'snapshot', seq, state }),
    since: (after) => {
      if (after > seq || after < firstKept() - 1) return null;
      return { type: 'deltas', seq, deltas: kept.filter((delta) => delta.seq > after) };
    },
    listen: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
