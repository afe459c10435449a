import { catchUp, type Position } from '../../../shared/live/catch-up.ts';
import type { Delta, FeedFrame } from '../../../shared/live/delta.ts';

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
  const { position: after, fresh } = catchUp(position, frame.deltas);
  return { position: after, deltas: fresh, lost: after.seq < frame.seq };
}
