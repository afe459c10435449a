import type { FeedFrame, SequencedDelta } from '../../../shared/live/delta.ts';
import { EMPTY_LIVE_STATE, type LiveState } from '../../../shared/live/live-state.ts';
import { reduceLive } from '../../../shared/live/reduce.ts';

/** How many deltas are kept while a snapshot is on its way; beyond that the oldest go. */
const MOST_HELD = 5_000;

/** A place in the feed. While `waiting`, deltas are held back until a snapshot has come. */
export interface Follower {
  readonly state: LiveState;
  readonly seq: number;
  readonly waiting: boolean;
  readonly held: readonly SequencedDelta[];
}

export const NOT_FOLLOWING: Follower = {
  state: EMPTY_LIVE_STATE,
  seq: -1,
  waiting: true,
  held: [],
};

/**
 * The follower after one frame. Frames may come twice or early; a gap in the numbers makes it wait,
 * and whoever drives it asks for a snapshot then.
 */
export function follow(follower: Follower, frame: FeedFrame): Follower {
  if (frame.type === 'snapshot') {
    const fresh = { state: frame.state, seq: frame.seq, waiting: false, held: [] };
    return applyAll(fresh, follower.held);
  }
  if (follower.waiting) {
    return { ...follower, held: [...follower.held, ...frame.deltas].slice(-MOST_HELD) };
  }
  return applyAll(follower, frame.deltas);
}

function applyAll(follower: Follower, deltas: readonly SequencedDelta[]): Follower {
  let { seq } = follower;
  const fresh: SequencedDelta[] = [];
  for (const delta of deltas) {
    if (delta.seq <= seq) continue;
    if (delta.seq !== seq + 1) break;
    fresh.push(delta);
    seq = delta.seq;
  }
  const state = reduceLive(follower.state, fresh);
  const held = deltas.filter((delta) => delta.seq > seq);
  return { state, seq, waiting: held.length > 0, held };
}
