import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import type { GiftResult } from '../../src/shared/wire/result.ts';
import type { Message } from '../fixtures/gifts/change.ts';
import { DIALECTS, freshId, type Said } from '../fixtures/gifts/dialects.ts';
import { HOST_ID } from '../fixtures/gifts/messages.ts';
import { type Carat, startCarat, temporaryFolder } from './carat.ts';
import { ask, openSender, post, totals } from './client.ts';
import { openFeed } from './feed-client.ts';

let carat: Carat;

beforeAll(async () => {
  const dataDir = temporaryFolder();
  writeFileSync(join(dataDir, 'settings.json'), JSON.stringify({ hostId: HOST_ID }));
  carat = await startCarat(dataDir);
});

const WAYS = [
  { way: 'POST', send: (messages: Message[]) => post(carat, messages) },
  { way: 'the socket', send: overSocket },
];

async function overSocket(messages: Message[]): Promise<GiftResult[]> {
  const sender = await openSender(carat);
  for (const message of messages) sender.send(message);
  return sender.answered(messages.length);
}

/** What the ledger has of one sender. */
async function earnedFrom(sender: string): Promise<{ gifts: number; coins: number }> {
  const row = (await totals(carat)).rows.find(({ key }) => key === sender);
  return { gifts: row?.gifts ?? 0, coins: row?.coins ?? 0 };
}

const briefly = (results: readonly GiftResult[]) =>
  results.map(({ status, coins }) => (status === 'booked' ? coins : status));

const cases = DIALECTS.flatMap((dialect) => WAYS.map((way) => ({ ...dialect, ...way })));

describe.each(cases)('$name over $way', ({ say, send }) => {
  const streakOf = (from = freshId(), streak = freshId()) => {
    const step = (count: number, more: Partial<Said> = {}) =>
      say({ id: freshId(), gift: '5659', coins: 99, count, streak, from, ...more });
    return { from, step, end: (count: number) => step(count, { ended: true }) };
  };

  test('a streak is booked as it grows, and its end adds nothing', async () => {
    const { from, step, end } = streakOf();
    const results = await send([step(1), step(2), step(3), end(3)]);
    expect(briefly(results)).toEqual([99, 99, 99, 'duplicate']);
    expect(await earnedFrom(from)).toEqual({ gifts: 3, coins: 297 });
  });

  test('skipped steps are counted by the next one', async () => {
    const { from, step, end } = streakOf();
    expect(briefly(await send([step(2), step(7), end(9)]))).toEqual([198, 495, 198]);
    expect(await earnedFrom(from)).toEqual({ gifts: 9, coins: 891 });
  });

  test('a streak whose end never comes has been booked all the same', async () => {
    const { from, step } = streakOf();
    await send([step(1), step(4)]);
    await send([streakOf(from).step(2)]);
    expect(await earnedFrom(from)).toEqual({ gifts: 6, coins: 594 });
  });

  test('what is sent again, with its id or as a late step, adds nothing', async () => {
    const { from, step, end } = streakOf();
    const messages = [step(1), step(2), step(3), end(3)];
    await send(messages);
    const again = await send([...messages.toReversed(), ...messages, step(2), step(3), end(3)]);
    expect(briefly(again)).toEqual(Array(11).fill('duplicate'));
    expect(await earnedFrom(from)).toEqual({ gifts: 3, coins: 297 });
  });

  test('gifts of a kind that does not streak are booked at once, group "0" or not', async () => {
    const from = freshId();
    const single = (streak: string | null = null): Message =>
      say({ id: freshId(), gift: '6369', coins: 29_999, count: 1, streak, from });
    const messages = [single(), single(), single()];
    expect(briefly(await send(messages))).toEqual([29_999, 29_999, 29_999]);
    expect(briefly(await send(messages))).toEqual(Array(3).fill('duplicate'));
    expect(await earnedFrom(from)).toEqual({ gifts: 3, coins: 89_997 });
  });

  test("a guest's gift is ignored with a reason", async () => {
    const { from, step } = streakOf();
    const [result] = await send([step(5, { to: 'guest' })]);
    expect(result).toMatchObject({ status: 'ignored', coins: 0 });
    expect(result?.reason).toContain('another account');
    expect(await earnedFrom(from)).toEqual({ gifts: 0, coins: 0 });
  });

  test('a gift without a price is flagged, and later ones have the price that was learned', async () => {
    const from = freshId();
    const gift = freshId().slice(-9);
    const worth = (coins: number | null) =>
      say({ id: freshId(), gift, coins, count: 2, streak: null, from });
    const [unknown, told, later] = await send([worth(null), worth(7), worth(null)]);
    expect(unknown).toMatchObject({ status: 'booked', coins: 0 });
    expect(unknown?.reason).toContain('price unknown');
    expect(briefly([told, later] as GiftResult[])).toEqual([14, 14]);
    const row = (await totals(carat)).rows.find(({ key }) => key === from);
    expect(row).toMatchObject({ gifts: 6, coins: 28, unpriced: 2 });
  });

  test('the same id with other content is a conflict, and the ledger stays', async () => {
    const { from, step } = streakOf();
    const id = freshId();
    const results = await send([step(3, { id }), step(8, { id }), step(3, { id })]);
    expect(briefly(results)).toEqual([297, 'conflict', 'duplicate']);
    expect(await earnedFrom(from)).toEqual({ gifts: 3, coins: 297 });
  });
});

