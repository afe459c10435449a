import type { SequencedDelta } from './delta.ts';
import type { LiveState } from './live-state.ts';
import { reduceLive } from './reduce.ts';

/** How far a reader of the feed has come. */
export interface Position {
  readonly seq: number;
  readonly state: LiveState;
}

/**
 * The position after deltas in the order of their numbers. Those that are known are passed over;
 * the first number that is missing ends it, because what comes after builds on it.
 */
export function catchUp(
  position: Position,
  deltas: readonly SequencedDelta[],
): { readonly position: Position; readonly fresh: readonly SequencedDelta[] } {
  let { seq } = position;
  const fresh: SequencedDelta[] = [];
  for (const delta of deltas) {
    if (delta.seq <= seq) continue;
    if (delta.seq !== seq + 1) break;
    seq = delta.seq;
    fresh.push(delta);
  }
  return { position: { seq, state: reduceLive(position.state, fresh) }, fresh };
}
