import { describe, expect, test } from 'vitest';
import type { GiftResult } from '../../src/shared/wire/result.ts';
import { DIALECTS, freshId, type Said } from '../fixtures/gifts/dialects.ts';
import { type Carat, startCarat, temporaryFolder } from './carat.ts';
import { check, post, totals } from './client.ts';
import { openFeed } from './feed-client.ts';

const statuses = (results: readonly GiftResult[]) => results.map(({ status }) => status);

/** Every way in which the program may end between two messages. */
const ENDS = [
  { end: 'a restart', by: (carat: Carat) => carat.stop() },
  { end: 'kill -9', by: (carat: Carat) => carat.kill() },
];

async function restarted(carat: Carat, by: (carat: Carat) => Promise<unknown>): Promise<Carat> {
  await by(carat);
  return startCarat(carat.dataDir);
}

describe.each(ENDS)('after $end', ({ by }) => {
  test('nothing counts twice, whatever shape it came in', async () => {
    const said = DIALECTS.map(() => story());
    const messages = DIALECTS.flatMap(({ say }, index) => said[index]?.map(say) ?? []);
    const first = await startCarat(temporaryFolder());
    await post(first, messages);
    const before = await totals(first);
    expect(before.coins).toBe(DIALECTS.length * STORY_COINS);

    const second = await restarted(first, by);
    const again = await post(second, messages);
    expect(statuses(again)).toEqual(messages.map(() => 'duplicate'));
    expect(await totals(second)).toEqual(before);
  });

  test('a streak goes on where it was, and its end adds nothing', async () => {
    const { say } = DIALECTS[1] ?? { say: () => ({}) };
    const streak = freshId();
    const step = (count: number, ended = false) =>
      say({ id: freshId(), gift: '5659', coins: 99, count, streak, ended, from: '77' });
    const first = await startCarat(temporaryFolder());
    await post(first, [step(1), step(2), step(3)]);

    const second = await restarted(first, by);
    const results = await post(second, [step(2), step(3), step(5), step(5, true)]);
    expect(results.map(({ coins }) => coins)).toEqual([0, 0, 198, 0]);

    const third = await restarted(second, by);
    expect(statuses(await post(third, [step(5, true), step(4)]))).toEqual([
      'duplicate',
      'duplicate',
    ]);
    expect((await totals(third)).coins).toBe(495);
    expect(await check(third)).toMatchObject({ ok: true, entries: 4, gifts: 5, coins: 495 });
  });

  test('a streak that goes on keeps its card on the overlay', async () => {
    const step = (count: number) => ({
      type: 'gift',
      id: freshId(),
      gift: { id: '5655', coins: 1 },
      count,
      streak: { id: 'g-1' },
      from: { id: 'ana' },
    });
    const first = await startCarat(temporaryFolder());
    const feed = await openFeed(first);
    await post(first, [step(1)]);
    const [card] = (await feed.until(({ newest }) => newest.length > 0)).newest;

    const second = await restarted(first, by);
    const after = await openFeed(second);
    await post(second, [step(2)]);
    const { newest } = await after.until((state) => state.newest.length > 0);
    expect(newest[0]).toMatchObject({ key: card?.key, running: 2, count: 1 });
  });

  test('conflicts are still kept, and still shown', async () => {
    const message = { type: 'gift', id: 'a', gift: { id: '5655' }, count: 1, from: { id: 'ana' } };
    const first = await startCarat(temporaryFolder());
    await post(first, [message]);
    const second = await restarted(first, by);
    expect(statuses(await post(second, [{ ...message, count: 9 }]))).toEqual(['conflict']);
    const third = await restarted(second, by);
    const feed = await openFeed(third);
    await feed.until(({ attention }) => attention.conflicts === 1);
    expect((await totals(third)).coins).toBe(1);
  });
});

const STORY_COINS = 3 * 99 + 29_999;

/** A streak of three with its end, and a gift of a kind that does not streak. */
function story(): Said[] {
  const streak = freshId();
  const from = freshId();
  const crane = { gift: '5659', coins: 99, streak, from };
  const steps = [1, 2, 3].map((count) => ({ ...crane, id: freshId(), count }));
  const end = { ...crane, id: freshId(), count: 3, ended: true };
  const lion = { id: freshId(), gift: '6369', coins: 29_999, count: 1, streak: null, from };
  return [...steps, end, lion];
}
