import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { FrameLook } from '../../../src/shared/overlay/effort.ts';
import { rainAllowance } from '../../../src/shared/overlay/rain-allowance.ts';

const look = fc.constantFrom<FrameLook>('late', 'bearable', 'well');

test('rain thins out while frames are dropped, and comes back when they are not', () => {
  expect(rainAllowance(40, 40, 'late')).toBe(24);
  expect(rainAllowance(24, 40, 'bearable')).toBe(24);
  expect(rainAllowance(24, 40, 'well')).toBe(25);
  let allowed = 40;
  for (let looks = 0; looks < 20; looks += 1) allowed = rainAllowance(allowed, 40, 'late');
  expect(allowed).toBe(1);
  for (let looks = 0; looks < 100; looks += 1) allowed = rainAllowance(allowed, 40, 'well');
  expect(allowed).toBe(40);
});

test('there is always some rain, and never more than is wanted', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 200 }), fc.array(look), (most, looks) => {
      let allowed = most;
      for (const seen of looks) {
        allowed = rainAllowance(allowed, most, seen);
        expect(allowed).toBeGreaterThanOrEqual(1);
        expect(allowed).toBeLessThanOrEqual(most);
      }
    }),
  );
});
