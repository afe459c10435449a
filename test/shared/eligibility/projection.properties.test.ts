import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dayNumber, dayOfNumber } from '../../../src/shared/eligibility/calendar-day.ts';
import type { FollowerLog } from '../../../src/shared/eligibility/follower-log.ts';
import { projectFollowers } from '../../../src/shared/eligibility/projection.ts';

const START = dayNumber('2026-06-01');

function logOf(counts: readonly number[], every = 1): FollowerLog {
  return counts.map((count, index) => ({
    day: dayOfNumber(START + index * every),
    count,
    origin: 'entered',
  }));
}

const lastDay = (log: FollowerLog) => log.at(-1)?.day ?? '';

/** Logs of a few weeks to three months, growing by chance. */
const growing = fc
  .tuple(
    fc.integer({ min: 0, max: 5_000 }),
    fc.array(fc.integer({ min: 0, max: 40 }), { minLength: 15, maxLength: 90 }),
  )
  .map(([first, steps]) => {
    let count = first;
    return [
      first,
      ...steps.map((step) => {
        count += step;
        return count;
      }),
    ];
  });

test('the expected day lies within its range, and none lies before today', () => {
  fc.assert(
    fc.property(growing, fc.integer({ min: 1, max: 5_000 }), fc.nat(20), (counts, missing, age) => {
      const log = logOf(counts);
      const today = dayOfNumber(dayNumber(lastDay(log)) + age);
      const found = projectFollowers(log, (counts.at(-1) ?? 0) + missing, today);
      if (found.kind !== 'projected') return;
      expect(found.earliest >= today).toBe(true);
      expect(found.earliest <= found.day).toBe(true);
      expect(found.latest === null || found.day <= found.latest).toBe(true);
      for (const point of found.band) {
        expect(point.low).toBeLessThanOrEqual(point.expected);
        expect(point.expected).toBeLessThanOrEqual(point.high);
      }
      expect(found.band.length).toBeLessThanOrEqual(25);
    }),
  );
});

test('what is reached is said to be, and nothing else', () => {
  fc.assert(
    fc.property(growing, fc.integer({ min: 1, max: 8_000 }), (counts, threshold) => {
      const log = logOf(counts);
      const found = projectFollowers(log, threshold, lastDay(log));
      expect(found.kind === 'reached').toBe((counts.at(-1) ?? 0) >= threshold);
      if (found.kind !== 'reached') return;
      expect(
        log.filter(({ day }) => day >= found.day).every(({ count }) => count >= threshold),
      ).toBe(true);
    }),
  );
});

test('more followers on every day and in the threshold change nothing', () => {
  fc.assert(
    fc.property(growing, fc.nat(10_000), (counts, more) => {
      const threshold = (counts.at(-1) ?? 0) + 500;
      const one = projectFollowers(logOf(counts), threshold, lastDay(logOf(counts)));
      const raised = logOf(counts.map((count) => count + more));
      const other = projectFollowers(raised, threshold + more, lastDay(raised));
      expect({ ...other, band: null }).toEqual({ ...one, band: null });
    }),
  );
});

test('a nearer threshold is never reached later', () => {
  fc.assert(
    fc.property(growing, fc.integer({ min: 1, max: 900 }), fc.nat(900), (counts, near, more) => {
      const log = logOf(counts);
      const last = counts.at(-1) ?? 0;
      const nearer = projectFollowers(log, last + near, lastDay(log));
      const further = projectFollowers(log, last + near + more, lastDay(log));
      if (nearer.kind !== 'projected' || further.kind !== 'projected') return;
      expect(nearer.day <= further.day).toBe(true);
      expect(nearer.earliest <= further.earliest).toBe(true);
    }),
  );
});

test('one wrong number in the middle moves the expected day by little', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 50 }),
      fc.integer({ min: 3, max: 35 }),
      fc.integer({ min: -900, max: 100_000 }),
      (perDay, place, wrong) => {
        const counts = Array.from({ length: 40 }, (_, index) => 1_000 + index * perDay);
        const threshold = 1_000 + 70 * perDay;
        const right = projectFollowers(logOf(counts), threshold, lastDay(logOf(counts)));
        const log = logOf(counts.map((count, index) => (index === place ? count + wrong : count)));
        const found = projectFollowers(log, threshold, lastDay(log));
        if (right.kind !== 'projected' || found.kind !== 'projected') throw new Error('no date');
        expect(Math.abs(dayNumber(found.day) - dayNumber(right.day))).toBeLessThanOrEqual(1);
      },
    ),
  );
});

test('the range holds about four times out of five for followers that come by chance', () => {
  let seed = 20_261_122;
  const random = () => {
    seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0;
    return seed / 2 ** 32;
  };
  for (const { perDay, days, every } of [
    { perDay: 5, days: 60, every: 1 },
    { perDay: 5, days: 60, every: 7 },
    { perDay: 30, days: 21, every: 1 },
    { perDay: 1, days: 90, every: 3 },
  ]) {
    const runs = 300;
    let within = 0;
    for (let run = 0; run < runs; run += 1) {
      if (holds(perDay, days, every, random)) within += 1;
    }
    expect(within / runs, `${perDay} a day, ${days} days`).toBeGreaterThan(0.72);
    expect(within / runs, `${perDay} a day, ${days} days`).toBeLessThan(0.97);
  }
});

/** Lets followers come by chance, projects, lets more come, and looks whether the day was within. */
function holds(perDay: number, days: number, every: number, random: () => number): boolean {
  let count = 200;
  const counts = [count];
  for (let day = 1; day <= days; day += 1) {
    count += arrivals(perDay, random);
    if (day % every === 0) counts.push(count);
  }
  const log = logOf(counts, every);
  const last = counts.at(-1) ?? 0;
  const threshold = last + perDay * 45;
  const found = projectFollowers(log, threshold, lastDay(log));
  if (found.kind !== 'projected') throw new Error('no date');
  let after = 0;
  for (let now = last; now < threshold; after += 1) now += arrivals(perDay, random);
  const day = dayOfNumber(dayNumber(lastDay(log)) + after);
  return found.earliest <= day && (found.latest === null || day <= found.latest);
}

/** A number drawn from a Poisson distribution. */
function arrivals(mean: number, random: () => number): number {
  let count = -1;
  for (let product = 1; product > Math.exp(-mean); count += 1) product *= random();
  return count;
}
