import { once } from 'node:events';
import { onTestFinished } from 'vitest';
import { WebSocket } from 'ws';
import type { CheckReport } from '../../src/shared/contract/calls.ts';
import type { Totals } from '../../src/shared/stats/totals.ts';
import type { LiveReport } from '../../src/shared/wire/live-report.ts';
import type { GiftPage, GiftResult, GiftRow } from '../../src/shared/wire/result.ts';
import type { Carat } from './carat.ts';

/** What a client needs to know of a Carat. */
export type Place = Pick<Carat, 'origin' | 'writeKey' | 'readKey'>;

export interface Reply {
  readonly status: number;
  readonly body: unknown;
}

/** A request with the key that it needs; the answer whatever it is. */
export async function ask(carat: Place, path: string, body?: unknown): Promise<Reply> {
  const key = body === undefined ? carat.readKey : carat.writeKey;
  const headers = { authorization: `Bearer ${key}`, 'content-type': 'application/json' };
  const posted = body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) };
  const response = await fetch(`${carat.origin}${path}`, { headers, ...posted });
  return { status: response.status, body: await response.json() };
}

async function read<T>(carat: Place, path: string): Promise<T> {
  const { status, body } = await ask(carat, path);
  if (status !== 200) throw new Error(`${path}: ${status} ${JSON.stringify(body)}`);
  return body as T;
}

/** One result for each message. */
export async function post(carat: Place, messages: readonly unknown[]): Promise<GiftResult[]> {
  const { status, body } = await ask(carat, '/api/v1/gifts', messages);
  if (status !== 200) throw new Error(`POST: ${status} ${JSON.stringify(body)}`);
  return (body as { results: GiftResult[] }).results;
}

export function totals(carat: Place, query = 'by=gifter'): Promise<Totals> {
  return read(carat, `/api/v1/totals?${query}`);
}

export function live(carat: Place): Promise<LiveReport> {
  return read(carat, '/api/v1/live');
}

export function check(carat: Place): Promise<CheckReport> {
  return read(carat, '/api/v1/check');
}

/** Every booked gift, page by page. */
export async function allGifts(carat: Place): Promise<GiftRow[]> {
  const all: GiftRow[] = [];
  for (let after: number | null = 0; after !== null; ) {
    const page: GiftPage = await read(carat, `/api/v1/gifts?limit=1000&after=${after}`);
    all.push(...page.gifts);
    after = page.next;
  }
  return all;
}

/** A sender on the socket. */
export interface Sender {
  /** One frame: a message, or several. */
  send(message: unknown): void;
  /** All results so far, in order. */
  readonly results: GiftResult[];
  /** Called with the results of each acknowledgement, as they come. */
  onResults(listener: (results: readonly GiftResult[]) => void): void;
  /** Resolves when there are so many results in all; rejects when the socket closes before. */
  answered(count: number): Promise<GiftResult[]>;
  readonly closed: Promise<number>;
  close(): void;
}

export async function openSender(carat: Place): Promise<Sender> {
  const ws = connect(carat, '/api/v1/gifts', carat.writeKey);
  const results: GiftResult[] = [];
  const listeners = new Set<(results: readonly GiftResult[]) => void>();
  ws.on('message', (data) => {
    const frame = JSON.parse(String(data)) as { results: GiftResult[] };
    results.push(...frame.results);
    for (const listener of listeners) listener(frame.results);
  });
  const closed = new Promise<number>((resolve) => ws.on('close', resolve));
  await once(ws, 'open');
  return {
    send: (message) => ws.send(JSON.stringify(message)),
    results,
    onResults: (listener) => listeners.add(listener),
    answered: (count) =>
      new Promise((resolve, reject) => {
        const look = () => results.length >= count && resolve(results);
        listeners.add(look);
        void closed.then((code) => reject(new Error(`closed with ${code}`)));
        look();
      }),
    closed,
    close: () => ws.close(),
  };
}

/** Opens a socket that is gone when the test is over. */
export function connect(carat: Place, path: string, key: string): WebSocket {
  const ws = new WebSocket(`${carat.origin.replace('http', 'ws')}${path}`, {
    headers: { authorization: `Bearer ${key}` },
  });
  ws.on('error', () => {});
  onTestFinished(() => ws.terminate());
  return ws;
}
