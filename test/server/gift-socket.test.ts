import { once } from 'node:events';
import { expect, it } from 'vitest';
import type { GiftResult } from '../../src/shared/wire/result.ts';
import { expectQuick, gift, openTalk, type Talk } from './clients.ts';
import { startWorld, type World } from './world.ts';

const sender = (world: World) => openTalk(world, '/api/v1/gifts', world.write);

const answered = (talk: Talk, count: number) => talk.until(() => talk.results.length >= count);

it('acknowledges each message, in order, frames pipelined and joined', async () => {
  const world = await startWorld();
  const talk = await sender(world);
  const ids = Array.from({ length: 3000 }, (_, n) => `g${n}`);
  for (const id of ids) talk.send(gift(id));
  await answered(talk, ids.length);
  const results = talk.results;
  expect(results.map(({ id }) => id)).toEqual(ids);
  expect(results.every(({ status }) => status === 'booked')).toBe(true);
  expect(world.intake.booked).toHaveLength(ids.length);
  expect(Math.max(...world.intake.submissions)).toBeGreaterThan(1);
  expect(Math.max(...world.intake.submissions)).toBeLessThanOrEqual(500);
  expect(talk.heard.length).toBeLessThan(ids.length / 2);
});

it('takes arrays, and answers one bad message without stopping the others', async () => {
  const world = await startWorld();
  const talk = await sender(world);
  talk.send([gift('a'), 'nonsense', gift('a')]);
  talk.send([]);
  talk.send(gift('b'));
  await answered(talk, 4);
  expect(talk.results.map(({ status }) => status)).toEqual([
    'booked',
    'rejected',
    'duplicate',
    'booked',
  ]);
  talk.send(Array.from({ length: 500 }, (_, n) => gift(`m${n}`)));
  await answered(talk, 504);
  expect(world.intake.booked).toHaveLength(502);
});

it('keeps the order when later submissions are answered first', async () => {
  const answers: (() => void)[] = [];
  const world = await startWorld({
    intake: {
      submit: (messages) =>
        new Promise((resolve) => {
          const results: GiftResult[] = messages.map((id) => {
            return { id: String(id), status: 'booked', coins: 0 };
          });
          answers.push(() => resolve({ ok: true, results }));
        }),
      hasRoom: () => true,
      whenRoom: async () => {},
    },
  });
  const talk = await sender(world);
  for (const batch of [1, 2, 3]) {
    talk.send(batch);
    while (answers.length < batch) await new Promise(setImmediate);
  }
  answers[2]?.();
  answers[1]?.();
  answers[0]?.();
  await answered(talk, 3);
  expect(talk.results.map(({ id }) => id)).toEqual(['1', '2', '3']);
});

it.each([
  ['text that is no JSON', 1007, (talk: Talk) => talk.ws.send('{"type":')],
  ['an empty frame', 1007, (talk: Talk) => talk.ws.send('')],
  [
    'broken UTF-8',
    1007,
    (talk: Talk) => talk.ws.send(Buffer.from([0x22, 0xff, 0x22]), { binary: false }),
  ],
  ['a binary frame', 1003, (talk: Talk) => talk.ws.send(Buffer.from('{}'), { binary: true })],
  ['a frame over 64 KiB', 1009, (talk: Talk) => talk.send('x'.repeat(65_536))],
  ['more than 500 messages in a frame', 1009, (talk: Talk) => talk.send(Array(501).fill(1))],
  [
    'more than 64 fragments',
    1008,
    (talk: Talk) => {
      for (let n = 0; n < 65; n += 1) talk.ws.send(' ', { fin: n === 64 });
    },
  ],
  [
    'a flood of pings',
    1008,
    (talk: Talk) => {
      for (let n = 0; n < 5000; n += 1) talk.ws.ping();
    },
  ],
  [
    'a flood of pongs',
    1008,
    (talk: Talk) => {
      for (let n = 0; n < 5000; n += 1) talk.ws.pong('x');
    },
  ],
])('closes the socket that sends %s with %i, and no other one', async (_what, code, abuse) => {
  const world = await startWorld();
  const other = await sender(world);
  const talk = await sender(world);
  abuse(talk);
  expect(await talk.closed).toBe(code);
  await expectQuick(world);
  other.send(gift('g'));
  await answered(other, 1);
});

