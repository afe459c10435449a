import { describe, expect, it } from 'vitest';
import {
  bucketDays,
  bucketSize,
  fillBuckets,
  possibleSizes,
} from '../../src/renderer/dashboard/days/buckets.ts';
import { daysIn, isDay, nextMonth, weekStart } from '../../src/renderer/dashboard/days/day.ts';
import {
  changeFrom,
  choiceFrom,
  type RangeName,
  rangeBefore,
  rangeOf,
} from '../../src/renderer/dashboard/days/range.ts';
import type { TotalsRow } from '../../src/shared/stats/totals.ts';
import { weekOf } from '../../src/shared/stats/zone-days.ts';

const TODAY = '2026-03-31';

function choice(name: RangeName, from: string | null = null, to: string | null = null) {
  return { name, from, to };
}

function row(key: string, diamonds: string): TotalsRow {
  const estimate = { currency: 'USD', low: '0', expected: '1.00', high: '2' };
  return { key, name: key, gifts: 1, coins: 1, diamonds, reversed: '0', unpriced: 0, estimate };
}

describe('the days of a range', () => {
  it.each([
    ['today', '2026-03-31', '2026-03-31'],
    ['7d', '2026-03-25', '2026-03-31'],
    ['30d', '2026-03-02', '2026-03-31'],
    ['month', '2026-03-01', '2026-03-31'],
    ['quarter', '2026-01-01', '2026-03-31'],
    ['year', '2026-01-01', '2026-03-31'],
    ['all', null, '2026-03-31'],
  ] as const)('%s is %s to %s', (name, from, to) => {
    expect(rangeOf(choice(name), TODAY)).toEqual({ from, to });
  });

  it.each([
    ['today', '2026-03-30', '2026-03-30'],
    ['7d', '2026-03-18', '2026-03-24'],
    ['30d', '2026-01-31', '2026-03-01'],
    // February has no 31st: the whole of it.
    ['month', '2026-02-01', '2026-02-28'],
    // Ninety days of this quarter; the one before had ninety-two.
    ['quarter', '2025-10-01', '2025-12-29'],
    ['year', '2025-01-01', '2025-03-31'],
  ] as const)('before %s comes %s to %s', (name, from, to) => {
    expect(rangeBefore(choice(name), TODAY)).toEqual({ from, to });
  });

  it('compares an own range with as many days just before it', () => {
    expect(rangeBefore(choice('own', '2026-03-01', '2026-03-10'), TODAY)).toEqual({
      from: '2026-02-19',
      to: '2026-02-28',
    });
  });

  it('compares the month so far with the same days of the month before', () => {
    expect(rangeBefore(choice('month'), '2026-03-10')).toEqual({
      from: '2026-02-01',
      to: '2026-02-10',
    });
  });

  it('has nothing before everything', () => {
    expect(rangeBefore(choice('all'), TODAY)).toBeNull();
  });

  it('reads an own range from the address and refuses days that are none', () => {
    const read = (query: string) => choiceFrom(new URLSearchParams(query));
    expect(read('range=own&from=2026-01-05&to=2026-02-01')).toEqual(
      choice('own', '2026-01-05', '2026-02-01'),
    );
    expect(read('range=own&from=2026-02-30&to=2026-03-01')).toEqual(choice('own'));
    expect(read('range=own&from=2026-03-02&to=2026-03-01')).toEqual(choice('own'));
    expect(read('range=own&from=0001-01-01&to=2026-03-01')).toEqual(choice('own'));
    expect(read('range=nonsense')).toEqual(choice('7d'));
  });

  it('tells the change as a share, and none from nothing', () => {
    expect(changeFrom('100', '150')).toBe(0.5);
    expect(changeFrom('0', '150')).toBeNull();
  });
});

const DAYS = { size: 'day', weekStart: 1 } as const;
const WEEKS = { size: 'week', weekStart: 1 } as const;
const MONTHS = { size: 'month', weekStart: 1 } as const;

describe('the bars of a chart', () => {
  it('draws at most about 120', () => {
    for (const days of [1, 120, 121, 800, 841, 3650]) {
      const from = '2015-01-05';
      const to = new Date(Date.parse(from) + (days - 1) * 86_400_000).toISOString().slice(0, 10);
      const size = bucketSize(from, to);
      expect(fillBuckets([], from, to, { size, weekStart: 1 }, to).length).toBeLessThanOrEqual(122);
    }
  });

  it('has a bar of zero for a day without gifts', () => {
    const bars = fillBuckets([row('2026-03-02', '5')], '2026-03-01', '2026-03-03', DAYS, TODAY);
    expect(bars.map(({ key, text }) => [key, text])).toEqual([
      ['2026-03-01', '0'],
      ['2026-03-02', '5'],
      ['2026-03-03', '0'],
    ]);
  });

  it('begins weeks and months where the ledger does', () => {
    for (let start = 1; start <= 7; start += 1) {
      for (const day of ['2026-03-29', '2026-03-30', '2024-02-29', '2027-01-01']) {
        expect(weekStart(day, start)).toBe(weekOf(day, start));
      }
    }
    const rows = [row(weekOf('2026-03-29'), '7')];
    expect(fillBuckets(rows, '2026-03-26', '2026-03-31', WEEKS, TODAY)).toMatchObject([
      { key: '2026-03-23', text: '7', current: false },
      { key: '2026-03-30', text: '0', current: true },
    ]);
    expect(
      fillBuckets([], '2025-11-15', '2026-01-02', MONTHS, TODAY).map(({ key }) => key),
    ).toEqual(['2025-11-01', '2025-12-01', '2026-01-01']);
  });

  it('can be cut as finely as bars can be told apart', () => {
    expect(possibleSizes('2026-01-01', '2026-12-31')).toEqual(['day', 'week', 'month']);
    expect(possibleSizes('2024-01-01', '2026-12-31')).toEqual(['week', 'month']);
    expect(possibleSizes('2015-01-01', '2026-12-31')).toEqual(['month']);
  });

  it('stands for the days that it is made of', () => {
    const sundays = { size: 'week', weekStart: 7 } as const;
    expect(bucketDays('2026-11-21', sundays)).toEqual({ from: '2026-11-15', to: '2026-11-21' });
    expect(bucketDays('2024-02-10', MONTHS)).toEqual({ from: '2024-02-01', to: '2024-02-29' });
  });

  it('marks what is still going on, and nothing in the past', () => {
    const current = (to: string) =>
      fillBuckets([], '2026-03-01', to, DAYS, TODAY).filter((bar) => bar.current).length;
    expect(current(TODAY)).toBe(1);
    expect(current('2026-03-30')).toBe(0);
  });
});

describe('calendar days', () => {
  it('count over the change of the clocks', () => {
    expect(daysIn('2026-03-28', '2026-03-30')).toBe(3);
  });

  it('know leap years and the end of a year', () => {
    expect(isDay('2024-02-29')).toBe(true);
    expect(isDay('2026-02-29')).toBe(false);
    expect(nextMonth('2026-12-31')).toBe('2027-01-01');
  });
});
