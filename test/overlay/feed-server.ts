import { readFile } from 'node:fs/promises';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join, normalize } from 'node:path';
import { WebSocket, WebSocketServer } from 'ws';
import { typeOfName } from '../../src/main/built-files.ts';
import type { Delta, FeedFrame, FeedReport, SequencedDelta } from '../../src/shared/live/delta.ts';
import { EMPTY_LIVE_STATE, type LiveState } from '../../src/shared/live/live-state.ts';
import { reduceLive } from '../../src/shared/live/reduce.ts';

const KEY = 'read-key-of-the-test';

/** A server that serves the built page as strictly as Carat does, and speaks the feed. */
export interface FeedServer {
  readonly port: number;
  readonly page: string;
  /** The address of another page, with the key. */
  address(page: string): string;
  /** Files of the creator's own, by their path. */
  readonly own: Map<string, { readonly body: Buffer; readonly type: string }>;
  /** Everything that pages have reported, in order. */
  readonly reports: FeedReport[];
  /** Paths asked for, with `?after=` of feeds. */
  readonly requests: string[];
  publish(...deltas: Delta[]): void;
  /** Sends these with numbers of the caller's choice. */
  sendRaw(frame: FeedFrame): void;
  seq(): number;
  /** How often a page has reported too much at once. */
  floods(): number;
  sockets(): number;
  /** Cuts every socket, as a crash would. */
  drop(): void;
  /** From now on deltas from before are no longer known: whoever resumes gets a snapshot. */
  forget(): void;
  close(): Promise<void>;
  /** Resolves when `check` holds, which is looked at after each thing that happens. */
  until(check: () => boolean): Promise<void>;
}

/** `folder` holds the built page. */
export async function startFeedServer(
  folder: string,
  port = 0,
  firstSeq = 1_000,
): Promise<FeedServer> {
  let state: LiveState = EMPTY_LIVE_STATE;
  let seq = firstSeq;
  let kept: SequencedDelta[] = [];
  const reports: FeedReport[] = [];
  const requests: string[] = [];
  const heardAt: number[] = [];
  const own: FeedServer['own'] = new Map();
  let floods = 0;
  const waiting = new Set<() => void>();
  const happened = () => {
    for (const look of waiting) look();
  };

  const http = createServer((request, response) => {
    requests.push(request.url ?? '');
    void answer(folder, own, request.url ?? '', response);
  });
  const sockets = new WebSocketServer({ noServer: true });
  http.on('upgrade', (request, socket, head) => {
    const address = new URL(request.url ?? '', 'http://127.0.0.1');
    const after = address.searchParams.get('after');
    requests.push(`${address.pathname}?after=${after}`);
    happened();
    if (address.pathname !== '/api/v1/feed' || address.searchParams.get('key') !== KEY) {
      socket.end('HTTP/1.1 401 Unauthorized\r\nConnection: close\r\n\r\n');
      return;
    }
    sockets.handleUpgrade(request, socket, head, (ws) => {
      ws.on('message', (data) => hear(ws, String(data)));
      ws.on('close', happened);
      ws.send(JSON.stringify(first(after)));
      happened();
    });
  });

  function first(after: string | null): FeedFrame {
    const from = after === null ? Number.NaN : Number(after);
    const oldest = kept[0]?.seq ?? seq + 1;
    if (!(from <= seq && from >= oldest - 1)) return { type: 'snapshot', seq, state };
    return { type: 'deltas', seq, deltas: kept.filter((delta) => delta.seq > from) };
  }

  /** Like Carat, closes on more than a hundred reports a second. */
  function hear(ws: WebSocket, text: string): void {
    const report = JSON.parse(text) as FeedReport;
    reports.push(report);
    heardAt.push(Date.now());
    if (Date.now() - (heardAt.at(-101) ?? 0) < 1_000) {
      floods += 1;
      ws.close(1008);
    }
    if (report.type === 'snapshot') ws.send(JSON.stringify({ type: 'snapshot', seq, state }));
    happened();
  }

  function broadcast(frame: FeedFrame): void {
    for (const ws of sockets.clients) {
      if (ws.readyState === WebSocket.OPEN) ws.send(JSON.stringify(frame));
    }
  }

  await new Promise<void>((ready) => http.listen(port, '127.0.0.1', ready));
  const bound = (http.address() as AddressInfo).port;
  return {
    port: bound,
    page: `http://127.0.0.1:${bound}/overlay/alerts#key=${KEY}`,
    address: (page) => `http://127.0.0.1:${bound}/overlay/${page}#key=${KEY}`,
    own,
    reports,
    requests,
    publish(...deltas) {
      state = reduceLive(state, deltas);
      const numbered = deltas.map((delta): SequencedDelta => {
        seq += 1;
        return { ...delta, seq };
      });
      kept.push(...numbered);
      broadcast({ type: 'deltas', seq, deltas: numbered });
    },
    sendRaw: broadcast,
    seq: () => seq,
    floods: () => floods,
    sockets: () => sockets.clients.size,
    drop() {
      for (const ws of sockets.clients) ws.terminate();
    },
    forget() {
      kept = [];
    },
    async close() {
      for (const ws of sockets.clients) ws.terminate();
      http.closeAllConnections();
      await new Promise((closed) => http.close(closed));
    },
    until: (check) =>
      new Promise((resolved) => {
        const look = () => {
          if (!check()) return;
          waiting.delete(look);
          resolved();
        };
        waiting.add(look);
        look();
      }),
  };
}

const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "media-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
].join('; ');

async function answer(
  folder: string,
  own: FeedServer['own'],
  url: string,
  response: ServerResponse,
): Promise<void> {
  if (url === '/health') {
    response.setHeader('Content-Type', 'application/json');
    response.end('{"app":"carat","version":"0.0.0","ready":true}');
    return;
  }
  const path = normalize(new URL(url, 'http://127.0.0.1').pathname);
  const asked = path.replace('/overlay/', '');
  const name = asked.includes('.') ? asked : `${asked}.html`;
  const file = own.get(path);
  try {
    const body = file?.body ?? (await readFile(join(folder, name)));
    const type = file?.type ?? typeOfName(name) ?? 'application/octet-stream';
    response.setHeader('Content-Type', type);
    response.setHeader('Content-Security-Policy', POLICY);
    response.setHeader('X-Content-Type-Options', 'nosniff');
    response.end(body);
  } catch {
    response.writeHead(404).end();
  }
}
