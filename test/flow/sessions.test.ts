import { describe, expect, test } from 'vitest';
import type { LiveState } from '../../src/shared/live/live-state.ts';
import { seededRandom } from '../fixtures/seeded-random.ts';
import { type Carat, startCarat, temporaryFolder } from './carat.ts';
import { allGifts, live, openSender, post, totals } from './client.ts';
import { type FeedClient, openFeed } from './feed-client.ts';

let last = 0;

function rose(from = 'ana', count = 1) {
  last += 1;
  return {
    type: 'gift',
    id: `s-${last}`,
    gift: { id: '5655', coins: 1 },
    count,
    from: { id: from },
  };
}

/** What must agree between a page that read every delta and one that has just come. */
const shownBy = (state: LiveState) => ({ ...state, overlay: { ...state.overlay, pages: 0 } });

const hasGifts = (count: number) => (state: LiveState) => state.session?.gifts === count;

describe('a session', () => {
  test('begins with the first gift, and both gifts carry its id', async () => {
    const carat = await startCarat(temporaryFolder());
    expect((await live(carat)).session).toBeNull();
    const before = Date.now();
    await post(carat, [rose()]);
    await post(carat, [rose('ben', 4)]);
    const { session, top } = await live(carat);
    expect(session).toMatchObject({ endedAt: null, gifts: 5, coins: 5, diamonds: '5', gifters: 2 });
    expect(session?.startedAt).toBeGreaterThanOrEqual(before);
    expect(top.map(({ id, coins }) => [id, coins])).toEqual([
      ['ben', 4],
      ['ana', 1],
    ]);
    expect((await allGifts(carat)).map((gift) => gift.session)).toEqual([session?.id, session?.id]);
    expect((await totals(carat, 'by=session')).rows).toMatchObject([{ key: String(session?.id) }]);
  });

  test.each(['stop', 'kill'] as const)('goes on after a restart by %s', async (way) => {
    const first = await startCarat(temporaryFolder());
    await post(first, [rose(), rose('ben', 4), { ...rose('cem'), gift: { id: 'unheard-of' } }]);
    const { session, top } = await live(first);
    await first[way]();

    const second = await startCarat(first.dataDir);
    expect(await live(second)).toMatchObject({ session, top });
    await post(second, [rose('ben')]);
    const after = await live(second);
    expect(after.session).toEqual({ ...session, gifts: 7, coins: 6, diamonds: '6' });
    expect(new Set((await allGifts(second)).map((gift) => gift.session))).toEqual(
      new Set([session?.id]),
    );
    await second[way]();

    // A gift that is there before anybody has looked counts on top all the same.
    const third = await startCarat(first.dataDir);
    await post(third, [rose('ben')]);
    expect((await live(third)).session).toEqual({
      ...after.session,
      gifts: 8,
      coins: 7,
      diamonds: '7',
    });
  });

  test('ends with the stream, and the next gift begins another', async () => {
    const first = await startCarat(temporaryFolder());
    const feed = await openFeed(first);
    await post(first, [rose()]);
    await post(first, [{ event: 'streamEnd', data: {} }]);
    const ended = await feed.until(({ session }) => (session?.endedAt ?? null) !== null);
    await first.kill();

    const second = await startCarat(first.dataDir);
    expect((await live(second)).session?.endedAt).toBe(ended.session?.endedAt);
    await post(second, [rose('ben', 3)]);
    const { session, top } = await live(second);
    expect(session).toMatchObject({ endedAt: null, gifts: 3, coins: 3, gifters: 1 });
    expect(session?.id).not.toBe(ended.session?.id);
    expect(top).toHaveLength(1);
    expect((await totals(second, 'by=session')).rows.map(({ coins }) => coins)).toEqual([1, 3]);
  });
});

test('whoever gives on several days is one gifter of the range', async () => {
  const carat = await startCarat(temporaryFolder());
  const days = [0, 1, 2].map((ago) => Date.now() - ago * 86_400_000);
  await post(carat, [...days.map((at) => ({ ...rose(), at })), rose('ben')]);
  const day = (at: number) => new Date(at).toISOString().slice(0, 10);
  const range = `from=${day(Math.min(...days) - 86_400_000)}&to=${day(Date.now() + 86_400_000)}`;
  expect(await totals(carat, `by=day&${range}`)).toMatchObject({ gifts: 4, gifters: 2 });
  expect(await totals(carat, 'by=day')).toMatchObject({ gifts: 4, gifters: 2 });
});

