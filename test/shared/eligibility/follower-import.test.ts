import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { entriesOf, planImport } from '../../../src/shared/eligibility/follower-import.ts';
import {
  type FollowerLog,
  withEntries,
  withReported,
} from '../../../src/shared/eligibility/follower-log.ts';
import { readWrittenCount } from '../../../src/shared/eligibility/written-count.ts';
import { readWrittenDay } from '../../../src/shared/eligibility/written-day.ts';

const TODAY = '2026-11-21';

/** A table as a file has it, its lines counted from 1. */
function table(...lines: readonly (readonly string[])[]) {
  return lines.map((cells, index) => ({ line: index + 1, cells }));
}

function log(entries: Record<string, number>): FollowerLog {
  return Object.entries(entries).map(([day, count]) => ({ day, count, origin: 'entered' }));
}

describe('a written day', () => {
  it.each([
    ['2026-11-02', '2026-11-02'],
    ['2026/11/2', '2026-11-02'],
    ['2026.11.02', '2026-11-02'],
    ['2026-11-02 18:30:00', '2026-11-02'],
    ['2026-11-02T18:30:00Z', '2026-11-02'],
    ['2.11.2026', '2026-11-02'],
    [' 02. 11.2026 ', '2026-11-02'],
    ['13/11/2026', '2026-11-13'],
    ['11/13/2026', '2026-11-13'],
    ['11/11/2026', '2026-11-11'],
    ['29.02.2028', '2028-02-29'],
  ])('%s is %s', (text, day) => {
    expect(readWrittenDay(text)).toEqual({ kind: 'day', day });
  });

  it.each([
    ['3/4/2026', 'unclear'],
    ['03-04-2026', 'unclear'],
    ['29.02.2026', 'none'],
    ['31/4/2026', 'none'],
    ['2026-13-01', 'none'],
    ['11/13/26', 'none'],
    ['46348', 'none'],
    ['yesterday', 'none'],
    ['', 'none'],
  ])('%s is %s', (text, kind) => {
    expect(readWrittenDay(text).kind).toBe(kind);
  });
});

describe('a written count', () => {
  it.each([
    ['0', 0],
    [' 1234 ', 1_234],
    ['1,234', 1_234],
    ['1.234.567', 1_234_567],
    ['1 234', 1_234],
    ['1\u202f234', 1_234],
    ["1'234", 1_234],
  ])('%s is %i', (text, count) => {
    expect(readWrittenCount(text)).toBe(count);
  });

  it.each(['', '1.2K', '-5', '12,34', '1,234.567', '1.5', '1e3', '٣', '99999999999'])(
    '%s is none',
    (text) => {
      expect(readWrittenCount(text)).toBeNull();
    },
  );
});

describe('the plan of an import', () => {
  it('says of each row what it would do, by its line', () => {
    const plan = planImport(
      table(
        ['Date', 'Followers'],
        ['2026-11-01', '900'],
        [''],
        ['2026-11-02', '950'],
        ['2026-11-03', '960'],
        ['soon', '970'],
        ['2026-12-24', '980'],
        ['2026-11-04', 'many'],
        ['2026-11-01', '901'],
      ),
      log({ '2026-11-02': 940, '2026-11-03': 960 }),
      TODAY,
    );
    expect(plan.fresh).toEqual([{ line: 2, day: '2026-11-01', count: 900, before: null }]);
    expect(plan.changed).toEqual([{ line: 4, day: '2026-11-02', count: 950, before: 940 }]);
    expect(plan.same).toHaveLength(1);
    expect(plan.unreadable).toEqual([
      { line: 6, text: 'soon, 970', problem: 'no-day' },
      { line: 7, text: '2026-12-24, 980', problem: 'day-to-come' },
      { line: 8, text: '2026-11-04, many', problem: 'no-count' },
      { line: 9, text: '2026-11-01, 901', problem: 'day-twice' },
    ]);
  });

  it('finds the columns by their names, wherever they stand', () => {
    const plan = planImport(
      table(['Likes', 'Followers', 'Date'], ['7', '900', '2026-11-01']),
      [],
      TODAY,
    );
    expect(plan.fresh).toMatchObject([{ day: '2026-11-01', count: 900 }]);
  });

  it('takes the first two columns when there is no heading', () => {
    expect(planImport(table(['2026-11-01', '900', 'x']), [], TODAY).fresh).toHaveLength(1);
  });

  it('learns the order of day and month from the row that shows it', () => {
    const plan = planImport(table(['3/4/2026', '10'], ['25/4/2026', '20']), [], TODAY);
    expect(plan.fresh.map(({ day }) => day)).toEqual(['2026-04-03', '2026-04-25']);
  });

  it('guesses no order that nothing shows, or that rows contradict', () => {
    expect(planImport(table(['3/4/2026', '10']), [], TODAY).unreadable).toMatchObject([
      { line: 1, problem: 'day-unclear' },
    ]);
    const both = table(['3/4/2026', '10'], ['25/4/2026', '20'], ['4/26/2026', '30']);
    expect(planImport(both, [], TODAY).unreadable).toMatchObject([{ line: 1 }]);
  });

  it('makes nothing new the second time', () => {
    const days = fc
      .integer({ min: 1, max: 30 })
      .map((date) => `2026-10-${String(date).padStart(2, '0')}`);
    const rows = fc.array(fc.tuple(days, fc.nat(5_000).map(String)));
    fc.assert(
      fc.property(rows, (cells) => {
        const plan = planImport(table(...cells), [], TODAY);
        const after = withEntries([], entriesOf(plan));
        const again = planImport(table(...cells), after, TODAY);
        expect([again.fresh, again.changed]).toEqual([[], []]);
        const kinds = [plan.fresh, plan.changed, plan.same, plan.unreadable];
        expect(kinds.flat()).toHaveLength(cells.length);
      }),
    );
  });
});

describe('the log', () => {
  it('has one number a day, by day, the later one wins', () => {
    const entries = [
      { day: '2026-11-03', count: 3, origin: 'imported' },
      { day: '2026-11-01', count: 1, origin: 'imported' },
      { day: '2026-11-03', count: 4, origin: 'entered' },
    ] as const;
    expect(withEntries([], entries).map(({ day, count }) => [day, count])).toEqual([
      ['2026-11-01', 1],
      ['2026-11-03', 4],
    ]);
  });

  it('takes a source’s number once a day, and never over one that is there', () => {
    const once = withReported([], '2026-11-03', 10);
    expect(once).toEqual([{ day: '2026-11-03', count: 10, origin: 'source' }]);
    expect(withReported(once, '2026-11-03', 12)).toBe(once);
    const entered = log({ '2026-11-03': 9 });
    expect(withReported(entered, '2026-11-03', 12)).toBe(entered);
    expect(withReported(once, '2026-11-04', 12)).toHaveLength(2);
  });
});
