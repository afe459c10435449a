import fc from 'fast-check';
import { expect, test } from 'vitest';
import { eveningsBefore } from '../../src/main/rehearsal/evenings.ts';
import { seededRandom } from '../fixtures/seeded-random.ts';

const HALF_HOUR = 30 * 60_000;
const DAY = 24 * 3_600_000;
const moments = fc.integer({ min: Date.UTC(2024, 0), max: Date.UTC(2039, 0) });

test('evenings follow each other far enough apart to be sessions of their own, all in the past', () => {
  fc.assert(
    fc.property(moments, fc.nat(), (now, seed) => {
      const evenings = eveningsBefore(now, seededRandom(seed));
      let free = now - 46 * DAY;
      for (const { startsAt, endsAt } of evenings) {
        expect(startsAt).toBeGreaterThan(free + HALF_HOUR);
        expect(endsAt - startsAt).toBeGreaterThan(3_600_000);
        free = endsAt;
      }
      expect(now).toBeGreaterThan(free + HALF_HOUR);
    }),
  );
});

test('there are enough of them to fill a page, and more happens at weekends', () => {
  const week = { weekend: 0, other: 0 };
  for (let seed = 0; seed < 50; seed += 1) {
    const evenings = eveningsBefore(Date.UTC(2026, 10, 22), seededRandom(seed));
    expect(evenings.length).toBeGreaterThan(15);
    for (const { startsAt, wishes } of evenings) {
      const weekend = [0, 5, 6].includes(new Date(startsAt).getDay());
      week[weekend ? 'weekend' : 'other'] += wishes;
    }
  }
  expect(week.weekend / 3).toBeGreaterThan((1.5 * week.other) / 4);
});
