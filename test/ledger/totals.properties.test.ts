import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { expect, test } from 'vitest';
import type { Gift } from '../../src/shared/gift/gift.ts';
import { GROUPINGS } from '../../src/shared/stats/totals.ts';
import { dayAt, monthOf, weekOf } from '../../src/shared/stats/zone-days.ts';
import { rose, temporaryLedger } from './temporary-ledger.ts';

/** Zones with clock changes of an hour and of half an hour, odd offsets, and both ends of the day. */
const ZONES = [
  'UTC',
  'Europe/Berlin',
  'America/New_York',
  'Australia/Lord_Howe',
  'Asia/Kathmandu',
  'Pacific/Kiritimati',
  'America/St_Johns',
];
/** Two years that hold every change of the clock, and the second in which 32 bits run over. */
const INSTANTS = fc.oneof(
  fc.integer({ min: Date.UTC(2025, 0, 1), max: Date.UTC(2026, 11, 31) }),
  fc.integer({ min: Date.UTC(2026, 2, 28, 22), max: Date.UTC(2026, 2, 29, 4) }),
  fc.integer({ min: Date.UTC(2026, 9, 24, 22), max: Date.UTC(2026, 9, 25, 4) }),
  fc.integer({ min: Date.UTC(2038, 0, 19, 2), max: Date.UTC(2038, 0, 19, 4) }),
);

/** Days of 2026 that are longer or shorter than others: where they begin and end is hard to say. */
const ODD_DAYS: Readonly<Record<string, readonly string[]>> = {
  'Europe/Berlin': ['2026-03-29', '2026-10-25'],
  'America/New_York': ['2026-03-08', '2026-11-01'],
  'America/St_Johns': ['2026-03-08', '2026-11-01'],
  'Australia/Lord_Howe': ['2026-04-05', '2026-10-04'],
};

/** Any instant, and for zones with changes of the clock often one at an edge of such a day. */
function instantsIn(zone: string) {
  const hour = fc.integer({ min: -3_600_000, max: 3_600_000 });
  const edges = (ODD_DAYS[zone] ?? []).flatMap((day) => {
    const midnight = Temporal.PlainDate.from(day).toZonedDateTime(zone);
    return [midnight, midnight.add({ days: 1 })].map(({ epochMilliseconds }) => epochMilliseconds);
  });
  if (edges.length === 0) return INSTANTS;
  const atEdge = fc.tuple(fc.constantFrom(...edges), hour).map(([edge, away]) => edge + away);
  return fc.oneof(INSTANTS, atEdge);
}

const giftsIn = (zone: string) =>
  fc.array(
    fc.record({
      at: instantsIn(zone),
      price: fc.option(fc.integer({ min: 1, max: 44_999 }), { freq: 9 }),
      count: fc.integer({ min: 1, max: 99 }),
      sender: fc.constantFrom('ana', 'ben', 'cleo'),
      kind: fc.constantFrom('k1', 'k2', 'k3'),
    }),
    { minLength: 1, maxLength: 40 },
  );
type Given = ReturnType<typeof giftsIn> extends fc.Arbitrary<infer T> ? T : never;
const zoned = fc.constantFrom(...ZONES).chain((zone) => fc.tuple(giftsIn(zone), fc.constant(zone)));

function toGift({ at, price, count, sender, kind }: Given[number]): Gift {
  // A price of its own for each kind of price, so that none is learned by another gift.
  return rose({
    at,
    count,
    gift: { id: price === null ? `${kind}-unknown` : `${kind}-${price}`, name: null, coins: price },
    from: { id: sender, name: null, handle: null, avatar: null },
  });
}

/** Coins by day of the zone, counted with BigInt and without the ledger. */
function model(booked: readonly Gift[], zone: string): Map<string, bigint> {
  const days = new Map<string, bigint>();
  for (const gift of booked) {
    const day = dayAt(gift.at, zone);
    const coins = BigInt(gift.gift.coins ?? 0) * BigInt(gift.count);
    days.set(day, (days.get(day) ?? 0n) + coins);
  }
  return days;
}

test('in every zone each gift is in exactly one day, week and month, and every grouping sums to the whole', {
  timeout: 120_000,
}, async () => {
  await fc.assert(
    fc.asyncProperty(zoned, async ([given, zone]) => {
      const folder = temporaryLedger(zone);
      const booked = given.map(toGift);
      await folder.book(...booked);
      await folder.restart();
      const days = model(booked, zone);
      const sum = [...days.values()].reduce((total, coins) => total + coins, 0n);
      for (const by of GROUPINGS) {
        const totals = await folder.ledger.totals({ from: null, to: null, by });
        expect(BigInt(totals.coins)).toBe(sum);
        expect(totals.gifters).toBe(new Set(booked.map((gift) => gift.from.id)).size);
        expect(totals.gifts).toBe(booked.reduce((total, gift) => total + gift.count, 0));
      }
      for (const [by, period, weekStart] of [
        ['day', (day: string) => day, 1],
        ['week', weekOf, 1],
        ['week', (day: string) => weekOf(day, 6), 6],
        ['week', (day: string) => weekOf(day, 7), 7],
        ['month', monthOf, 1],
      ] as const) {
        const { rows } = await folder.ledger.totals({ from: null, to: null, by, weekStart });
        const begins = ({ key }: { key: string }) => new Date(key).getUTCDay() === weekStart % 7;
        expect(by !== 'week' || rows.every(begins)).toBe(true);
        const expected = new Map<string, bigint>();
        for (const [day, coins] of days) {
          expected.set(period(day), (expected.get(period(day)) ?? 0n) + coins);
        }
        expect(new Map(rows.map((row) => [row.key, BigInt(row.coins)]))).toEqual(expected);
      }
      for (const [day, coins] of days) {
        const one = await folder.ledger.totals({ from: day, to: day, by: 'gifter' });
        expect(BigInt(one.coins)).toBe(coins);
      }
      expect(await folder.ledger.check(true)).toMatchObject({ ok: true, entries: booked.length });
      await folder.ledger.close();
    }),
    { numRuns: 25 },
  );
});

test('a range of days holds what its days hold, wherever it begins and ends', async () => {
  const folder = temporaryLedger('America/New_York');
  const booked = Array.from({ length: 400 }, (_, index) =>
    rose({ at: Date.UTC(2026, 0, 1) + index * 7 * 3_600_000, count: 1 + (index % 5) }),
  );
  await folder.book(...booked);
  const days = [...model(booked, 'America/New_York')].sort(([a], [b]) => (a < b ? -1 : 1));
  for (const [from, to] of [
    [0, 3],
    [5, 40],
    [17, 97],
    [0, days.length - 1],
  ] as const) {
    const [first, last] = [days[from]?.[0] ?? null, days[to]?.[0] ?? null];
    const expected = days.slice(from, to + 1).reduce((total, [, coins]) => total + coins, 0n);
    for (const by of ['day', 'gift', 'session'] as const) {
      const totals = await folder.ledger.totals({ from: first, to: last, by });
      expect(BigInt(totals.coins)).toBe(expected);
    }
  }
});
