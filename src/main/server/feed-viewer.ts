import type { WebSocket } from 'ws';
import type { FeedReport } from '../../shared/live/delta.ts';
import { readFeedReport } from '../../shared/wire/feed-report.ts';
import type { PageSeat } from '../live/connected-pages.ts';
import type { SoundSeat } from '../live/sound-desk.ts';
import type { OverlayReports } from './deps.ts';
import { readFrame } from './messages.ts';
import { type Rate, rate } from './rate.ts';
import { BAD_MESSAGES, BAD_MESSAGES_MS, CLOSE } from './socket.ts';

/** Unread bytes from which a reader gets a snapshot instead of its backlog. */
const SLOW = 256 * 1024;
/** Unread and left-out bytes from which it is cut off. */
const STUCK = 1024 * 1024;
/** An overlay reports each card once; more than this is a flood. */
const MAX_REPORTS = 100;
const REPORTS_MS = 1000;

/** One reader of the feed. */
export interface Viewer {
  readonly ws: WebSocket;
  readonly overlay: OverlayReports;
  /** The live state as it is now, as a frame. */
  readonly snapshot: () => Buffer;
  readonly bad: Rate;
  readonly reports: Rate;
  /** Bytes of frames that were left out because it does not read; 0 while it keeps up. */
  leftOut: number;
  snapshotPlanned: boolean;
  /** Set by the page's hello. */
  page: PageSeat | null;
  /** Taken with the first report about its sound. */
  seat: SoundSeat | null;
}

export function newViewer(ws: WebSocket, overlay: OverlayReports, snapshot: () => Buffer): Viewer {
  const viewer: Viewer = {
    ws,
    overlay,
    snapshot,
    bad: rate(BAD_MESSAGES, BAD_MESSAGES_MS),
    reports: rate(MAX_REPORTS, REPORTS_MS),
    leftOut: 0,
    snapshotPlanned: false,
    page: null,
    seat: null,
  };
  ws.on('message', (data: Buffer, isBinary: boolean) => {
    if (ws.readyState === ws.OPEN) hear(viewer, data, isBinary);
  });
  ws.on('close', () => {
    viewer.page?.gone();
    viewer.seat?.gone();
  });
  return viewer;
}

/** Sends to a reader that keeps up; counts what one that does not has missed. */
export function deliver(viewer: Viewer, frame: Buffer): void {
  const { ws } = viewer;
  if (viewer.leftOut === 0 && ws.bufferedAmount <= SLOW) {
    send(viewer, frame);
  } else {
    viewer.leftOut += frame.length;
    if (ws.bufferedAmount + viewer.leftOut > STUCK) ws.terminate();
  }
}

function send(viewer: Viewer, frame: Buffer): void {
  if (viewer.ws.readyState !== viewer.ws.OPEN) return;
  viewer.ws.send(frame, { binary: false }, () => {
    if (viewer.leftOut > 0 && viewer.ws.bufferedAmount === 0) planSnapshot(viewer);
  });
}

/** At most one in a turn of the loop, however often it is asked for. */
function planSnapshot(viewer: Viewer): void {
  if (viewer.snapshotPlanned) return;
  viewer.snapshotPlanned = true;
  setImmediate(() => {
    const frame = viewer.snapshot();
    viewer.snapshotPlanned = false;
    viewer.leftOut = 0;
    deliver(viewer, frame);
  });
}

function hear(viewer: Viewer, data: Buffer, isBinary: boolean): void {
  const { ws } = viewer;
  if (isBinary) {
    ws.close(CLOSE.unsupported, 'text frames only');
  } else if (viewer.reports.another()) {
    ws.close(CLOSE.policy, 'too many reports');
  } else {
    const frame = readFrame(data);
    if (frame.ok) hearReport(viewer, readFeedReport(frame.value));
    else ws.close(CLOSE.invalid, 'not valid JSON');
  }
}

function hearReport(viewer: Viewer, report: FeedReport | null): void {
  if (report !== null) {
    viewer.bad.reset();
    heed(viewer, report);
  } else if (viewer.bad.another()) {
    viewer.ws.close(CLOSE.policy, 'too many malformed reports');
  }
}

function heed(viewer: Viewer, report: FeedReport): void {
  switch (report.type) {
    case 'hello':
      viewer.page ??= viewer.overlay.pageOpened(report.page, report.place ?? null);
      if (report.stage !== undefined) viewer.page.asks(report.stage);
      break;
    case 'shown':
      viewer.overlay.shown(report.key);
      viewer.page?.shown(report.key);
      break;
    case 'frames':
      viewer.page?.frames(report.drawn, report.dropped);
      break;
    case 'sound':
      viewer.seat ??= viewer.overlay.soundSeat();
      viewer.seat.said(report);
      break;
    case 'tried':
      viewer.seat?.tried(report);
      break;
    case 'snapshot':
      planSnapshot(viewer);
      break;
  }
}
