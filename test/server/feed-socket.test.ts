import { expect, it } from 'vitest';
import type { FeedFrame } from '../../src/shared/live/delta.ts';
import {
  expectError,
  expectQuick,
  openTalk,
  rawRequest,
  sendRaw,
  type Talk,
  UPGRADE,
} from './clients.ts';
import { startWorld, type World } from './world.ts';

const reader = (world: World, query = '') => openTalk(world, `/api/v1/feed${query}`, world.read);

const framesOf = (talk: Talk) => talk.heard as FeedFrame[];

function publishViewers(world: World, viewers: number): void {
  world.feed.publish([{ type: 'audience', audience: { viewers, likes: null, follows: 0 } }]);
}

it('begins with a snapshot and goes on with every delta after it, in order', async () => {
  const world = await startWorld();
  publishViewers(world, 1);
  const talk = await reader(world);
  await talk.until((heard) => heard.length === 1);
  expect(talk.heard[0]).toMatchObject({
    type: 'snapshot',
    seq: 1,
    state: { audience: { viewers: 1 } },
  });
  for (let viewers = 2; viewers <= 100; viewers += 1) {
    publishViewers(world, viewers);
    if (viewers % 10 === 0) await new Promise(setImmediate);
  }
  await talk.until((heard) => (heard.at(-1) as FeedFrame).seq === 100);
  const deltas = framesOf(talk).flatMap((frame) => (frame.type === 'deltas' ? frame.deltas : []));
  expect(deltas.map(({ seq }) => seq)).toEqual(Array.from({ length: 99 }, (_, n) => n + 2));
  expect(deltas.at(-1)).toMatchObject({ type: 'audience', audience: { viewers: 100 } });
});

it('tells nobody anything before the live state is that of the ledger', async () => {
  let restore = () => {};
  const restored = new Promise<void>((resolve) => {
    restore = resolve;
  });
  const world = await startWorld({ restored });
  const talk = await reader(world);
  const asked = sendRaw(world.port, rawRequest(world, `/api/v1/live?key=${world.read}`));
  expect((await sendRaw(world.port, rawRequest(world, '/health'))).status).toBe(200);
  expect(talk.heard).toEqual([]);
  publishViewers(world, 41);
  restore();
  await talk.until((heard) => heard.length === 1);
  expect(talk.heard[0]).toMatchObject({ type: 'snapshot', state: { audience: { viewers: 41 } } });
  expect(JSON.parse((await asked).body)).toMatchObject({ audience: { viewers: 41 } });
  publishViewers(world, 42);
  await talk.until((heard) => heard.length === 2);
});

it('never tells a newcomer again what its snapshot holds', async () => {
  const world = await startWorld();
  const other = await reader(world);
  const talks: Talk[] = [];
  const publishing = setInterval(() => publishViewers(world, 1), 0);
  for (let n = 0; n < 20; n += 1) talks.push(await reader(world));
  clearInterval(publishing);
  for (const talk of [other, ...talks]) {
    await talk.until((heard) => (heard.at(-1) as FeedFrame).seq === world.feed.snapshot().seq);
    const [first, ...rest] = framesOf(talk);
    const told = rest.flatMap((frame) => (frame.type === 'deltas' ? frame.deltas : []));
    expect(told.map(({ seq }) => seq)).toEqual(told.map((_, n) => (first?.seq ?? 0) + 1 + n));
  }
});

it('resumes after a sequence number, or with a snapshot when that is not known', async () => {
  const world = await startWorld();
  for (const viewers of [1, 2, 3]) publishViewers(world, viewers);
  const resumed = await reader(world, '?after=1');
  await resumed.until((heard) => heard.length === 1);
  expect(resumed.heard[0]).toMatchObject({
    type: 'deltas',
    seq: 3,
    deltas: [{ seq: 2 }, { seq: 3 }],
  });
  const lost = await reader(world, '?after=99');
  await lost.until((heard) => heard.length === 1);
  expect(lost.heard[0]).toMatchObject({ type: 'snapshot', seq: 3 });
  for (const query of ['after=x', 'after=-1', 'after=1&after=2', 'since=1']) {
    const path = `/api/v1/feed?key=${world.read}&${query}`;
    expectError(await sendRaw(world.port, rawRequest(world, path, UPGRADE)), 400, 'query-invalid');
  }
});

it('answers a request for a snapshot, once for all that come together', async () => {
  const world = await startWorld();
  const talk = await reader(world);
  await talk.until((heard) => heard.length === 1);
  publishViewers(world, 7);
  for (let n = 0; n < 50; n += 1) talk.send({ type: 'snapshot' });
  talk.send({ type: 'shown', key: 'last' });
  const snapshots = () => framesOf(talk).filter(({ type }) => type === 'snapshot').length - 1;
  await talk.until(() => snapshots() > 0 && world.overlay.shown.length > 0);
  publishViewers(world, 8);
  await talk.until((heard) => (heard.at(-1) as FeedFrame).seq === 2);
  expect(snapshots()).toBeLessThan(10);
});

