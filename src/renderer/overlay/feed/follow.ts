import type { Delta, FeedFrame } from '../../../shared/live/delta.ts';
import type { LiveState } from '../../../shared/live/live-state.ts';
import { reduceLive } from '../../../shared/live/reduce.ts';

/** How far this page has read the feed. */
export interface Position {
  readonly seq: number;
  readonly state: LiveState;
}

/** The position after a frame, and what in it is new. `lost`: numbers are missing in between. */
export interface Followed {
  readonly position: Position | null;
  readonly deltas: readonly Delta[];
  readonly lost: boolean;
}

/** Reads one frame. A position of null has no thread yet: only a snapshot helps. */
export function follow(position: Position | null, frame: FeedFrame): Followed {
  if (frame.type === 'snapshot') {
    return { position: { seq: frame.seq, state: frame.state }, deltas: [], lost: false };
  }
  if (position === null) return { position, deltas: [], lost: true };
  let { seq } = position;
  const fresh: Delta[] = [];
  for (const delta of frame.deltas) {
    if (delta.seq <= seq) continue;
    if (delta.seq !== seq + 1) break;
    seq = delta.seq;
    fresh.push(delta);
  }
  const state = reduceLive(position.state, fresh);
  return { position: { seq, state }, deltas: fresh, lost: seq < frame.seq };
}
