import fc from 'fast-check';
import { expect, test } from 'vitest';
import { rainAllowance } from '../../../src/shared/overlay/rain-allowance.ts';

const frames = fc.record({ drawn: fc.nat(60), dropped: fc.nat(60) });

test('rain thins out while frames are dropped, and comes back when they are not', () => {
  const late = { drawn: 25, dropped: 5 };
  const well = { drawn: 30, dropped: 0 };
  expect(rainAllowance(40, 40, late)).toBe(24);
  expect(rainAllowance(24, 40, { drawn: 29, dropped: 1 })).toBe(24);
  expect(rainAllowance(24, 40, well)).toBe(25);
  let allowed = 40;
  for (let looks = 0; looks < 20; looks += 1) allowed = rainAllowance(allowed, 40, late);
  expect(allowed).toBe(1);
  for (let looks = 0; looks < 100; looks += 1) allowed = rainAllowance(allowed, 40, well);
  expect(allowed).toBe(40);
});

test('there is always some rain, and never more than is wanted', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 200 }), fc.array(frames), (most, looks) => {
      let allowed = most;
      for (const look of looks) {
        allowed = rainAllowance(allowed, most, look);
        expect(allowed).toBeGreaterThanOrEqual(1);
        expect(allowed).toBeLessThanOrEqual(most);
      }
    }),
  );
});
