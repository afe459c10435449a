import { catchUp, type Position } from '../../../shared/live/catch-up.ts';
import type { FeedFrame, SequencedDelta } from '../../../shared/live/delta.ts';
import { EMPTY_LIVE_STATE } from '../../../shared/live/live-state.ts';

/** How many deltas are kept while a snapshot is on its way; beyond that the oldest go. */
const MOST_HELD = 5_000;

/** A place in the feed. While `waiting`, deltas are held back until a snapshot has come. */
export interface Follower extends Position {
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
  const { position } = catchUp(follower, deltas);
  const held = deltas.filter(({ seq }) => seq > position.seq);
  return { ...position, waiting: held.length > 0, held };
}
