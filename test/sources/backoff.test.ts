import fc from 'fast-check';
import { expect, test } from 'vitest';
import { retryDelay } from '../../src/main/sources/backoff.ts';

const almostOne = 1 - Number.EPSILON;

test('the ceiling of the wait doubles from 1 s to 30 s and stays there', () => {
  const ceilings = [0, 1, 2, 3, 4, 5, 6, 5_000].map((attempt) =>
    retryDelay(attempt, () => almostOne),
  );
  expect(ceilings).toEqual([999, 1_999, 3_999, 7_999, 15_999, 29_999, 29_999, 29_999]);
});

test('every wait lies between nothing and its ceiling', () => {
  const chance = fc.double({ min: 0, max: almostOne, noNaN: true });
  fc.assert(
    fc.property(fc.nat(10_000), chance, (attempt, value) => {
      const delay = retryDelay(attempt, () => value);
      expect(delay).toBeGreaterThanOrEqual(0);
      expect(delay).toBeLessThan(Math.min(30_000, 1_000 * 2 ** attempt));
    }),
  );
});

test('chance spreads the waits over the whole range', () => {
  expect(retryDelay(3, () => 0)).toBe(0);
  expect(retryDelay(3, () => 0.5)).toBe(4_000);
});
