import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { coins } from '../../../src/shared/amount/coins.ts';
import { exactMoneyText, moneyOf } from '../../../src/shared/amount/decimal.ts';
import { money } from '../../../src/shared/amount/money.ts';
import {
  bestValue,
  dearerBy,
  packagesOf,
  pricePerCoin,
} from '../../../src/shared/packages/coin-package.ts';
import { calculateGift } from '../../../src/shared/packages/gift-calculation.ts';
import { PRESET_SETS, setInUse } from '../../../src/shared/packages/package-set.ts';
import { viewerPrice } from '../../../src/shared/packages/viewer-price.ts';
import { STANDARD_CARD } from '../../../src/shared/payout/rate-card.ts';
import { packageSetsSchema } from '../../../src/shared/settings/package-sets.ts';

function presets(id: string) {
  return packagesOf(PRESET_SETS.find((set) => set.id === id)?.packages ?? []);
}

describe('the value of a package', () => {
  it('is told per coin, and the best is found even where rounding would hide it', () => {
    const earlier = presets('app-earlier');
    expect(earlier.map((one) => exactMoneyText(pricePerCoin(one)))).toEqual([
      '0.015231',
      '0.015121',
      '0.015136',
      '0.015132',
      '0.015121',
      '0.015134',
    ]);
    expect(bestValue(earlier)?.coins).toBe(3_306);
    expect(bestValue(presets('app'))?.coins).toBe(70);
    expect(bestValue([])).toBeNull();
  });

  it('is the larger package’s where two are equal', () => {
    const packages = packagesOf([
      { coins: 100, price: '1' },
      { coins: 500, price: '5' },
    ]);
    expect(bestValue(packages)?.coins).toBe(500);
  });

  it('is compared with the best in hundredths of a percent', () => {
    const [small, large] = packagesOf([
      { coins: 100, price: '1.5' },
      { coins: 1_000, price: '10' },
    ]);
    if (small === undefined || large === undefined) throw new Error('two packages');
    expect(dearerBy(small, large)).toBe(5_000);
    expect(dearerBy(large, large)).toBe(0);
  });
});

describe('what viewers have paid', () => {
  it('lies between the best and the worst package', () => {
    const paid = viewerPrice(presets('app'), coins(1_000));
    expect(paid && [paid.low, paid.high].map(exactMoneyText)).toEqual(['14.142857', '14.285143']);
    expect(viewerPrice([], coins(1_000))).toBeNull();
  });

  it('is never rounded inwards', () => {
    const sets = fc.array(fc.tuple(fc.integer({ min: 1, max: 999 }), fc.bigInt(1n, 10n ** 9n)), {
      minLength: 1,
      maxLength: 5,
    });
    fc.assert(
      fc.property(sets, fc.nat(100_000), (rows, count) => {
        const packages = rows.map(([size, price]) => ({ coins: coins(size), price: money(price) }));
        const paid = viewerPrice(packages, coins(count));
        for (const { coins: size, price } of packages) {
          expect((paid?.low ?? 0n) * BigInt(size)).toBeLessThanOrEqual(BigInt(count) * price);
          expect((paid?.high ?? 0n) * BigInt(size)).toBeGreaterThanOrEqual(BigInt(count) * price);
        }
      }),
    );
  });
});

describe('the gift calculator', () => {
  it('goes all the way from the packages to the creator’s share', () => {
    const sum = calculateGift(coins(29_999), presets('app'), STANDARD_CARD);
    expect(sum.diamonds).toBe(29_999_000);
    expect(exactMoneyText(sum.share.expected)).toBe('149.995');
    expect(sum.cheapest?.coins).toBe(30_030);
    expect(sum.cheapest && exactMoneyText(sum.cheapest.price)).toBe('424.71');
    expect(sum.exact).toBeNull();
  });

  it('keeps low, expected and high apart under a card with a range', () => {
    const card = { ...STANDARD_CARD, id: 7, share: { low: 2_000, expected: 4_000, high: 5_300 } };
    const { share, cheapest } = calculateGift(coins(100), [], card);
    expect([share.low, share.expected, share.high].map(exactMoneyText)).toEqual([
      '0.2',
      '0.4',
      '0.53',
    ]);
    expect(cheapest).toBeNull();
  });
});

describe('the document of package sets', () => {
  it('comes with the three known sets, and the app’s in use', () => {
    const sets = packageSetsSchema.parse({});
    expect(sets.sets).toEqual(PRESET_SETS);
    expect(setInUse(sets)?.id).toBe('app');
    expect(setInUse({ ...sets, inUse: 'gone' })?.id).toBe('app');
    expect(setInUse({ inUse: 'app', sets: [] })).toBeNull();
  });

  it('sells the web shop’s coins about a quarter cheaper', () => {
    const [app, web] = [
      viewerPrice(presets('app'), coins(1_000)),
      viewerPrice(presets('web'), coins(1_000)),
    ];
    const share = Number(web?.high ?? 0n) / Number(app?.high ?? 1n);
    expect(share).toBeGreaterThan(0.73);
    expect(share).toBeLessThan(0.77);
  });

  it.each([
    ['a price of nothing', { coins: 70, price: '0.00' }],
    ['a price in words', { coins: 70, price: '0,99' }],
    ['a price finer than any currency', { coins: 70, price: '0.9999' }],
    ['a price no coin has', { coins: 1, price: '50001' }],
    ['half a coin', { coins: 0.5, price: '1' }],
    ['no coins', { coins: 0, price: '1' }],
  ])('refuses %s', (_what, row) => {
    const set = { id: 'own', name: 'Own', currency: 'EUR', packages: [row] };
    expect(packageSetsSchema.safeParse({ sets: [set] }).success).toBe(false);
  });

  it('refuses two sets of one id', () => {
    const set = { id: 'own', name: 'Own', currency: 'EUR', packages: [] };
    expect(packageSetsSchema.safeParse({ sets: [set] }).success).toBe(true);
    expect(packageSetsSchema.safeParse({ sets: [set, set] }).success).toBe(false);
  });
});

it('money is read from a text and written as one without losing a millionth', () => {
  fc.assert(
    fc.property(fc.bigInt(0n, 10n ** 20n), (micros) => {
      expect(moneyOf(exactMoneyText(money(micros)))).toBe(micros);
    }),
  );
  expect(() => moneyOf('1.2345678')).toThrow(RangeError);
  expect(() => moneyOf('-1')).toThrow(RangeError);
});