it('tells the overlay which pages are there and what they have shown', async () => {
  const world = await startWorld();
  const talk = await reader(world);
  talk.send({ type: 'hello', page: 'alerts', stage: 'upright' });
  talk.send({ type: 'hello', page: 'alerts' });
  talk.send({ type: 'shown', key: 'host|u-1|5655|g-17' });
  talk.send({ type: 'frames', drawn: 100, dropped: 2 });
  talk.send({ type: 'snapshot' });
  await talk.until((heard) => heard.length === 2);
  expect(world.overlay).toMatchObject({
    pages: ['alerts'],
    gone: [],
    shown: ['host|u-1|5655|g-17'],
    heard: ['upright', [100, 2]],
  });
  talk.ws.close();
  await talk.closed;
  while (world.overlay.gone.length === 0) await new Promise(setImmediate);
  expect(world.overlay.gone).toEqual(['alerts']);
});

it.each([
  ['text that is no JSON', 1007, (talk: Talk) => talk.ws.send('hello')],
  ['a binary frame', 1003, (talk: Talk) => talk.ws.send(Buffer.from('{}'))],
  ['a frame over 64 KiB', 1009, (talk: Talk) => talk.send('x'.repeat(65_536))],
  ['a flood of pings', 1008, (talk: Talk) => times(5000, () => talk.ws.ping())],
  ['a flood of reports', 1008, (talk: Talk) => times(5000, () => talk.send({ type: 'snapshot' }))],
  [
    'ten reports of no known shape',
    1008,
    (talk: Talk) => times(10, () => talk.send({ type: 'x' })),
  ],
])('closes the socket that sends %s with %i, and no other one', async (_what, code, abuse) => {
  const world = await startWorld();
  const other = await reader(world);
  const talk = await reader(world);
  abuse(talk);
  expect(await talk.closed).toBe(code);
  await expectQuick(world);
  publishViewers(world, 5);
  await other.until((heard) => (heard.at(-1) as FeedFrame | undefined)?.seq === 1);
});

it('forgives single reports of no known shape', async () => {
  const world = await startWorld();
  const talk = await reader(world);
  const bad = [
    7,
    null,
    [],
    {},
    { type: 'hello', page: '<b>' },
    { type: 'shown' },
    { type: 'gift' },
  ];
  for (let round = 0; round < 3; round += 1) {
    for (const report of bad) talk.send(report);
    const before = talk.heard.length;
    talk.send({ type: 'snapshot' });
    await talk.until((heard) => heard.length > before);
  }
  expect(world.overlay).toEqual({ pages: [], gone: [], shown: [], heard: [] });
});

/** A frame of deltas of about 16 KiB. */
const problem = 'x'.repeat(16 * 1024);

function publishMuch(world: World): void {
  const source = { id: 'x', state: 'lost', since: 0, retryAt: null, problem } as const;
  world.feed.publish([{ type: 'source', source }]);
}

const caughtUp = (world: World) => (heard: readonly unknown[]) =>
  (heard.at(-1) as FeedFrame).seq === world.feed.snapshot().seq;

/** Publishes to a page that reads nothing until it is cut off; how many frames that took. */
async function framesUntilCutOff(world: World): Promise<number> {
  const stuck = await reader(world);
  const gone = world.overlay.gone.length;
  stuck.send({ type: 'hello', page: 'alerts' });
  while (world.overlay.pages.length === gone) await new Promise(setImmediate);
  stuck.ws.pause();
  let frames = 0;
  for (; world.overlay.gone.length === gone; frames += 1) {
    publishMuch(world);
    await new Promise(setImmediate);
  }
  stuck.ws.resume();
  expect(await stuck.closed).toBe(1006);
  return frames;
}

it('cuts off a reader that reads nothing, and keeps the others', async () => {
  const world = await startWorld();
  const other = await reader(world);
  await framesUntilCutOff(world);
  await expectQuick(world);
  await other.until(caughtUp(world));
  expect(framesOf(other).every(({ type }, index) => type === 'deltas' || index === 0)).toBe(true);
});

it('sends a snapshot in place of the backlog to a reader that was too slow', async () => {
  const world = await startWorld();
  // What the system's own buffers hold, and the 1 MiB on top of it that the server allows.
  const limit = await framesUntilCutOff(world);
  const slow = await reader(world);
  await slow.until((heard) => heard.length === 1);
  slow.ws.pause();
  // Behind by 640 KiB: too much for a backlog, too little to be cut off.
  for (let frames = 0; frames < limit - 24; frames += 1) {
    publishMuch(world);
    await new Promise(setImmediate);
  }
  slow.ws.resume();
  await slow.until(caughtUp(world));
  expect(framesOf(slow).at(-1)?.type).toBe('snapshot');
  expect(slow.heard.length).toBeLessThan(limit - 24);
  publishViewers(world, 1);
  await slow.until(caughtUp(world));
  expect(framesOf(slow).at(-1)?.type).toBe('deltas');
});

function times(count: number, work: () => void): void {
  for (let n = 0; n < count; n += 1) work();
}

it('hears how a page is with its sound, and what it reports of trying one', async () => {
  const world = await startWorld();
  const talk = await reader(world);
  const page = { id: 'page-1234', place: 'obs', ability: 'ready', voices: 0, preview: false };
  const tried = { type: 'tried', run: 3, outcome: 'played' };
  talk.send(tried);
  talk.send({ type: 'sound', ...page });
  talk.send(tried);
  talk.send({ type: 'sound', ...page, place: 'elsewhere' });
  await expect.poll(() => world.overlay.heard.length).toBe(2);
  expect(world.overlay.heard).toEqual([{ type: 'sound', ...page }, tried]);
  talk.ws.close();
  await expect.poll(() => world.overlay.heard.at(-1)).toBe('gone');
});
