import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import type { LiveState, SourceState } from '../../src/shared/live/live-state.ts';
import * as events from '../fixtures/tikfinity-events.ts';
import { startTikfinityServer, type TikfinityServer } from '../fixtures/tikfinity-server.ts';
import { type Carat, startCarat, temporaryFolder } from './carat.ts';
import { check, live, totals } from './client.ts';
import { type FeedClient, openFeed } from './feed-client.ts';

interface Stage {
  readonly tikfinity: TikfinityServer;
  readonly carat: Carat;
  readonly feed: FeedClient;
}

async function server(port = 0): Promise<TikfinityServer> {
  const tikfinity = await startTikfinityServer(port);
  onTestFinished(() => tikfinity.stop());
  return tikfinity;
}

/** Carat, told by the command line to listen to TikFinity at `url`. */
async function listeningTo(url: string): Promise<Omit<Stage, 'tikfinity'>> {
  const dataDir = temporaryFolder();
  writeFileSync(join(dataDir, 'settings.json'), JSON.stringify({ hostId: events.HOST_ID }));
  const carat = await startCarat(dataDir, { args: ['--source', `tikfinity=${url}`] });
  return { carat, feed: await openFeed(carat) };
}

async function stage(): Promise<Stage> {
  const tikfinity = await server();
  const started = await listeningTo(tikfinity.url);
  await tikfinity.connected();
  return { tikfinity, ...started };
}

const source = ({ sources }: LiveState): SourceState | undefined =>
  sources.find(({ id }) => id === 'tikfinity');
const isIn = (name: SourceState['state']) => (state: LiveState) => source(state)?.state === name;
const hasCoins = (coins: number) => (state: LiveState) => state.session?.coins === coins;
const galaxy = () =>
  events.gift({ giftId: 11046, name: 'Galaxy', coins: 1_000, kind: 2, groupId: '0' });

test('a streak of 5 roses, its end, a replay and a Galaxy are 1,005 coins', async () => {
  const { tikfinity, carat, feed } = await stage();
  tikfinity.send(...events.streak(5));
  tikfinity.resend(6);
  tikfinity.send(galaxy());
  const state = await feed.until(hasCoins(1_005));
  expect(state.session).toMatchObject({ gifts: 6, diamonds: 1_005_000, gifters: 1 });
  expect(state.newest.map(({ gift, running }) => [gift.name, running])).toEqual([
    ['Galaxy', 1],
    ['Rose', 5],
  ]);
  expect(state.newest[1]?.streak).toBe('ended');
  expect(state.newest[0]?.source).toBe('tikfinity');
  expect(await check(carat)).toMatchObject({ ok: true, entries: 6, coins: 1_005 });
});

test('a connection that is lost during a LIVE is noted: gifts of that time may be missing', async () => {
  const { tikfinity, carat, feed } = await stage();
  tikfinity.send(galaxy());
  await feed.until(hasCoins(1_000));
  tikfinity.drop();
  await feed.until(isIn('lost'));
  await tikfinity.connected();
  await feed.until(isIn('connected'));
  await carat.stop();
  const { gaps } = JSON.parse(readFileSync(join(carat.dataDir, 'source-gaps.json'), 'utf8'));
  expect(gaps).toEqual([{ source: 'tikfinity', from: expect.any(Number), to: expect.any(Number) }]);
  expect(gaps[0].to).toBeGreaterThanOrEqual(gaps[0].from);
});

test('what a drop cut off comes again and counts once', async () => {
  const { tikfinity, carat, feed } = await stage();
  const first = events.streak(40, { viewer: 2 });
  const gifts = [events.singleGift(), galaxy(), ...events.streak(7, { viewer: 3 })];
  tikfinity.send(...first.slice(0, 20));
  await feed.until(({ session }) => (session?.coins ?? 0) > 0);
  tikfinity.drop();
  await feed.until(isIn('lost'));
  await tikfinity.connected();
  tikfinity.resend(15);
  tikfinity.send(...first.slice(18), ...gifts);
  tikfinity.resend(30);
  await feed.until(hasCoins(40 + 1 + 1_000 + 7));
  tikfinity.drop();
  await feed.until(isIn('lost'));
  await tikfinity.connected();
  tikfinity.resend(100);
  tikfinity.send(events.gift({ viewer: 4, coins: 5 }));
  await feed.until(hasCoins(1_053));
  expect(tikfinity.connections()).toBeGreaterThanOrEqual(3);
  expect(await totals(carat)).toMatchObject({ gifts: 50, coins: 1_053, gifters: 4 });
});

test('garbage, set-up and what is no gift of the host are passed over', async () => {
  const { tikfinity, carat, feed } = await stage();
  tikfinity.sendRaw('no JSON');
  tikfinity.sendRaw('[1,2,3]');
  tikfinity.sendRaw('null');
  tikfinity.sendRaw(Buffer.from([0, 1, 2, 3]));
  tikfinity.sendRaw(`{"event":"gift","data":${'{"a":'.repeat(40)}1${'}'.repeat(40)}}`);
  tikfinity.sendRaw('{"event":"gift","data":{"giftId":5655,"repeatCount":"many","__proto__":{}}}');
  tikfinity.send(events.config(), events.guestGift(), { event: 'linkMicArmies', data: {} });
  tikfinity.send(events.gift());
  const state = await feed.until(hasCoins(1));
  expect(isIn('receiving')(state)).toBe(true);
  expect(tikfinity.connections()).toBe(1);
  expect(await totals(carat)).toMatchObject({ gifts: 1, coins: 1 });
});

test('likes, follows and viewers are in the live state, without a gift', async () => {
  const { tikfinity, carat, feed } = await stage();
  tikfinity.send(events.like(15, 4_000), events.like(3, 4_003), events.follow(), events.follow(2));
  tikfinity.send(events.chat('hello'), events.roomUser(120), events.roomUser(117));
  const audience = { viewers: 117, likes: 4_003, follows: 2 };
  await feed.until((state) => state.audience.viewers === 117 && state.session !== null);
  expect(await live(carat)).toMatchObject({ audience, session: { gifts: 0, endedAt: null } });
});

describe('the state of the source on the feed', () => {
  test('is off when nobody asks for it', async () => {
    const feed = await openFeed(await startCarat(temporaryFolder()));
    expect(source(feed.state())).toMatchObject({ state: 'off', problem: null });
  });

  test('goes from connected to receiving with the first event', async () => {
    const { tikfinity, carat, feed } = await stage();
    await feed.until(isIn('connected'));
    tikfinity.send(events.chat('hello'));
    const receiving = source(await feed.until(isIn('receiving')));
    expect((await live(carat)).sources).toEqual([receiving]);
  });

  test('is lost, says why and when it tries again, and comes back by itself', async () => {
    const free = await server();
    const { port, url } = free;
    await free.stop();
    const { feed } = await listeningTo(url);
    const lost = source(await feed.until(isIn('lost')));
    expect(lost?.problem).toBe('source-refused');
    expect(lost?.retryAt).toBeGreaterThanOrEqual(lost?.since ?? 0);

    const tikfinity = await server(port);
    await feed.until(isIn('connected'));
    tikfinity.send(events.gift());
    await feed.until(hasCoins(1));
    await tikfinity.stop();
    await feed.until(isIn('lost'));
    const again = await server(port);
    await feed.until(isIn('connected'));
    again.send(events.gift());
    await feed.until(hasCoins(2));
  });
});