describe('the feed', () => {
  test('gives a snapshot, then deltas without a gap', async () => {
    const carat = await startCarat(temporaryFolder());
    await post(carat, [rose()]);
    const feed = await openFeed(carat);
    expect(feed.frames[0]).toMatchObject({ type: 'snapshot', state: { session: { gifts: 1 } } });
    await post(carat, [rose(), rose()]);
    await feed.until(hasGifts(3));
    expect(feed.frames.slice(1).map(({ type }) => type)).not.toContain('snapshot');
    const fresh = await openFeed(carat);
    expect(shownBy(fresh.state())).toEqual(shownBy(feed.state()));
    expect(fresh.seq()).toBe(feed.seq());
  });

  test('resumes where a reader left, with what it missed and nothing else', async () => {
    const carat = await startCarat(temporaryFolder());
    const reader = await openFeed(carat);
    await post(carat, [rose()]);
    await reader.until(hasGifts(1));
    await reader.close();
    const missed = [rose('ben'), rose('cem')];
    await post(carat, missed);

    const again = await openFeed(carat, reader.seq());
    expect(again.frames[0]?.type).toBe('deltas');
    const gifts = again.deltas().flatMap((delta) => (delta.type === 'gift' ? [delta.gift] : []));
    expect(gifts.map(({ key }) => key)).toEqual(missed.map(({ id }) => id));
    const upToDate = await openFeed(carat, again.seq());
    expect(upToDate.frames[0]).toEqual({ type: 'deltas', seq: again.seq(), deltas: [] });
  });

  test('gives a snapshot where it cannot resume', async () => {
    const carat = await startCarat(temporaryFolder());
    const reader = await openFeed(carat);
    for (const after of [0, reader.seq() - 1_000_000, reader.seq() + 1]) {
      expect((await openFeed(carat, after)).frames[0]?.type).toBe('snapshot');
    }
  });

  test('gives a snapshot to a reader of before the restart', async () => {
    const first = await startCarat(temporaryFolder());
    const reader = await openFeed(first);
    await post(first, [rose()]);
    await reader.until(hasGifts(1));
    await first.kill();

    const second = await startCarat(first.dataDir);
    const again = await openFeed(second, reader.seq());
    expect(again.frames[0]?.type).toBe('snapshot');
    expect(again.state().session).toEqual(reader.state().session);
    expect(again.seq()).toBeGreaterThan(reader.seq());
  });
});

test('after a flood all readers of the feed and the API say the same', async () => {
  const carat = await startCarat(temporaryFolder());
  const early = await readers(carat, 10);
  const random = seededRandom(20);
  const messages = Array.from({ length: 3_000 }, () =>
    rose(`viewer-${Math.floor(random() * 40)}`, 1 + Math.floor(random() * 20)),
  );
  const sender = await openSender(carat);
  for (const message of messages.slice(0, 1_500)) sender.send(message);
  const late = await readers(carat, 10);
  for (const message of messages.slice(1_500)) sender.send(message);
  await sender.answered(messages.length);

  const pieces = messages.reduce((sum, { count }) => sum + count, 0);
  const states = [...early, ...late].map((reader) => reader.until(hasGifts(pieces)));
  const [one, ...others] = (await Promise.all(states)).map(shownBy);
  for (const other of others) expect(other).toEqual(one);
  await expectAgreement(carat, one as LiveState);
});

function readers(carat: Carat, count: number): Promise<FeedClient[]> {
  return Promise.all(Array.from({ length: count }, () => openFeed(carat)));
}

/** The live state, the totals and the list of gifts tell one story. */
async function expectAgreement(carat: Carat, state: LiveState): Promise<void> {
  const [report, sums, gifts] = await Promise.all([live(carat), totals(carat), allGifts(carat)]);
  expect(report.session).toMatchObject({ gifts: sums.gifts, coins: sums.coins });
  expect(report.session).toMatchObject({ diamonds: sums.diamonds, gifters: sums.gifters });
  expect(state.session).toMatchObject({ gifts: sums.gifts, coins: sums.coins });
  const top = sums.rows.slice(0, state.top.length).map(({ coins }) => coins);
  expect(state.top.map(({ coins }) => coins)).toEqual(top);
  expect(gifts.reduce((sum, { coins }) => sum + coins, 0)).toBe(sums.coins);
  const newest = gifts.slice(-state.newest.length).reverse();
  expect(state.newest.map(({ seq }) => seq)).toEqual(newest.map(({ seq }) => seq));
}
