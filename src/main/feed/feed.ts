import type { Delta, FeedFrame } from '../../shared/live/delta.ts';
import type { LiveState } from '../../shared/live/live-state.ts';

export interface Feed {
  readonly state: () => LiveState;
  /** Applies the deltas to the live state and sends them to every listener, as one frame. */
  publish(deltas: readonly Delta[]): void;
  snapshot(): FeedFrame;
  /** What came after `seq`; null when that is no longer known (send a snapshot instead). */
  since(seq: number): FeedFrame | null;
  /** Called with each frame of deltas. The function it returns stops that. */
  listen(listener: (frame: FeedFrame) => void): () => void;
}
