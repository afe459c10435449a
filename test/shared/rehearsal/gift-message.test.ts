import fc from 'fast-check';
import { expect, test } from 'vitest';
import { streakSteps } from '../../../src/shared/rehearsal/gift-message.ts';

test('a streak counts up to its end, in no more messages than can be watched', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 1_000_000 }), (count) => {
      const steps = streakSteps(count);
      expect(steps.at(-1)).toBe(count);
      expect(steps.length).toBe(Math.min(count, 24));
      for (const [index, step] of steps.entries()) {
        expect(step).toBeGreaterThan(steps[index - 1] ?? 0);
      }
    }),
  );
});
