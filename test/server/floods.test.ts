import { once } from 'node:events';
import type { Socket } from 'node:net';
import { Worker } from 'node:worker_threads';
import { expect, it, onTestFinished, vi } from 'vitest';
import {
  ask,
  expectError,
  expectQuick,
  gift,
  openSocket,
  openTalk,
  post,
  rawRequest,
  readReply,
  sendRaw,
  UPGRADE,
} from './clients.ts';
import { startWorld, type World } from './world.ts';

it('answers half-sent requests with 408 in time, two hundred of them, and serves others meanwhile', async () => {
  const world = await startWorld();
  const host = `Host: 127.0.0.1:${world.port}`;
  const authorized = rawRequest(
    world,
    `/api/v1/gifts?key=${world.write}`,
    ['Content-Type: application/json', 'Content-Length: 100'],
    'POST',
  );
  const chunked = authorized.replace('Content-Length: 100', 'Transfer-Encoding: chunked');
  const beginnings = ['', 'GET /hea', `GET /health HTTP/1.1\r\n${host}\r\nX-Slow: 1`];
  const halves = [...beginnings, `${authorized}{"type":`, `${chunked}7\r\n{"ty`];
  const started = performance.now();
  const sockets = await Promise.all(
    Array.from({ length: 200 }, async (_, n) => {
      const socket = await openSocket(world.port);
      socket.write(halves[n % halves.length] ?? '');
      return socket;
    }),
  );
  const again = await secondRequestHalfSent(world);
  await expectQuick(world);
  const replies = await Promise.all([...sockets, again].map((socket) => readReply(socket)));
  expect(performance.now() - started).toBeLessThan(6500);
  for (const reply of replies) expectError(reply, 408, 'timeout');
  await expectQuick(world);
  expect(world.intake.submissions).toEqual([]);
});

/** A connection whose first request was answered, and whose second one has only begun. */
async function secondRequestHalfSent(world: World): Promise<Socket> {
  const socket = await openSocket(world.port);
  socket.write(rawRequest(world, '/health'));
  expect((await readReply(socket)).status).toBe(200);
  socket.write('GET /health HTTP/1.1\r\nX');
  return socket;
}

it('refuses the 257th connection with 429, and takes one again when another has gone', async () => {
  const world = await startWorld();
  const sockets = await Promise.all(Array.from({ length: 256 }, () => openSocket(world.port)));
  expectError(await readReply(await openSocket(world.port)), 429, 'too-many-connections');
  expectError(await ask(world, '/health'), 429, 'too-many-connections');
  expectError(await post(world, JSON.stringify(gift('x'))), 429, 'too-many-connections');
  const held = sockets[0] as Socket;
  held.write(rawRequest(world, '/health'));
  expect((await readReply(held)).status).toBe(200);
  for (const socket of sockets.slice(1)) socket.destroy();
  while ((await ask(world, '/health')).status !== 200) await new Promise(setImmediate);
  await expectQuick(world);
});

it('refuses the 33rd socket with 429, and takes one again when another has gone', async () => {
  const world = await startWorld();
  const talks = await Promise.all(
    Array.from({ length: 32 }, (_, n) =>
      n % 2 === 0
        ? openTalk(world, '/api/v1/feed', world.read)
        : openTalk(world, '/api/v1/gifts', world.write),
    ),
  );
  const another = rawRequest(world, `/api/v1/feed?key=${world.read}`, UPGRADE);
  expectError(await sendRaw(world.port, another), 429, 'too-many-sockets');
  await expectQuick(world);
  talks[0]?.ws.close();
  await talks[0]?.closed;
  while ((await sendRaw(world.port, another)).status !== 101) await new Promise(setImmediate);
});

/** Runs in a thread of its own: connections as fast as they can be made, until told to stop. */
const FLOOD = `
  const { connect } = require('node:net');
  const { parentPort, workerData } = require('node:worker_threads');
  let left = workerData.count;
  let open = 0;
  const next = () => {
    if (left === 0) return open === 0 && parentPort.postMessage('done');
    left -= 1;
    open += 1;
    const socket = connect(workerData.port, '127.0.0.1');
    socket.on('connect', () => socket.write('GET /health HTTP/1.1\\r\\nHost: evil\\r\\n\\r\\n'));
    socket.on('data', () => socket.destroy());
    socket.on('error', () => {});
    socket.on('close', () => { open -= 1; next(); });
  };
  for (let n = 0; n < workerData.atOnce; n += 1) next();
`;

