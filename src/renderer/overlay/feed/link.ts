import type { FeedFrame, FeedReport } from '../../../shared/live/delta.ts';
import { createOutbox } from './outbox.ts';
import { placeOfPage } from './place-of-page.ts';
import { readFrame } from './read-frame.ts';

/** `away`: nobody answers at this address. `refused`: Carat answers, but not to this key. */
export type LinkState = 'connecting' | 'ready' | 'away' | 'refused';

export interface LinkOptions {
  readonly page: string;
  /** The stage that the address asks for; undefined for none. */
  readonly stage: string | undefined;
  readonly key: string;
  /** The last sequence number that was read; null for none. */
  readonly after: () => number | null;
  readonly onFrame: (frame: FeedFrame) => void;
  readonly onState: (state: LinkState) => void;
}

/** A connection to the feed that comes back for ever, until it is closed. */
export interface Link {
  /** Sends now, or with the next connection. */
  report(report: FeedReport): void;
  askForSnapshot(): void;
  close(): void;
}

/** Milliseconds: the first wait, which doubles, up to the longest. */
const SOON = 250;
const AT_MOST = 5_000;
/**
 * A refused key is tried again rarely: the server stops listening to anybody for a minute after
 * ten wrong keys, and other pages must not suffer from this one.
 */
const REFUSED_ONCE = 2_000;
const REFUSED = 30_000;
/** A connection that has brought no frame by then is given up. */
const PATIENCE = 10_000;

export function openLink(options: LinkOptions): Link {
  const outbox = createOutbox();
  let failures = 0;
  let refusals = 0;
  let closed = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let socket: WebSocket | null = null;
  let giveUp = new AbortController();

  function after(milliseconds: number, then: () => void): void {
    clearTimeout(timer);
    timer = setTimeout(then, milliseconds);
  }

  function later(state: LinkState, milliseconds: number): void {
    if (closed) return;
    options.onState(state);
    after(milliseconds * (0.75 + Math.random() / 2), attempt);
  }

  function lostContact(state: LinkState): void {
    failures += 1;
    later(state, Math.min(AT_MOST, SOON * 2 ** (failures - 1)));
  }

  async function attempt(): Promise<void> {
    giveUp = new AbortController();
    after(PATIENCE, () => giveUp.abort());
    // Asking first tells "not running" from "refused", which a failed socket does not, and keeps
    // the address with the key out of the browser's list of failed connections.
    const there = await isRunning(giveUp.signal);
    if (closed) return;
    if (there) connect();
    else lostContact('away');
  }

  function connect(): void {
    const opening = new WebSocket(feedAddress(options.key, options.after()));
    let opened = false;
    socket = opening;
    after(PATIENCE, () => opening.close());
    opening.onopen = () => {
      opened = true;
      const { page, stage } = options;
      send(opening, { type: 'hello', page, place: placeOfPage(), stage });
      outbox.over((report) => send(opening, report));
    };
    opening.onmessage = (event) => take(event.data);
    opening.onclose = () => {
      outbox.over(null);
      if (closed) return;
      if (opened) lostContact('connecting');
      else refused();
    };
  }

  function refused(): void {
    refusals += 1;
    later('refused', refusals === 1 ? REFUSED_ONCE : REFUSED);
  }

  function take(data: unknown): void {
    const frame = readFrame(data);
    if (frame === null) return;
    clearTimeout(timer);
    options.onState('ready');
    failures = 0;
    refusals = 0;
    options.onFrame(frame);
  }

  options.onState('connecting');
  void attempt();
  return {
    report: outbox.put,
    askForSnapshot() {
      if (socket?.readyState !== WebSocket.OPEN) return;
      send(socket, { type: 'snapshot' });
      after(PATIENCE, () => socket?.close());
    },
    close() {
      closed = true;
      clearTimeout(timer);
      giveUp.abort();
      socket?.close();
    },
  };
}

function send(socket: WebSocket, report: FeedReport): void {
  socket.send(JSON.stringify(report));
}

/** No header can be set on a browser's socket, so the key stands in the address. */
function feedAddress(key: string, after: number | null): string {
  const address = new URL('/api/v1/feed', location.href);
  address.protocol = location.protocol === 'https:' ? 'wss:' : 'ws:';
  address.searchParams.set('key', key);
  if (after !== null) address.searchParams.set('after', String(after));
  return address.href;
}

async function isRunning(signal: AbortSignal): Promise<boolean> {
  try {
    const answer = await fetch('/health', { cache: 'no-store', signal });
    const body: unknown = answer.ok ? await answer.json() : null;
    return typeof body === 'object' && body !== null && 'ready' in body && body.ready === true;
  } catch {
    return false;
  }
}
