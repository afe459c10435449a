import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { WebSocketServer } from 'ws';
import type { Source, SourceDeps } from '../../src/main/sources/source.ts';
import { createTikfinitySource } from '../../src/main/sources/tikfinity.ts';
import { chat, gift, roomUser, singleGift, streak } from '../fixtures/tikfinity-events.ts';
import { startTikfinityServer, type TikfinityServer } from '../fixtures/tikfinity-server.ts';
import { type ObservedIntake, observeIntake } from './observed-intake.ts';

let server: TikfinityServer;
let intake: ObservedIntake;
let source: Source;

function begin(deps: Partial<SourceDeps> = {}, url = server.url): void {
  intake = observeIntake(deps);
  source = createTikfinitySource({ ...intake.deps, url });
  source.start();
}

const isIn = (state: string) => () => source.state().state === state;
const path = () => intake.states.map(({ state }) => state);

beforeEach(async () => {
  server = await startTikfinityServer();
});

afterEach(async () => {
  await source.stop();
  await server.stop();
  vi.useRealTimers();
});

describe('what it says of itself', () => {
  test('connecting, connected and quiet, receiving, off', async () => {
    begin();
    await server.connected();
    await intake.until(isIn('connected'));
    server.send(gift());
    await intake.until(isIn('receiving'));
    await source.stop();
    expect(path()).toEqual(['connecting', 'connected', 'receiving', 'off']);
    expect(new Set(intake.states.map(({ problem }) => problem))).toEqual(new Set([null]));
  });

  test('the set-up that TikFinity sends first is no event and is not handed over', async () => {
    begin();
    await server.connected();
    server.send(chat('hello'));
    await intake.until(() => intake.taken.length > 0);
    expect(intake.taken).toMatchObject([{ event: 'chat' }]);
    expect(intake.logged).toEqual([]);
  });

  test('quiet again after a minute without an event, without being cut', async () => {
    let clock = 1_000_000;
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    begin({ now: () => clock });
    await server.connected();
    const pass = (ms: number) => {
      clock += ms;
      vi.advanceTimersByTime(ms);
    };
    server.send(roomUser(12));
    await intake.until(() => intake.taken.length === 1);
    pass(40_000);
    server.send(roomUser(13));
    await intake.until(() => intake.taken.length === 2);
    pass(59_999);
    expect(source.state().state).toBe('receiving');
    pass(1);
    expect(source.state()).toMatchObject({ state: 'connected', since: clock });
    pass(3_600_000);
    expect(server.connections()).toBe(1);
    expect(server.clients()).toBe(1);
  });

  test('nobody listening: lost, with the reason and the time of the next attempt', async () => {
    await server.stop();
    const clock = 1_000_000;
    begin({ now: () => clock, random: () => 0.05 });
    await intake.until(() => intake.states.filter(({ state }) => state === 'lost').length === 3);
    const waits = intake.states
      .filter(({ state }) => state === 'lost')
      .map(({ retryAt }) => Number(retryAt) - clock);
    expect(waits).toEqual([50, 100, 200]);
    expect(source.state().problem).toBe('source-refused');
  });

  test('an address that is none: lost for good, and says so', async () => {
    begin({}, 'ws://127.0.0.1:1/#part');
    expect(source.state()).toMatchObject({
      state: 'lost',
      retryAt: null,
      problem: 'source-address',
    });
  });
});

describe('reconnecting', () => {
  test('the server stops and comes back on its port, again and again', async () => {
    begin();
    for (let round = 1; round <= 3; round += 1) {
      await server.connected();
      server.send(gift({ msgId: String(round) }));
      await intake.until(() => intake.taken.length === round);
      const seen = intake.states.length;
      await server.stop();
      await intake.until(() =>
        intake.states.slice(seen).some(({ problem }) => problem === 'source-refused'),
      );
      server = await startTikfinityServer(server.port);
    }
    await server.connected();
    await intake.until(isIn('connected'));
    expect(source.state().problem).toBeNull();
  });

  test('after a connection that held, the first wait is short again', async () => {
    let clock = 1_000_000;
    begin({ now: () => clock });
    const waits: number[] = [];
    for (const held of [0, 0, 0, 10_000]) {
      await server.connected();
      await intake.until(isIn('connected'));
      clock += held;
      server.drop();
      await intake.until(isIn('lost'));
      waits.push(Number(source.state().retryAt) - clock);
    }
    expect(waits).toEqual([10, 20, 40, 10]);
  });

  test('cut off in the middle of a streak and told again: all of it is handed over, in order', async () => {
    begin();
    await server.connected();
    const roses = streak(6);
    server.send(...roses.slice(0, 4));
    await intake.until(() => intake.taken.length === 4);
    server.drop();
    await intake.until(isIn('lost'));
    await server.connected();
    server.resend(3);
    server.send(...roses.slice(4), singleGift());
    await intake.until(() => intake.taken.length === 4 + 3 + 4);
    const counts = intake.taken.map((one) => (one as (typeof roses)[0]).data.repeatCount);
    expect(counts).toEqual([1, 2, 3, 4, 2, 3, 4, 5, 6, 6, 1]);
  });
});