it('takes what is just within the limits', async () => {
  const world = await startWorld();
  const talk = await sender(world);
  talk.ws.send(JSON.stringify(gift('long')).padEnd(65_536));
  for (let n = 0; n < 64; n += 1)
    talk.ws.send(n === 0 ? '{"type":"gift",' : n === 63 ? '"id":"parts"}' : ' ', { fin: n === 63 });
  await answered(talk, 2);
  for (let n = 0; n < 50; n += 1) talk.ws.ping(String(n));
  const [last] = await once(talk.ws, 'pong');
  expect(String(last)).toBe('0');
  expect(talk.results.map(({ id }) => id)).toEqual(['long', 'parts']);
});

it('answers what was sent before the fault, then closes', async () => {
  const world = await startWorld();
  const talk = await sender(world);
  talk.send(gift('before'));
  talk.ws.send('{');
  talk.send(gift('after'));
  expect(await talk.closed).toBe(1007);
  expect(talk.results).toEqual([{ id: 'before', status: 'booked', coins: 1 }]);
  expect(world.intake.booked).toHaveLength(1);
});

it('closes after ten malformed messages without a good one, and answers them first', async () => {
  const world = await startWorld();
  const talk = await sender(world);
  for (let round = 0; round < 5; round += 1) {
    for (let n = 0; n < 9; n += 1) talk.send({ type: 'nonsense' });
    await answered(talk, round * 10 + 9);
    talk.send(gift(`good${round}`));
    await answered(talk, round * 10 + 10);
  }
  for (let n = 0; n < 10; n += 1) talk.send({ type: 'nonsense' });
  expect(await talk.closed).toBe(1008);
  expect(talk.results).toHaveLength(60);
});

it('does not read on while the intake has no room, and loses nothing', async () => {
  const world = await startWorld();
  const talk = await sender(world);
  world.intake.setRoom(false);
  const message = { ...gift(''), padding: 'x'.repeat(1000) };
  const count = 20_000;
  for (let n = 0; n < count; n += 1) talk.send({ ...message, id: `g${n}` });
  // 20 MB are more than the buffers between the two ends hold: what is left waits at the sender.
  await untilSteady(() => talk.ws.bufferedAmount);
  await expectQuick(world);
  expect(world.intake.submissions).toEqual([]);
  expect(talk.ws.bufferedAmount).toBeGreaterThan(1_000_000);
  world.intake.setRoom(true);
  await answered(talk, count);
  expect(talk.results.map(({ id }) => id)).toEqual(
    Array.from({ length: count }, (_, n) => `g${n}`),
  );
});

it.each(['full', 'unavailable'] as const)(
  'closes with 1013 when nothing is taken (%s), and acknowledges nothing of it',
  async (refusal) => {
    const world = await startWorld();
    const talk = await sender(world);
    talk.send(gift('taken'));
    await answered(talk, 1);
    world.intake.refusal = refusal;
    talk.send([gift('x'), gift('y')]);
    talk.send(gift('z'));
    expect(await talk.closed).toBe(1013);
    expect(talk.results).toHaveLength(1);
    world.intake.refusal = null;
    const again = await sender(world);
    again.send([gift('x'), gift('y'), gift('z')]);
    await answered(again, 3);
    expect(again.results.every(({ status }) => status === 'booked')).toBe(true);
  },
);

it('does not read a client that does not read its acknowledgements', async () => {
  let taken = 0;
  const reason = 'x'.repeat(4000);
  const world = await startWorld({
    intake: {
      submit: async (messages) => {
        taken += messages.length;
        return {
          ok: true,
          results: messages.map(() => ({ id: null, status: 'ignored', coins: 0, reason })),
        };
      },
      hasRoom: () => true,
      whenRoom: async () => {},
    },
  });
  const talk = await sender(world);
  talk.ws.pause();
  const count = 10_000;
  for (let n = 0; n < count; n += 1) talk.send('x'.repeat(1000));
  await untilSteady(() => taken);
  expect(taken).toBeLessThan(count);
  await expectQuick(world);
  talk.ws.resume();
  await answered(talk, count);
  expect(taken).toBe(count);
});

/** Waits until a number has not changed while several requests' worth of work was done. */
async function untilSteady(read: () => number): Promise<void> {
  let before = -1;
  for (let same = 0; same < 200; ) {
    await new Promise(setImmediate);
    same = read() === before ? same + 1 : 0;
    before = read();
  }
}

it('closes with 1011 on a bug, and logs it', async () => {
  const world = await startWorld({
    intake: {
      submit: () => Promise.reject(new Error('a bug')),
      hasRoom: () => true,
      whenRoom: async () => {},
    },
  });
  const talk = await sender(world);
  talk.send(gift('x'));
  expect(await talk.closed).toBe(1011);
  expect(talk.heard).toEqual([]);
  expect(world.logged.map(String).join()).toContain('a bug');
});
