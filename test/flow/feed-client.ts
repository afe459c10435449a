import { once } from 'node:events';
import type { FeedFrame, SequencedDelta } from '../../src/shared/live/delta.ts';
import type { LiveState } from '../../src/shared/live/live-state.ts';
import { EMPTY_LIVE_STATE } from '../../src/shared/live/live-state.ts';
import { reduceLive } from '../../src/shared/live/reduce.ts';
import { connect, type Place } from './client.ts';

/** A reader of the feed, who puts the live state together as a page does. */
export interface FeedClient {
  readonly frames: FeedFrame[];
  state(): LiveState;
  /** The place in the feed up to which it has read. */
  seq(): number;
  /** All deltas so far. */
  deltas(): SequencedDelta[];
  /** Resolves when `enough` says so of the state. */
  until(enough: (state: LiveState) => boolean): Promise<LiveState>;
  report(report: unknown): void;
  close(): Promise<void>;
}

/** @param after the sequence number to resume from; null for a snapshot */
export async function openFeed(carat: Place, after: number | null = null): Promise<FeedClient> {
  const query = after === null ? '' : `?after=${after}`;
  const ws = connect(carat, `/api/v1/feed${query}`, carat.readKey);
  const frames: FeedFrame[] = [];
  let state = EMPTY_LIVE_STATE;
  let seq = after ?? 0;
  const wake = new Set<() => void>();
  ws.on('message', (data) => {
    const frame = JSON.parse(String(data)) as FeedFrame;
    frames.push(frame);
    if (frame.type === 'snapshot') state = frame.state;
    else state = reduceLive(state, inOrder(frame.deltas, seq));
    seq = frame.seq;
    for (const look of wake) look();
  });
  await once(ws, 'message');
  return {
    frames,
    state: () => state,
    seq: () => seq,
    deltas: () => frames.flatMap((frame) => (frame.type === 'deltas' ? frame.deltas : [])),
    until: (enough) =>
      new Promise((resolve) => {
        const look = () => {
          if (!enough(state)) return;
          wake.delete(look);
          resolve(state);
        };
        wake.add(look);
        look();
      }),
    report: (report) => ws.send(JSON.stringify(report)),
    close: async () => {
      ws.close();
      await once(ws, 'close');
    },
  };
}

/** A gap would mean that something was missed, and a page would ask for a snapshot. */
function inOrder(deltas: readonly SequencedDelta[], seq: number): readonly SequencedDelta[] {
  deltas.forEach((delta, index) => {
    if (delta.seq !== seq + 1 + index) throw new Error(`after ${seq + index} came ${delta.seq}`);
  });
  return deltas;
}
