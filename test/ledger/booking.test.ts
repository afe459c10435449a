import { expect, test } from 'vitest';
import type { Booking } from '../../src/main/ledger/booking.ts';
import { rose, streakOf, temporaryLedger } from './temporary-ledger.ts';

const coinsOf = (bookings: readonly Booking[]) =>
  bookings.map((booking) => (booking.status === 'booked' ? booking.coins : booking.status));
const totalCoins = async ({ ledger }: ReturnType<typeof temporaryLedger>) =>
  (await ledger.totals({ from: null, to: null, by: 'gift' })).coins;

test('a streak is booked as it grows, and its end adds nothing', async () => {
  const folder = temporaryLedger();
  const steps = [streakOf('g', 1), streakOf('g', 2), streakOf('g', 5), streakOf('g', 5, true)];
  expect(coinsOf(await folder.book(...steps))).toEqual([1, 1, 3, 'duplicate']);
  expect(await totalCoins(folder)).toBe(5);
});

test('the same messages add nothing, in the same batch, in a later one and after a restart', async () => {
  const folder = temporaryLedger();
  const steps = [streakOf('g', 2), rose(), streakOf('g', 4, true)];
  expect(coinsOf(await folder.book(...steps, ...steps))).toEqual([
    2,
    1,
    2,
    'duplicate',
    'duplicate',
    'duplicate',
  ]);
  expect(new Set(coinsOf(await folder.book(...steps)))).toEqual(new Set(['duplicate']));
  await folder.restart();
  expect(new Set(coinsOf(await folder.book(...steps)))).toEqual(new Set(['duplicate']));
  expect(await totalCoins(folder)).toBe(5);
});

test('the end of a streak that was booked before a restart adds nothing under its new message id', async () => {
  const folder = temporaryLedger();
  await folder.book(streakOf('g', 3));
  await folder.restart();
  expect(coinsOf(await folder.book(streakOf('g', 3, true), streakOf('g', 4)))).toEqual([
    'duplicate',
    1,
  ]);
});

test('new messages among known ones are booked, although the batch meets a taken id', async () => {
  const folder = temporaryLedger();
  const known = rose();
  await folder.book(known);
  await folder.restart();
  expect(coinsOf(await folder.book(rose(), known, rose()))).toEqual([1, 'duplicate', 1]);
  expect(await totalCoins(folder)).toBe(3);
});

test('one streak does not count for another sender, gift, receiver or streak id', async () => {
  const folder = temporaryLedger();
  const first = streakOf('g', 3);
  const others = [
    { ...first, id: 'o1', from: { ...first.from, id: 'ben' } },
    { ...first, id: 'o2', gift: { ...first.gift, id: '5487' } },
    { ...first, id: 'o3', to: 'guest' },
    { ...first, id: 'o4', streak: 'h' },
  ];
  expect(coinsOf(await folder.book(first, ...others))).toEqual([3, 3, 3, 3, 3]);
});

test('without a streak id a lower count is another streak, on a card of its own', async () => {
  const folder = temporaryLedger();
  const bookings = await folder.book(
    streakOf(null, 1),
    streakOf(null, 3),
    streakOf(null, 3, true),
    streakOf(null, 1),
    streakOf(null, 2),
  );
  expect(coinsOf(bookings)).toEqual([1, 2, 'duplicate', 1, 1]);
  const cards = bookings.map((booking) => ('card' in booking ? booking.card : null));
  expect(cards[1]).toBe(cards[0]);
  expect(cards[3]).not.toBe(cards[0]);
  expect(cards[4]).toBe(cards[3]);
});

test('the same id with other content is a conflict: the ledger stays, the conflict is kept', async () => {
  const folder = temporaryLedger();
  const gift = rose();
  await folder.book(gift);
  await folder.restart();
  expect(coinsOf(await folder.book({ ...gift, count: 7 }))).toEqual(['conflict']);
  expect(await totalCoins(folder)).toBe(1);
  expect(await folder.ledger.attention()).toEqual({ conflicts: 1, unpriced: 0 });
  expect(await folder.ledger.conflicts()).toMatchObject([
    { messageId: gift.id, count: 7, gift: 'Rose' },
  ]);
});

test('another spelling of a name, another time or picture is no conflict', async () => {
  const folder = temporaryLedger();
  const gift = rose();
  const again = { ...gift, at: gift.at + 5, from: { ...gift.from, name: 'Ana ♥' }, to: '' };
  expect(coinsOf(await folder.book(gift, again))).toEqual([1, 'duplicate']);
});

test('a gift without a price takes the catalogue’s, and one nobody knows is flagged, never 0 coins worth', async () => {
  const folder = temporaryLedger();
  const galaxy = rose({ gift: { id: '11046', name: null, coins: null }, count: 2 });
  const unknown = rose({ gift: { id: 'x-1', name: 'Mystery', coins: null }, count: 3 });
  const bookings = await folder.book(galaxy, unknown);
  expect(bookings).toMatchObject([
    { status: 'booked', coins: 2_000, giftName: 'Galaxy' },
    { status: 'booked', coins: 0, price: null },
  ]);
  expect(await folder.ledger.totals({ from: null, to: null, by: 'day' })).toMatchObject({
    gifts: 5,
    coins: 2_000,
    unpriced: 3,
  });
  // The price comes with a later event, and is known from then on.
  await folder.book(rose({ gift: { id: 'x-1', name: 'Mystery', coins: 50 } }));
  await folder.restart();
  expect(
    coinsOf(await folder.book(rose({ gift: { id: 'x-1', name: null, coins: null } }))),
  ).toEqual([50]);
});

test('the event’s own price counts, also where the catalogue has another', async () => {
  const folder = temporaryLedger();
  expect(
    coinsOf(await folder.book(rose({ gift: { id: '5655', name: 'Rose', coins: 5 } }))),
  ).toEqual([5]);
});

test('the largest gifts are booked exactly, and what the sums can no longer hold is refused', async () => {
  const folder = temporaryLedger();
  const largest = () =>
    rose({ gift: { id: 'big', name: 'Big', coins: 1_000_000 }, count: 1_000_000 });
  const bookings = await folder.book(...Array.from({ length: 12 }, largest));
  expect(bookings.map(({ status }) => status)).toEqual([
    ...Array(9).fill('booked'),
    ...Array(3).fill('refused'),
  ]);
  expect(await totalCoins(folder)).toBe(9_000_000_000_000);
  expect(coinsOf(await folder.book(rose()))).toEqual([1]);
});
