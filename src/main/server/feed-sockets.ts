import type { WebSocket } from 'ws';
import type { FeedFrame, SequencedDelta } from '../../shared/live/delta.ts';
import type { ServerDeps } from './deps.ts';
import { deliver, newViewer, type Viewer } from './feed-viewer.ts';
import type { Conversation } from './socket.ts';

export interface FeedSockets {
  /** `after`: the last sequence number that the client has; null for a snapshot. */
  open(ws: WebSocket, after: number | null): Conversation;
  /** Stops listening to the feed. */
  close(): void;
}

/**
 * All readers of `WS /api/v1/feed`. What is published in one turn of the event loop goes out as one
 * frame, and a frame becomes bytes once, however many readers there are.
 */
export function feedSockets({
  feed,
  overlay,
  restored,
}: Pick<ServerDeps, 'feed' | 'overlay' | 'restored'>): FeedSockets {
  const viewers = new Set<Viewer>();
  let gathered: SequencedDelta[] = [];
  const flush = () => {
    if (gathered.length === 0) return;
    const bytes = bytesOf({ type: 'deltas', seq: gathered.at(-1)?.seq ?? 0, deltas: gathered });
    gathered = [];
    for (const viewer of viewers) deliver(viewer, bytes);
  };
  const stop = feed.listen((frame) => {
    if (frame.type !== 'deltas' || viewers.size === 0) return;
    if (gathered.length === 0) setImmediate(flush);
    for (const delta of frame.deltas) gathered.push(delta);
  });
  // Whoever gets a snapshot must not be told afterwards what is in it already.
  const snapshot = () => {
    flush();
    return bytesOf(feed.snapshot());
  };
  const begin = (viewer: Viewer, after: number | null) => {
    if (viewer.ws.readyState !== viewer.ws.OPEN) return;
    flush();
    const resumed = after === null ? null : feed.since(after);
    deliver(viewer, bytesOf(resumed ?? feed.snapshot()));
    viewers.add(viewer);
  };
  return {
    open(ws, after) {
      const viewer = newViewer(ws, overlay, snapshot);
      void restored.then(() => begin(viewer, after));
      ws.on('close', () => viewers.delete(viewer));
      const leave = (code: number, reason: string) => {
        viewers.delete(viewer);
        ws.close(code, reason);
      };
      return { finish: leave, cut: leave, isHeld: () => false };
    },
    close: stop,
  };
}

function bytesOf(frame: FeedFrame): Buffer {
  return Buffer.from(JSON.stringify(frame));
}