describe('an intake that takes nothing for a while', () => {
  test('nothing is lost, nothing doubled, the order kept, however much comes meanwhile', async () => {
    begin();
    await server.connected();
    intake.mode = 'refuse';
    server.send(chat('first'));
    await intake.until(() => intake.refusals === 1);
    const flood = Array.from({ length: 30_000 }, (_, index) => gift({ count: index + 1 }));
    server.send(...flood);
    await intake.until(() => intake.refusals === 4);
    expect(intake.taken).toEqual([]);
    intake.mode = 'take';
    await intake.until(() => intake.taken.length > flood.length);
    expect(intake.taken.slice(1)).toEqual(flood);
    expect(source.state().problem).toBeNull();
  });

  test('what was held outlives the connection', async () => {
    begin();
    await server.connected();
    intake.mode = 'refuse';
    const before = gift();
    server.send(before);
    await intake.until(() => intake.refusals === 1);
    server.drop();
    intake.mode = 'take';
    await intake.until(() => intake.taken.length === 1);
    expect(intake.taken).toEqual([before]);
  });

  test('a connection made meanwhile is not read either', async () => {
    let letGo: () => void = () => {};
    begin();
    intake.gate = new Promise((resolve) => {
      letGo = resolve;
    });
    await server.connected();
    server.send(gift());
    await intake.until(() => intake.asked === 1);
    server.drop();
    await intake.until(isIn('lost'));
    intake.mode = 'refuse';
    letGo();
    await server.connected();
    const flood = Array.from({ length: 30_000 }, (_, index) => gift({ count: index + 1 }));
    server.send(...flood);
    await intake.until(() => intake.refusals === 4);
    intake.mode = 'take';
    await intake.until(() => intake.taken.length > flood.length);
    expect(intake.taken.slice(1)).toEqual(flood);
  });
});

describe('hostile input', () => {
  test('more messages at once than can be held: says so, and keeps the first ones', async () => {
    const flooder = new WebSocketServer({ host: '127.0.0.1', port: 0 });
    await once(flooder, 'listening');
    // Written as one piece, it is read as one piece: no pause can come in between.
    const frames = Buffer.from('\x81\x02{}'.repeat(16_000), 'latin1');
    flooder.on('connection', (_, request) => request.socket.write(frames));
    begin({}, `ws://127.0.0.1:${(flooder.address() as AddressInfo).port}/`);
    intake.mode = 'refuse';
    await intake.until(() => source.state().problem === 'source-overflow');
    intake.mode = 'take';
    await intake.until(() => intake.taken.length >= 10_000);
    expect(source.state()).toMatchObject({ state: 'receiving', problem: 'source-overflow' });
    await source.stop();
    flooder.close();
  });

  test('what cannot be read is noted once and costs neither connection nor the next gift', async () => {
    begin();
    await server.connected();
    const garbage = ['{', '', 'null', '[]', '17', '"text"', '{"event":'.repeat(9_999)];
    for (const frame of [...garbage, Buffer.from([0, 255, 1])]) server.sendRaw(frame);
    server.sendRaw(`${'{"a":'.repeat(100_000)}1${'}'.repeat(100_000)}`);
    server.send(gift());
    await intake.until(() => intake.taken.length === 2);
    expect(intake.taken[1]).toMatchObject({ event: 'gift' });
    expect(intake.logged).toEqual(['tikfinity: a message could not be read']);
    expect(server.connections()).toBe(1);
  });

  test('a frame of more than a mebibyte ends the connection, not the source', async () => {
    begin();
    await server.connected();
    server.sendRaw('x'.repeat(1024 * 1024 + 1));
    await intake.until(isIn('lost'));
    await server.connected();
    server.send(gift());
    await intake.until(() => intake.taken.length === 1);
  });
});

describe('stopping', () => {
  test('closes the connection and leaves no timer', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    begin();
    await server.connected();
    server.send(gift());
    await intake.until(isIn('receiving'));
    await source.stop();
    await server.deserted();
    expect(vi.getTimerCount()).toBe(0);
  });

  test('while waiting for the next attempt: there is none', async () => {
    await server.stop();
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    begin();
    await intake.until(isIn('lost'));
    expect(vi.getTimerCount()).toBe(1);
    await source.stop();
    expect(vi.getTimerCount()).toBe(0);
    expect(source.state()).toMatchObject({ state: 'off', retryAt: null, problem: null });
  });

  test('in the middle of connecting', async () => {
    begin();
    await source.stop();
    await server.deserted();
    expect(path()).toEqual(['connecting', 'off']);
  });

  test('hands over what had arrived, and can start again', async () => {
    begin();
    await server.connected();
    intake.mode = 'refuse';
    server.send(gift(), gift());
    await intake.until(() => intake.refusals === 1);
    const stopped = source.stop();
    intake.mode = 'take';
    await stopped;
    expect(intake.taken).toHaveLength(2);
    source.start();
    await server.connected();
    server.send(gift());
    await intake.until(() => intake.taken.length === 3);
  });
});
