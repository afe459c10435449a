import { describe, expect, it } from 'vitest';
import { coins } from '../../../src/shared/amount/coins.ts';
import { moneyText } from '../../../src/shared/amount/decimal.ts';
import { packagesOf } from '../../../src/shared/packages/coin-package.ts';
import { type Combination, combine, MOST_COINS } from '../../../src/shared/packages/combine.ts';
import { PRESET_SETS } from '../../../src/shared/packages/package-set.ts';

const CHEAPEST = { least: 'price', fit: 'at-least' } as const;
const EXACT = { least: 'price', fit: 'exactly' } as const;
const FEWEST = { least: 'count', fit: 'at-least' } as const;

function presets(id: string) {
  return packagesOf(PRESET_SETS.find((set) => set.id === id)?.packages ?? []);
}

/** `3 × 330` and so on, with the sum. */
function said(found: Combination | null): string {
  if (found === null) return 'none';
  const parts = found.purchases.map(({ package: one, count }) => `${count} × ${one.coins}`);
  return `${parts.join(' + ')} = ${found.coins} for ${moneyText(found.price)}`;
}

describe('the packages that Carat comes with', () => {
  it.each([
    ['app', 70, '1 × 70 = 70 for 0.99', '1 × 70 = 70 for 0.99'],
    ['app', 1_005, '15 × 70 = 1050 for 14.85', '1 × 1400 = 1400 for 19.99'],
    ['app', 17_500, '250 × 70 = 17500 for 247.50', '1 × 17500 = 17500 for 249.99'],
    ['app-earlier', 1_000, '16 × 65 = 1040 for 15.84', '1 × 1321 = 1321 for 19.99'],
    ['web', 44_999, '643 × 70 = 45010 for 475.82', '3 × 17500 = 52500 for 556.50'],
  ])(
    '%s: %i coins at the least money, and with the fewest purchases',
    (id, count, cheapest, fewest) => {
      expect(said(combine(presets(id), coins(count), CHEAPEST))).toBe(cheapest);
      expect(said(combine(presets(id), coins(count), FEWEST))).toBe(fewest);
    },
  );

  it('make some numbers of coins exactly, and others not', () => {
    const earlier = presets('app-earlier');
    expect(said(combine(earlier, coins(1_321 + 65), EXACT))).toBe(
      '1 × 65 + 1 × 1321 = 1386 for 20.98',
    );
    expect(combine(earlier, coins(1_005), EXACT)).toBeNull();
    expect(combine(presets('app'), coins(1_001), EXACT)).toBeNull();
  });

  it.each(['app', 'app-earlier', 'web'])(
    '%s: a hundred million coins are no more work than a few',
    (id) => {
      const started = performance.now();
      for (const wish of [CHEAPEST, EXACT, FEWEST])
        combine(presets(id), coins(MOST_COINS - 1), wish);
      expect(performance.now() - started).toBeLessThan(1_000);
    },
  );
});

it('ten million coins of packages that share nothing are found in a moment', () => {
  const packages = packagesOf([
    { coins: 6_007, price: '90.3' },
    { coins: 7_919, price: '119.5' },
    { coins: 9_999, price: '149.99' },
    { coins: 10_000, price: '150' },
    { coins: 999_983, price: '14000.01' },
  ]);
  const started = performance.now();
  const found = combine(packages, coins(10_000_000), EXACT);
  expect(said(found)).toBe(
    '25 × 6007 + 22 × 9999 + 63 × 10000 + 9 × 999983 = 10000000 for 141007.37',
  );
  expect(performance.now() - started).toBeLessThan(3_000);
});

it('of equally cheap ways the one with the fewest packages is chosen', () => {
  const packages = packagesOf([
    { coins: 10, price: '0.1' },
    { coins: 50, price: '0.5' },
  ]);
  expect(said(combine(packages, coins(120), CHEAPEST))).toBe('2 × 10 + 2 × 50 = 120 for 1.20');
});

it('no coins need no package, and no packages make no coins', () => {
  expect(combine(presets('app'), coins(0), EXACT)).toEqual({
    purchases: [],
    coins: 0,
    price: 0n,
    count: 0,
  });
  expect(combine([], coins(0), CHEAPEST)).toBeNull();
  expect(combine([], coins(5), CHEAPEST)).toBeNull();
});

it('sums that could not be exact are refused instead of rounded', () => {
  const dear = packagesOf([
    { coins: 1, price: '99999999999.999' },
    { coins: 2, price: '99999999999.998' },
  ]);
  expect(() => combine(dear, coins(1_000), CHEAPEST)).toThrow(RangeError);
  expect(() => combine(presets('app'), coins(MOST_COINS + 1), CHEAPEST)).toThrow(RangeError);
});
