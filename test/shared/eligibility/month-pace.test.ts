import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { diamonds } from '../../../src/shared/amount/diamonds.ts';
import { type MonthSoFar, monthPace } from '../../../src/shared/eligibility/month-pace.ts';
import type { MonthRule } from '../../../src/shared/eligibility/rule-set.ts';

const HOUR = 3_600_000;
const RULE: MonthRule = {
  kind: 'month',
  days: 7,
  minutes: 900,
  diamonds: 20_000,
  dayFromMinutes: 60,
};

/** A November: hours of LIVE and whole diamonds on its days. */
function november(
  date: number,
  byDate: Record<number, readonly [hours: number, diamonds: number]>,
): MonthSoFar {
  const days = Object.entries(byDate).map(([day, brought]) => ({
    day: `2026-11-${day.padStart(2, '0')}`,
    brought,
  }));
  return {
    today: `2026-11-${String(date).padStart(2, '0')}`,
    live: new Map(days.map(({ day, brought }) => [day, brought[0] * HOUR])),
    diamonds: new Map(days.map(({ day, brought }) => [day, diamonds(brought[1] * 1000)])),
  };
}

const of = (pace: ReturnType<typeof monthPace>, name: string) =>
  pace.conditions.find((condition) => condition.of === name);

describe('the pace of a month', () => {
  it('says what is there, what is missing, and what each day left must bring', () => {
    const pace = monthPace(RULE, november(16, { 3: [2, 4_000], 9: [3, 6_000], 15: [0.9, 1_000] }));
    expect(pace).toMatchObject({ state: 'behind', daysLeft: 15 });
    // 54 minutes on the 15th make no day, and count for the hours all the same.
    expect(of(pace, 'days')).toEqual({
      of: 'days',
      need: 7,
      have: 2,
      missing: 5,
      daysLeft: 15,
      perDay: 1,
      projected: 4,
    });
    expect(of(pace, 'minutes')).toMatchObject({
      have: 354,
      missing: 546,
      perDay: 37,
      projected: 708,
    });
    expect(of(pace, 'diamonds')).toMatchObject({
      have: 11_000,
      missing: 9_000,
      perDay: 600,
      projected: 22_000,
    });
  });

  it('is met when all conditions are, at once, and not before', () => {
    const days = Object.fromEntries(
      [1, 2, 3, 4, 5, 6, 7].map((date) => [date, [2.2, 3_000] as const]),
    );
    expect(monthPace(RULE, november(8, days)).state).toBe('met');
    const poor = { ...days, 7: [2.2, 1_000] as const };
    expect(monthPace(RULE, november(8, poor)).state).toBe('on-course');
    const short = Object.fromEntries([1, 2, 3, 4, 5, 6].map((date) => [date, [3, 5_000] as const]));
    expect(monthPace(RULE, november(30, short)).state).toBe('behind');
  });

  it('cannot be met any more when the days left are too few', () => {
    const rich = { 1: [20, 90_000] as const };
    expect(monthPace(RULE, november(25, rich)).state).toBe('behind');
    expect(monthPace(RULE, november(26, rich)).state).toBe('impossible');
  });

  it('cannot be met any more when the days left have too few hours', () => {
    const rule = { ...RULE, days: 0, minutes: 80 * 60, diamonds: 0 };
    expect(monthPace(rule, november(27, {})).state).toBe('behind');
    expect(monthPace(rule, november(28, {})).state).toBe('impossible');
  });

  it('counts a day once: what was done today is not left for today', () => {
    const done = monthPace(RULE, november(10, { 10: [1, 0] }));
    expect(of(done, 'days')).toMatchObject({ have: 1, daysLeft: 20 });
    const begun = monthPace(RULE, november(10, { 10: [0.5, 0] }));
    expect(of(begun, 'days')).toMatchObject({ have: 0, daysLeft: 21 });
  });

  it('projects nothing in the first days, and says that it is open', () => {
    const pace = monthPace(RULE, november(5, { 1: [3, 100] }));
    expect(pace.state).toBe('open');
    expect(pace.conditions.map(({ projected }) => projected)).toEqual([null, null, null]);
  });

  it('leaves out what is not asked for', () => {
    const pace = monthPace({ ...RULE, diamonds: 0 }, november(10, {}));
    expect(pace.conditions.map((condition) => condition.of)).toEqual(['days', 'minutes']);
  });

  it('knows how many days the month has', () => {
    const empty = { live: new Map(), diamonds: new Map() };
    const left = (today: string) => monthPace(RULE, { today, ...empty }).daysLeft;
    expect([left('2026-02-01'), left('2028-02-01'), left('2026-12-31')]).toEqual([28, 29, 1]);
  });

  it('does not count what was in another month', () => {
    const month = november(10, { 3: [2, 100] });
    const live = new Map([...month.live, ['2026-10-31', 9 * HOUR]]);
    expect(of(monthPace(RULE, { ...month, live }), 'minutes')?.have).toBe(120);
  });
});

describe('whatever a month brings', () => {
  const days = fc.dictionary(
    fc.integer({ min: 1, max: 30 }).map(String),
    fc.tuple(fc.integer({ min: 0, max: 12 }), fc.nat(50_000)),
  );

  it('what is there and what is missing make what is needed, and the projection holds what is there', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 30 }), days, (date, byDate) => {
        const past = Object.fromEntries(
          Object.entries(byDate).filter(([day]) => Number(day) <= date),
        );
        for (const found of monthPace(RULE, november(date, past)).conditions) {
          expect(Math.max(found.need, found.have)).toBe(found.have + found.missing);
          if (found.projected !== null) expect(found.projected).toBeGreaterThanOrEqual(found.have);
          if (found.perDay !== null) {
            expect(found.perDay * found.daysLeft).toBeGreaterThanOrEqual(found.missing);
            expect((found.perDay - 1) * found.daysLeft).toBeLessThan(found.missing);
          }
        }
      }),
    );
  });

  it('the same on every day is projected exactly', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 6, max: 30 }),
        fc.integer({ min: 1, max: 9_999 }),
        (date, daily) => {
          const brought = Object.fromEntries(
            Array.from({ length: date }, (_, index) => [index + 1, [2, daily] as const]),
          );
          const pace = monthPace(RULE, november(date, brought));
          expect(pace.conditions.map(({ projected }) => projected)).toEqual([
            30,
            3_600,
            30 * daily,
          ]);
        },
      ),
    );
  });
});