it.each([
  [3_000, 20],
  [10_000, 500],
])('serves others during %i fast connections, %i at once', async (count, atOnce) => {
  const world = await startWorld();
  const keeper = await openSocket(world.port);
  const workerData = { port: world.port, count, atOnce };
  const flood = new Worker(FLOOD, { eval: true, workerData });
  onTestFinished(async () => void (await flood.terminate()));
  let over = false;
  flood.once('message', () => {
    over = true;
  });
  await once(flood, 'online');
  const times: number[] = [];
  while (!over) {
    const started = performance.now();
    keeper.write(rawRequest(world, '/health'));
    expect((await readReply(keeper)).status).toBe(200);
    times.push(performance.now() - started);
  }
  // Half of them: the flood runs on the same machine, and so may others.
  const sorted = times.sort((a, b) => a - b);
  expect(sorted.length).toBeGreaterThan(10);
  expect(sorted[Math.floor(sorted.length / 2)]).toBeLessThan(50);
  await expectQuick(world);
});

it('hangs up on a client that sends requests by the thousand without reading answers', async () => {
  const world = await startWorld();
  const socket = await openSocket(world.port);
  socket.write(rawRequest(world, '/health').repeat(16));
  expect((await readReply(socket)).status).toBe(200);
  const flood = await openSocket(world.port);
  flood.write(rawRequest(world, '/health').repeat(10_000));
  await once(flood.resume(), 'close');
  await expectQuick(world);
});

const DEEP = '{"a":'.repeat(160_000) + '1'.padEnd(160_001, '}');
const BRACKETS = '['.repeat(500_000) + ']'.repeat(500_000);
const WIDE = `{${Array.from({ length: 50_000 }, (_, n) => `"key${n}":${n}`).join(',')}}`;
const LONG = `[${'"x",'.repeat(250_000)}1]`;

it.each([
  ['deep objects', DEEP, 200],
  ['brackets only', BRACKETS, 413],
  ['very many keys', WIDE, 200],
  ['very many messages', LONG, 413],
])('serves others while large bodies of %s are taken apart', async (_what, body, status) => {
  const world = await startWorld();
  const replies = Promise.all(Array.from({ length: 8 }, () => post(world, body)));
  const times: number[] = [];
  for (let n = 0; n < 20; n += 1) {
    const started = performance.now();
    await ask(world, '/health');
    times.push(performance.now() - started);
  }
  expect(times.sort((a, b) => a - b)[10]).toBeLessThan(50);
  for (const reply of await replies) {
    expect(reply.status).toBe(status);
    if (status === 200) expect(reply.body).toContain('"rejected"');
  }
});

it('rejects messages too deep to be parsed, one by one, and keeps the socket', async () => {
  const world = await startWorld();
  const talk = await openTalk(world, '/api/v1/gifts', world.write);
  talk.ws.send('['.repeat(30_000) + ']'.repeat(30_000));
  talk.ws.send('{"a":'.repeat(10_000) + '1'.padEnd(10_001, '}'));
  talk.send(gift('good'));
  await talk.until(() => talk.results.length === 3);
  expect(talk.results.map(({ status }) => status)).toEqual(['rejected', 'rejected', 'booked']);
});

it('hangs up on sockets that no longer answer pings, and on no others', async () => {
  vi.useFakeTimers({ toFake: ['setInterval'] });
  onTestFinished(() => void vi.useRealTimers());
  const world = await startWorld();
  const quiet = await openTalk(world, '/api/v1/feed', world.read);
  const held = await openTalk(world, '/api/v1/gifts', world.write);
  const dead = await openTalk(world, '/api/v1/feed', world.read);
  // Its process is stopped, so to speak: the connection is open, and nobody reads.
  dead.ws.pause();
  world.intake.setRoom(false);
  held.send(gift('waits'));
  while (world.intake.waiting() === 0) await new Promise(setImmediate);
  for (let beat = 0; beat < 3; beat += 1) {
    const pinged = once(quiet.ws, 'ping');
    vi.advanceTimersByTime(20_000);
    await pinged;
    // The answer to the ping has been read when an answer to what was sent after it is.
    quiet.send({ type: 'snapshot' });
    const before = quiet.heard.length;
    await quiet.until((heard) => heard.length > before);
  }
  dead.ws.resume();
  expect(await dead.closed).toBe(1006);
  expect(quiet.ws.readyState).toBe(quiet.ws.OPEN);
  world.intake.setRoom(true);
  await held.until(() => held.results.length === 1);
});
