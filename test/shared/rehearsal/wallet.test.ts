import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  coinsLeft,
  EMPTY_WALLET,
  PACKAGES,
  packagesFor,
  spend,
  withPackage,
} from '../../../src/shared/rehearsal/wallet.ts';

test('a wallet is never overdrawn, whatever is bought and tried', () => {
  const steps = fc.array(
    fc.oneof(
      fc.record({ buy: fc.constantFrom(...PACKAGES) }),
      fc.record({ pay: fc.integer({ min: 0, max: 50_000 }) }),
    ),
  );
  fc.assert(
    fc.property(steps, (all) => {
      let wallet = EMPTY_WALLET;
      let model = 0;
      for (const step of all) {
        if ('buy' in step) {
          wallet = withPackage(wallet, step.buy);
          model += step.buy;
          continue;
        }
        const after = spend(wallet, step.pay);
        expect(after === null).toBe(step.pay > model);
        if (after === null) continue;
        wallet = after;
        model -= step.pay;
      }
      expect(coinsLeft(wallet)).toBe(model);
    }),
  );
});

test('the packages bought are enough, and none of them is one too many', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 200_000 }), (missing) => {
      const bought = packagesFor(missing);
      const total = bought.reduce((sum, coins) => sum + coins, 0);
      expect(total).toBeGreaterThanOrEqual(missing);
      expect(total - Math.min(...bought)).toBeLessThan(missing);
    }),
  );
  expect(packagesFor(0)).toEqual([]);
  expect(packagesFor(-40)).toEqual([]);
  expect(packagesFor(44_999)).toEqual([17_500, 17_500, 17_500]);
});
