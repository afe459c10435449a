import { once } from 'node:events';
import { request as httpRequest } from 'node:http';
import { connect, type Socket } from 'node:net';
import { expect, onTestFinished } from 'vitest';
import { WebSocket } from 'ws';
import type { World } from './world.ts';

/** An HTTP answer, taken apart. */
export interface Reply {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** Opens a bare TCP connection; closed when the test has ended. */
export async function openSocket(port: number): Promise<Socket> {
  const socket = connect(port, '127.0.0.1');
  socket.on('error', () => {});
  onTestFinished(() => void socket.destroy());
  await once(socket, 'connect');
  return socket;
}

/** Sends bytes as they are, and reads the one answer to them. */
export async function sendRaw(port: number, text: string | Buffer): Promise<Reply> {
  const socket = await openSocket(port);
  socket.write(text);
  return readReply(socket);
}

/** The next answer on a connection, once its body is complete. */
export function readReply(socket: Socket): Promise<Reply> {
  return new Promise((resolve, reject) => {
    let text = '';
    const take = (chunk: Buffer) => {
      text += chunk.toString('latin1');
      const reply = parseReply(text);
      if (reply === null) return;
      socket.off('data', take);
      socket.off('close', fail);
      resolve(reply);
    };
    const fail = () => reject(new Error(`closed after "${text.slice(0, 80)}"`));
    socket.on('data', take);
    socket.on('close', fail);
  });
}

function parseReply(text: string): Reply | null {
  const end = text.indexOf('\r\n\r\n');
  if (end < 0) return null;
  const [first = '', ...lines] = text.slice(0, end).split('\r\n');
  if (first.startsWith('HTTP/1.1 100')) return parseReply(text.slice(end + 4));
  const headers = Object.fromEntries(
    lines.map((line) => [
      line.slice(0, line.indexOf(':')).toLowerCase(),
      line.split(': ')[1] ?? '',
    ]),
  );
  const body = text.slice(end + 4);
  const length = Number(headers['content-length'] ?? 0);
  if (body.length < length) return null;
  return { status: Number(first.split(' ')[1]), headers, body: body.slice(0, length) };
}

/** A request written by hand: `lines` in place of, or besides, the ones that every request has. */
export function rawRequest(
  { port }: Pick<World, 'port'>,
  target: string,
  lines: readonly string[] = [],
  method = 'GET',
): string {
  const host = lines.some((line) => /^host:/i.test(line)) ? [] : [`Host: 127.0.0.1:${port}`];
  return `${[`${method} ${target} HTTP/1.1`, ...host, ...lines].join('\r\n')}\r\n\r\n`;
}

/** The lines of a sound WebSocket handshake. */
export const UPGRADE = [
  'Connection: Upgrade',
  'Upgrade: websocket',
  'Sec-WebSocket-Version: 13',
  'Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==',
];

/** A request by Node's own client. */
export function ask(
  world: Pick<World, 'port'>,
  path: string,
  options: { method?: string; headers?: Record<string, string>; body?: string | Buffer } = {},
): Promise<Reply> {
  return new Promise((resolve, reject) => {
    const { method = 'GET', headers = {}, body } = options;
    const request = httpRequest(
      { host: '127.0.0.1', port: world.port, path, method, headers, agent: false },
      async (response) => {
        response.setEncoding('utf8');
        let text = '';
        for await (const chunk of response) text += chunk;
        const flat = response.headers as Record<string, string>;
        resolve({ status: response.statusCode ?? 0, headers: flat, body: text });
      },
    );
    request.on('error', reject);
    request.end(body);
  });
}

export function post(world: World, body: string | Buffer, headers: Record<string, string> = {}) {
  const own = { authorization: `Bearer ${world.write}`, 'content-type': 'application/json' };
  return ask(world, '/api/v1/gifts', { method: 'POST', body, headers: { ...own, ...headers } });
}

/** An error as api.md promises it: the status, a JSON body, safe headers, nothing of our insides. */
export function expectError(reply: Reply, status: number, code?: string): void {
  expect(reply.status).toBe(status);
  const { error } = JSON.parse(reply.body) as { error: { code: string; message: string } };
  expect(Object.keys(JSON.parse(reply.body))).toEqual(['error']);
  expect(error.message).toMatch(/^[A-Za-z].*\.$/);
  if (code !== undefined) expect(error.code).toBe(code);
  expect(reply.body).not.toMatch(/ at .*\(|node:|\.ts/);
  expectSafe(reply);
}

export function expectSafe({ headers }: Reply): void {
  expect(headers['x-content-type-options']).toBe('nosniff');
  expect(headers['referrer-policy']).toBe('no-referrer');
  expect(headers['cross-origin-resource-policy']).toBe('same-origin');
  expect(headers['content-security-policy']).toContain("default-src 'none'");
  expect(Object.keys(headers).filter((name) => name.startsWith('access-control'))).toEqual([]);
}

/**
 * Another client is answered within 50 ms. A busy machine may spoil single tries, but whatever
 * still occupies the server spoils all of them.
 */
export async function expectQuick(world: Pick<World, 'port'>): Promise<void> {
  let quickest = Number.POSITIVE_INFINITY;
  for (let tries = 0; tries < 10 && quickest >= 50; tries += 1) {
    quickest = Math.min(quickest, await healthTime(world));
  }
  expect(quickest).toBeLessThan(50);
}

async function healthTime(world: Pick<World, 'port'>): Promise<number> {
  const started = performance.now();
  const { status } = await ask(world, '/health');
  expect(status).toBe(200);
  return performance.now() - started;
}

/** A WebSocket client that keeps what it hears. */
export interface Talk {
  readonly ws: WebSocket;
  readonly heard: unknown[];
  /** The results of all acknowledgements among it, in order. */
  readonly results: { readonly id: string | null; readonly status: string }[];
  send(message: unknown): void;
  /** Resolves when `enough` says so of all that was heard. */
  until(enough: (heard: readonly unknown[]) => boolean): Promise<void>;
  /** The close code. */
  readonly closed: Promise<number>;
}

export async function openTalk(world: World, path: string, key: string): Promise<Talk> {
  const ws = new WebSocket(`ws://127.0.0.1:${world.port}${path}`, {
    headers: { authorization: `Bearer ${key}` },
  });
  onTestFinished(() => ws.terminate());
  ws.on('error', () => {});
  const heard: unknown[] = [];
  const results: Talk['results'] = [];
  const wake = new Set<() => void>();
  ws.on('message', (data) => {
    const frame = JSON.parse(String(data)) as { type: string; results: Talk['results'] };
    heard.push(frame);
    if (frame.type === 'ack') results.push(...frame.results);
    for (const look of wake) look();
  });
  const closed = new Promise<number>((resolve) => ws.on('close', resolve));
  await once(ws, 'open');
  const until = (enough: (heard: readonly unknown[]) => boolean) =>
    new Promise<void>((resolve) => {
      const look = () => {
        if (!enough(heard)) return;
        wake.delete(look);
        resolve();
      };
      wake.add(look);
      look();
    });
  return { ws, heard, results, closed, until, send: (message) => ws.send(JSON.stringify(message)) };
}

export function gift(id: string): { type: string; id: string } {
  return { type: 'gift', id };
}
