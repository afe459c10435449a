import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { coins } from '../../../src/shared/amount/coins.ts';
import { money } from '../../../src/shared/amount/money.ts';
import type { CoinPackage } from '../../../src/shared/packages/coin-package.ts';
import { type Combination, combine } from '../../../src/shared/packages/combine.ts';

/** A package of whole coins for a whole number of cents. */
const onePackage = (mostCoins: number) =>
  fc
    .record({
      coins: fc.integer({ min: 1, max: mostCoins }),
      cents: fc.integer({ min: 1, max: 60 }),
    })
    .map(
      ({ coins: count, cents }): CoinPackage => ({
        coins: coins(count),
        price: money(BigInt(cents) * 10_000n),
      }),
    );

const packageSets = (mostCoins: number) =>
  fc.array(onePackage(mostCoins), { minLength: 1, maxLength: 5 });

/** Weights as [first, second]; null where there is no way. */
type Weight = readonly [number, number] | null;

/** Tries every way of buying: slow, and plain enough to be believed. */
function bruteForce(packages: readonly CoinPackage[], wanted: number, exact: boolean) {
  const found: { cents: number; count: number }[] = [];
  const tryFrom = (index: number, left: number, cents: number, count: number): void => {
    if (left <= 0 && (!exact || left === 0)) found.push({ cents, count });
    const one = packages[index];
    if (left <= 0 || one === undefined) return;
    const price = Number(one.price / 10_000n);
    for (let times = 0; (times - 1) * one.coins < left; times += 1) {
      tryFrom(index + 1, left - times * one.coins, cents + times * price, count + times);
    }
  };
  tryFrom(0, wanted, 0, 0);
  return found;
}

function least(ways: ReturnType<typeof bruteForce>, by: 'price' | 'count'): Weight {
  const weights = ways.map(({ cents, count }) =>
    by === 'price' ? ([cents, count] as const) : ([count, cents] as const),
  );
  return weights.sort(([a, b], [c, d]) => a - c || b - d)[0] ?? null;
}

function weightOf(found: Combination | null, by: 'price' | 'count'): Weight {
  if (found === null) return null;
  const cents = Number(found.price / 10_000n);
  return by === 'price' ? [cents, found.count] : [found.count, cents];
}

/** f(n) for every n up to `most`, with nothing left out: the cents of the cheapest way. */
function plainTable(packages: readonly CoinPackage[], most: number, exact: boolean): number[] {
  const table = [0];
  for (let n = 1; n <= most; n += 1) {
    const ways = packages.map(({ coins: size, price }) => {
      const before = n - size < 0 ? (exact ? Number.POSITIVE_INFINITY : 0) : (table[n - size] ?? 0);
      return before + Number(price / 10_000n);
    });
    table.push(Math.min(...ways));
  }
  return table;
}

const wish = fc.record({
  least: fc.constantFrom('price' as const, 'count' as const),
  fit: fc.constantFrom('at-least' as const, 'exactly' as const),
});

describe('a combination of packages', () => {
  it('is as good as the best of all ways of buying', () => {
    fc.assert(
      fc.property(packageSets(12), fc.nat(40), wish, (packages, wanted, wanting) => {
        const ways = bruteForce(packages, wanted, wanting.fit === 'exactly');
        const found = combine(packages, coins(wanted), wanting);
        expect(weightOf(found, wanting.least)).toEqual(least(ways, wanting.least));
      }),
      { numRuns: 400 },
    );
  });

  it('is still the cheapest far beyond where the search has stopped', () => {
    fc.assert(
      fc.property(
        packageSets(60),
        fc.integer({ min: 3_000, max: 9_000 }),
        fc.boolean(),
        (packages, wanted, exact) => {
          const best = plainTable(packages, wanted, exact)[wanted] ?? 0;
          const fit = exact ? ('exactly' as const) : ('at-least' as const);
          const found = combine(packages, coins(wanted), { least: 'price', fit });
          expect(found === null ? Number.POSITIVE_INFINITY : Number(found.price / 10_000n)).toBe(
            best,
          );
        },
      ),
      { numRuns: 150 },
    );
  });

  it('adds up: its purchases make its coins, its price and its count', () => {
    fc.assert(
      fc.property(packageSets(2_000), fc.nat(200_000), wish, (packages, wanted, wanting) => {
        const found = combine(packages, coins(wanted), wanting);
        if (found === null) {
          expect(wanting.fit).toBe('exactly');
          return;
        }
        const sum = { coins: 0, price: 0n, count: 0 };
        for (const { package: one, count } of found.purchases) {
          expect(packages).toContain(one);
          sum.coins += one.coins * count;
          sum.price += one.price * BigInt(count);
          sum.count += count;
        }
        expect(sum).toEqual({ coins: found.coins, price: found.price, count: found.count });
        if (wanting.fit === 'exactly') expect(found.coins).toBe(wanted);
        else expect(found.coins).toBeGreaterThanOrEqual(wanted);
      }),
      { numRuns: 200 },
    );
  });
});
