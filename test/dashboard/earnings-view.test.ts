import { describe, expect, it } from 'vitest';
import { drawnBars } from '../../src/renderer/dashboard/charts/bar-data.ts';
import { heatCells, weekdays } from '../../src/renderer/dashboard/charts/heat-data.ts';
import { barOf } from '../../src/renderer/dashboard/days/bar.ts';
import { rangeOf } from '../../src/renderer/dashboard/days/range.ts';
import { firstWeekday } from '../../src/renderer/dashboard/format/week.ts';
import { beforeOf } from '../../src/renderer/dashboard/pages/earnings/before.ts';
import { timeSentence, topSentence } from '../../src/renderer/dashboard/pages/earnings/sentence.ts';
import {
  daysWithin,
  settled,
  viewFrom,
  widened,
} from '../../src/renderer/dashboard/pages/earnings/view.ts';
import { words } from '../../src/renderer/dashboard/words/words.ts';
import type { TotalsReport } from '../../src/shared/contract/calls.ts';
import type { TotalsRow } from '../../src/shared/stats/totals.ts';

const TODAY = '2026-11-21';
const EVERYTHING = { gift: null, gifter: null, session: null, hour: null };

function read(query: string) {
  return viewFrom(new URLSearchParams(query));
}

function within(query: string) {
  const view = read(query);
  return daysWithin(rangeOf(view.choice, TODAY), view);
}

function row(key: string, diamonds: string): TotalsRow {
  const estimate = { currency: 'USD', low: '0', expected: '1.00', high: '2' };
  return { key, name: key, gifts: 1, coins: 1, diamonds, reversed: '0', unpriced: 0, estimate };
}

describe('a view that the address asks for', () => {
  it('is read with all that it is narrowed to', () => {
    expect(
      read('range=30d&by=week&period=2026-11-16&gift=5655&gifter=a%26b&session=41&hour=140'),
    ).toMatchObject({
      size: 'week',
      period: '2026-11-16',
      filter: { gift: '5655', gifter: 'a&b', session: 41, hour: 140 },
    });
  });

  it.each([
    'gift=',
    `gifter=${'x'.repeat(129)}`,
    'session=-1',
    'session=1e3',
    'hour=168',
    'hour=1.5',
    'period=2026-11-16',
    'by=week&period=2026-02-30',
  ])('leaves out what makes no sense: %s', (query) => {
    expect(read(query)).toMatchObject({ period: null, filter: EVERYTHING });
  });

  it('loses a bar that lies outside of its range by now', () => {
    const old = read('range=7d&by=day&period=2026-11-01');
    expect(settled(old, TODAY).period).toBeNull();
    expect(settled(old, '2026-11-05').period).toBe('2026-11-01');
  });

  it('is widened one by one, or at once', () => {
    const view = read('range=7d&by=day&period=2026-11-20&gift=1&hour=3');
    expect(widened(view, 'gift').filter).toEqual({ ...EVERYTHING, hour: 3 });
    expect(widened(view, 'period').period).toBeNull();
    expect(widened(view, 'all')).toMatchObject({ period: null, filter: EVERYTHING });
  });
});

describe('the days of a bar', () => {
  it('end where the range ends', () => {
    expect(within('range=month&by=month&period=2026-11-03')).toEqual({
      from: '2026-11-01',
      to: TODAY,
    });
    expect(within('range=own&from=2026-10-15&to=2026-11-21&by=month&period=2026-10-20')).toEqual({
      from: '2026-10-15',
      to: '2026-10-31',
    });
  });
});

describe('the period to compare with', () => {
  it.each([
    ['range=7d', '2026-11-08', '2026-11-14'],
    ['range=year', '2025-01-01', '2025-11-21'],
    ['range=30d&by=day&period=2026-11-18', '2026-11-17', '2026-11-17'],
    ['range=year&by=month&period=2026-10-01', '2026-09-01', '2026-09-30'],
    // The month is not over: the same days of the one before.
    ['range=year&by=month&period=2026-11-01', '2026-10-01', '2026-10-21'],
  ])('of %s is %s to %s', (query, from, to) => {
    expect(beforeOf(read(query), TODAY)).toMatchObject({ from, to });
  });

  it.each(['range=all', 'range=7d&session=41'])('does not exist for %s', (query) => {
    expect(beforeOf(read(query), TODAY)).toBeNull();
  });
});

describe('weeks', () => {
  it.each([
    ['de-DE', 1],
    ['en-US', 7],
    ['ar-EG', 6],
  ])('of %s begin on day %i', (language, day) => {
    expect(firstWeekday(language)).toBe(day);
  });

  it('are shown from that day on', () => {
    expect(weekdays(1)).toEqual([0, 1, 2, 3, 4, 5, 6]);
    expect(weekdays(7)).toEqual([6, 0, 1, 2, 3, 4, 5]);
  });
});

describe('the hours of the week', () => {
  it('are 168, each once, and shaded from the least to the most', () => {
    const cells = heatCells([row('0', '1'), row('167', '100'), row('20', '30')], 6, String);
    expect(new Set(cells.map(({ hour }) => hour)).size).toBe(168);
    const level = (wanted: number) => cells.find(({ hour }) => hour === wanted)?.level;
    expect([level(5), level(0), level(20), level(167)]).toEqual([0, 1, 3, 5]);
  });
});

describe('the bars of a chart', () => {
  it('add up to the line, whichever is chosen', () => {
    const bars = ['3', '0', '4'].map((diamonds, place) => barOf(`k${place}`, row('x', diamonds)));
    const drawn = drawnBars(bars, 'k2', true);
    expect(drawn.map(({ sum }) => sum)).toEqual([3, 3, 7]);
    expect(drawn.map(({ fillOpacity }) => fillOpacity < 1)).toEqual([true, true, false]);
    expect(drawn.map(({ end }) => end !== '')).toEqual([false, false, true]);
  });
});

describe('the sentences above the charts', () => {
  const { byGifter } = words.earnings;

  it('know of all gifters, also of those that no table lists', () => {
    const rows = Array.from({ length: 1_000 }, (_, index) => row(`g${index}`, '1'));
    const report = { ...row('', '4000'), from: null, to: null, by: 'gifter', gifters: 3_214, rows };
    expect(topSentence(report as TotalsReport, 10, report.gifters, byGifter.sentence)).toBe(
      'The first 10 of 3,214 gifters sent 0% of the diamonds.',
    );
  });

  it('add parts of diamonds up as the figures do', () => {
    const buckets = ['0.5', '549.3'].map((text, index) => ({
      ...barOf(`2026-11-2${index}`, row('', text)),
      current: false,
    }));
    const cut = { from: '2026-11-20', to: '2026-11-21', size: 'day', buckets };
    expect(timeSentence(cut as never)).toMatch(/^549\.8 diamonds on 2 of 2 days\./);
  });
});
