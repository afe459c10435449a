import fc from 'fast-check';
import { expect, it } from 'vitest';
import { bestMinute, minuteBars } from '../../src/renderer/dashboard/pages/sessions/minute-bars.ts';

const START = Date.UTC(2026, 10, 21, 18);
const minute = (n: number, units: number) => ({
  at: START + n * 60_000,
  gifts: 1,
  coins: units,
  diamonds: String(units / 1000),
});

it('fills the minutes in which nothing came', () => {
  const { size, bars } = minuteBars([minute(0, 1_500), minute(3, 250)]);
  expect(size).toBe(1);
  expect(bars.map(({ text }) => text)).toEqual(['1.5', '0', '0', '0.25']);
});

it('adds up to the same whatever the length, and is never too fine to read', () => {
  const amounts = fc.integer({ min: 0, max: 1_000_000_000 });
  const courses = fc.dictionary(fc.integer({ min: 0, max: 3_000 }).map(String), amounts);
  fc.assert(
    fc.property(courses, (course) => {
      const minutes = Object.entries(course)
        .map(([n, units]) => minute(Number(n), units))
        .sort((a, b) => a.at - b.at);
      const { bars } = minuteBars(minutes);
      const total = bars.reduce((sum, { coins }) => sum + coins, 0);
      const texts = bars.reduce((sum, { text }) => sum + Math.round(Number(text) * 1000), 0);
      expect(total).toBe(Object.values(course).reduce((sum, units) => sum + units, 0));
      expect(texts).toBe(total);
      expect(bars.length).toBeLessThanOrEqual(150);
    }),
  );
});

it('knows the best minute, and that there is none where nothing came', () => {
  expect(bestMinute([minute(0, 10), minute(4, 30), minute(5, 30)])?.at).toBe(START + 240_000);
  expect(bestMinute([])).toBeNull();
});
