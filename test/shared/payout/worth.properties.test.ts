import fc from 'fast-check';
import { expect, it } from 'vitest';
import { moneyText } from '../../../src/shared/amount/decimal.ts';
import { RATE_PRESETS } from '../../../src/shared/payout/presets.ts';
import { queueOf, takeFrom } from '../../../src/shared/payout/queue.ts';
import { type RateCard, STANDARD_CARD } from '../../../src/shared/payout/rate-card.ts';
import { worthOf } from '../../../src/shared/payout/worth.ts';

const share = fc
  .tuple(fc.nat(10_000), fc.nat(10_000), fc.nat(10_000))
  .map((all) => all.sort((a, b) => a - b))
  .map(([low = 0, expected = 0, high = 0]) => ({ low, expected, high }));
const fee = fc.record({ fixedMicros: fc.nat(50_000_000), hundredths: fc.nat(10_000) });
const limit = fc.option(fc.integer({ min: 1, max: 2_000_000_000 }));
const card = fc
  .record({ grossMicros: fc.integer({ min: 1, max: 1_000_000 }), share, fee, limit })
  .map(
    ({ limit: dailyMaximumMicros, ...terms }): RateCard => ({
      ...STANDARD_CARD,
      ...terms,
      dailyMaximumMicros,
    }),
  );
const diamonds = fc.nat(10 ** 13);
const BANDS = ['low', 'expected', 'high'] as const;

const worth = (one: RateCard, amount: number) =>
  worthOf([{ card: one.id, diamonds: amount }], [one], one);

it('low is never more than expected, and expected never more than high, at every step', () => {
  fc.assert(
    fc.property(card, diamonds, (one, amount) => {
      const { share: part, net } = worth(one, amount);
      for (const band of [part, net]) {
        expect(band.low <= band.expected && band.expected <= band.high).toBe(true);
      }
    }),
  );
});

it('a larger share never brings less', () => {
  fc.assert(
    fc.property(card, share, diamonds, (one, more, amount) => {
      const larger = { ...one, share: atLeast(one.share, more), dailyMaximumMicros: null };
      const [before, after] = [
        worth({ ...one, dailyMaximumMicros: null }, amount),
        worth(larger, amount),
      ];
      for (const band of BANDS) {
        expect(after.share[band] >= before.share[band]).toBe(true);
        expect(after.net[band] >= before.net[band]).toBe(true);
      }
    }),
  );
});

it('a payment costs its fee also where what is expected brings nothing', () => {
  const share = { low: 0, expected: 0, high: 5_000 };
  const one = { ...STANDARD_CARD, share, fee: { fixedMicros: 1_000, hundredths: 0 } };
  const { share: part, fees, net } = worth(one, 10_000_000);
  expect(part).toEqual({ low: 0n, expected: 0n, high: 50_000_000n });
  expect(fees).toEqual({ low: 0n, expected: 0n, high: 1_000n });
  expect(net).toEqual({ low: 0n, expected: 0n, high: 49_999_000n });
});

function atLeast(one: RateCard['share'], other: RateCard['share']): RateCard['share'] {
  return {
    low: Math.max(one.low, other.low),
    expected: Math.max(one.expected, other.expected),
    high: Math.max(one.high, other.high),
  };
}

it('fees never make more, and what they take and leave is the share', () => {
  fc.assert(
    fc.property(card, diamonds, (one, amount) => {
      const { gross, share: part, fees, net } = worth(one, amount);
      for (const band of BANDS) {
        expect(net[band] <= part[band] && part[band] <= gross).toBe(true);
        expect(net[band] + fees[band]).toBe(part[band]);
      }
    }),
  );
});

it('what is taken from a queue and what is left are the queue, in its order', () => {
  const parts = fc.array(fc.record({ card: fc.integer({ min: 1, max: 5 }), diamonds }), {
    maxLength: 5,
  });
  fc.assert(
    fc.property(parts, fc.nat(10 ** 13), fc.nat(10 ** 13), (all, rest, count) => {
      const queue = queueOf(all, rest, 7);
      const sum = (some: typeof queue) => some.reduce((total, one) => total + one.diamonds, 0);
      expect(sum(queue)).toBe(rest);
      const { taken, left } = takeFrom(queue, count);
      expect(sum(taken)).toBe(Math.min(count, rest));
      expect(sum(taken) + sum(left)).toBe(rest);
      expect([...taken, ...left].every((one) => one.diamonds > 0)).toBe(true);
    }),
  );
});

it('100 coins are worth half a dollar under the standard card and where two coins make a diamond', () => {
  const bring = RATE_PRESETS.map(({ terms }) => {
    const { num, den } = terms.diamondsPerCoin;
    const one = { ...terms, id: 9 };
    const { share: part } = worth(one, (100_000 * num) / den);
    return BANDS.map((band) => moneyText(part[band]));
  });
  expect(bring).toEqual([
    ['0.50', '0.50', '0.50'],
    ['0.50', '0.50', '0.50'],
    ['0.20', '0.40', '0.53'],
  ]);
});

it('a fixed fee is paid for each day at the daily maximum', () => {
  const one = { ...STANDARD_CARD, fee: { fixedMicros: 250_000, hundredths: 200 } };
  // 5,000 diamonds more than two full days.
  const { payments, fees, net } = worth(one, 405_000_000);
  expect(payments).toBe(3);
  expect(moneyText(fees.expected)).toBe('41.25');
  expect(moneyText(net.expected)).toBe('1983.75');
  expect(worth(one, 0).payments).toBe(0);
});

it('the daily maximum itself is one payment, and a thousandth of a diamond more makes it two', () => {
  expect(worth(STANDARD_CARD, 200_000_000).payments).toBe(1);
  expect(worth(STANDARD_CARD, 200_000_001).payments).toBe(2);
});

it('diamonds of the older card stand in front of those of the newer', () => {
  const parts = [
    { card: 1, diamonds: 100 },
    { card: 2, diamonds: 50 },
  ];
  expect(queueOf(parts, 120, 2)).toEqual([
    { card: 1, diamonds: 70 },
    { card: 2, diamonds: 50 },
  ]);
});
