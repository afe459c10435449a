import type { WebSocket } from 'ws';
import type { FeedFrame, FeedReport } from '../../shared/live/delta.ts';
import { readFeedReport } from '../../shared/wire/feed-report.ts';
import type { Feed } from '../feed/feed.ts';
import type { OverlayReports } from './deps.ts';
import { parseJson } from './messages.ts';
import { type Rate, rate } from './rate.ts';
import { BAD_MESSAGES, BAD_MESSAGES_MS, CLOSE, type Conversation } from './socket.ts';

/** Unread bytes from which a reader gets a snapshot instead of its backlog. */
const SLOW = 256 * 1024;
/** Unread and skipped bytes from which it is cut off. */
const STUCK = 1024 * 1024;
/** An overlay reports each card once; more than this is a flood. */
const MAX_REPORTS = 100;
const REPORTS_MS = 1000;

interface Viewer {
  readonly ws: WebSocket;
  readonly bad: Rate;
  readonly reports: Rate;
  /** Bytes of frames that were not sent, because it does not read; 0 while it keeps up. */
  skipped: number;
  snapshotPlanned: boolean;
  /** Set by the page's hello: says that the page has gone. */
  pageGone: (() => void) | null;
}

export interface FeedSockets {
  /** `after`: the last sequence number that the client has; null for a snapshot. */
  open(ws: WebSocket, after: number | null): Conversation;
  /** Stops listening to the feed. */
  close(): void;
}

/** All readers of `WS /api/v1/feed`. A frame becomes bytes once, however many there are. */
export function feedSockets(feed: Feed, overlay: OverlayReports): FeedSockets {
  const viewers = new Set<Viewer>();
  const stop = feed.listen((frame) => {
    if (viewers.size === 0) return;
    const bytes = bytesOf(frame);
    for (const viewer of viewers) deliver(viewer, bytes, feed);
  });
  return {
    open(ws, after) {
      const viewer = welcome(ws, feed, overlay);
      viewers.add(viewer);
      ws.on('close', () => {
        viewers.delete(viewer);
        viewer.pageGone?.();
      });
      send(viewer, bytesOf(firstFrame(feed, after)), feed);
      const leave = (code: number, reason: string) => {
        viewers.delete(viewer);
        ws.close(code, reason);
      };
      return { finish: leave, cut: leave, isHeld: () => false };
    },
    close: stop,
  };
}

function firstFrame(feed: Feed, after: number | null): FeedFrame {
  return (after === null ? null : feed.since(after)) ?? feed.snapshot();
}

function welcome(ws: WebSocket, feed: Feed, overlay: OverlayReports): Viewer {
  const viewer: Viewer = {
    ws,
    bad: rate(BAD_MESSAGES, BAD_MESSAGES_MS),
    reports: rate(MAX_REPORTS, REPORTS_MS),
    skipped: 0,
    snapshotPlanned: false,
    pageGone: null,
  };
  ws.on('message', (data: Buffer, isBinary: boolean) => {
    if (ws.readyState === ws.OPEN) hear(viewer, data, isBinary, feed, overlay);
  });
  return viewer;
}

function bytesOf(frame: FeedFrame): Buffer {
  return Buffer.from(JSON.stringify(frame));
}

/** Sends to a reader that keeps up; counts what one that does not has missed. */
function deliver(viewer: Viewer, bytes: Buffer, feed: Feed): void {
  const { ws } = viewer;
  if (viewer.skipped === 0 && ws.bufferedAmount <= SLOW) {
    send(viewer, bytes, feed);
  } else {
    viewer.skipped += bytes.length;
    if (ws.bufferedAmount + viewer.skipped > STUCK) ws.terminate();
  }
}

function send(viewer: Viewer, bytes: Buffer, feed: Feed): void {
  if (viewer.ws.readyState !== viewer.ws.OPEN) return;
  viewer.ws.send(bytes, { binary: false }, () => {
    if (viewer.skipped > 0 && viewer.ws.bufferedAmount === 0) planSnapshot(viewer, feed);
  });
}

/** At most one in a turn of the loop, however often it is asked for. */
function planSnapshot(viewer: Viewer, feed: Feed): void {
  if (viewer.snapshotPlanned) return;
  viewer.snapshotPlanned = true;
  setImmediate(() => {
    viewer.snapshotPlanned = false;
    viewer.skipped = 0;
    deliver(viewer, bytesOf(feed.snapshot()), feed);
  });
}

function hear(
  viewer: Viewer,
  data: Buffer,
  isBinary: boolean,
  feed: Feed,
  overlay: OverlayReports,
): void {
  const { ws } = viewer;
  const parsed = parseJson(data.toString());
  if (isBinary) {
    ws.close(CLOSE.unsupported, 'text frames only');
  } else if (!parsed.ok) {
    ws.close(CLOSE.invalid, 'not valid JSON');
  } else if (viewer.reports.another()) {
    ws.close(CLOSE.policy, 'too many reports');
  } else {
    const report = readFeedReport(parsed.value);
    if (report !== null) heed(viewer, report, feed, overlay);
    else if (viewer.bad.another()) ws.close(CLOSE.policy, 'too many reports of no known shape');
  }
}

function heed(viewer: Viewer, report: FeedReport, feed: Feed, overlay: OverlayReports): void {
  viewer.bad.reset();
  switch (report.type) {
    case 'hello':
      viewer.pageGone ??= overlay.pageOpened(report.page);
      break;
    case 'shown':
      overlay.shown(report.key);
      break;
    case 'snapshot':
      planSnapshot(viewer, feed);
      break;
  }
}