describe('what is no gift to book', () => {
  const LOOKS_LIKE_INCOME = ['linkMicArmies', 'linkMicBattle', 'envelope', 'giftBroadcast'];

  test.each(LOOKS_LIKE_INCOME)('%s is ignored with a reason', async (event) => {
    const before = await totals(carat);
    const data = { msgId: freshId(), giftId: 5655, diamondCount: 1, repeatCount: 500, userId: '1' };
    const [result] = await post(carat, [{ event, data }]);
    expect(result).toMatchObject({ status: 'ignored', coins: 0 });
    expect(result?.reason).toMatch(new RegExp(`^${event}: .* no(t the)? gift`));
    expect(await totals(carat)).toEqual(before);
  });

  test('bare battle totals are told from gifts by their fields', async () => {
    const armies = { battleId: '1', giftId: 5655, repeatCount: 900, userId: '1', msgId: freshId() };
    const [result] = await post(carat, [armies]);
    expect(result).toMatchObject({ status: 'ignored', coins: 0 });
  });

  test('test gifts are played on the feed and never booked', async () => {
    const before = await totals(carat);
    const feed = await openFeed(carat);
    const id = freshId();
    const message = { type: 'gift', id, gift: { id: '9072' }, count: 3, from: { id: 'me' } };
    expect(briefly(await post(carat, [{ ...message, test: true }]))).toEqual(['test']);
    const { newest } = await feed.until((state) =>
      state.newest.some(({ key }) => key.includes(id)),
    );
    expect(newest[0]).toMatchObject({
      test: true,
      seq: null,
      count: 3,
      coins: 134_997,
      diamonds: 0,
    });
    expect(await totals(carat)).toEqual(before);
  });
});

test('conflicts and unknown prices stand on the feed until somebody has looked', async () => {
  const feed = await openFeed(carat);
  const before = feed.state().attention;
  const message = {
    type: 'gift',
    id: freshId(),
    gift: { id: freshId() },
    count: 4,
    from: { id: 'x' },
  };
  await post(carat, [message]);
  await post(carat, [{ ...message, count: 5 }]);
  const after = await feed.until(({ attention }) => attention.conflicts > before.conflicts);
  expect(after.attention).toEqual({
    conflicts: before.conflicts + 1,
    unpriced: before.unpriced + 4,
    ledger: null,
  });
});

test('one bad message in an array does not stop the others', async () => {
  const good = () => ({
    type: 'gift',
    id: freshId(),
    gift: { id: '5655' },
    count: 1,
    from: { id: 'x' },
  });
  const bad = { ...good(), count: 0 };
  expect(briefly(await post(carat, [good(), bad, good()]))).toEqual([1, 'rejected', 1]);
  expect((await ask(carat, '/health')).status).toBe(200);
});
