import { describe, expect, test } from 'vitest';
import { isUnreadable, openGiftTable } from '../../../src/shared/transfer/gift-table.ts';
import { readWrittenTime } from '../../../src/shared/transfer/written-time.ts';

const NOW = Date.UTC(2026, 10, 22, 12);
const KINDS = [
  { id: '5655', name: 'Rose', coins: 1 },
  { id: '1', name: 'Heart', coins: 1 },
  { id: '10', name: 'Heart', coins: 10 },
  { id: '11', name: 'Heart', coins: 10 },
];

function read(...lines: string[]) {
  const table = lines.map((text, index) => ({ line: index + 1, cells: text.split(',') }));
  const opened = openGiftTable(table, { zone: 'Europe/Berlin', now: NOW, kinds: KINDS });
  if (isUnreadable(opened)) return { rows: [], unreadable: [opened] };
  const found = opened.body.map(opened.read);
  return {
    rows: found.filter((row) => !isUnreadable(row)),
    unreadable: found.filter(isUnreadable),
  };
}

const HEAD = 'Time,Gift,Coins,Count,Gifter';

describe('times', () => {
  const cases: [string, string | 'none' | 'unclear'][] = [
    ['2026-03-01T20:15:07Z', '2026-03-01T20:15:07Z'],
    ['2026-03-01 20:15:07+02:00', '2026-03-01T18:15:07Z'],
    ['2026-03-01 20:15:07', '2026-03-01T19:15:07Z'],
    ['2026-07-01 20:15', '2026-07-01T18:15:00Z'],
    ['1.3.2026, 20:15', '2026-03-01T19:15:00Z'],
    ['3/21/2026 8:15 PM', '2026-03-21T19:15:00Z'],
    ['3/21/2026 12:05 am', '2026-03-20T23:05:00Z'],
    ['2026-03-01', '2026-03-01T11:00:00Z'],
    // The hour that the clock shows twice, and one that it never shows.
    ['2026-10-25 02:30', '2026-10-25T00:30:00Z'],
    ['2026-03-29 02:30', '2026-03-29T01:30:00Z'],
    ['3/4/2026 20:15', 'unclear'],
    ['2026-03-01 25:15', 'none'],
    ['2026-03-01 20:61', 'none'],
    ['2026-02-30 20:15', 'none'],
    ['13:15 PM 2026-03-01', 'none'],
    ['yesterday', 'none'],
    ['', 'none'],
  ];
  test.each(cases)('%s', (text, expected) => {
    const read = readWrittenTime(text, 'Europe/Berlin', null);
    expect(typeof read === 'number' ? new Date(read).toISOString() : read).toBe(
      Number.isNaN(Date.parse(expected)) ? expected : new Date(expected).toISOString(),
    );
  });
});

test('a row says when, what, how many and from whom; a name leads to the id that it belongs to', () => {
  const { rows, unreadable } = read(
    HEAD,
    '2026-03-01 20:15,rose,,3,@mia',
    '2026-03-01 20:16,Heart,1,,Ben',
    '2026-03-01 20:17,Paper Lantern,,2,Ben',
  );
  expect(unreadable).toEqual([]);
  expect(rows).toMatchObject([
    { line: 2, gift: { id: '5655', coins: null }, count: 3, from: { id: null, name: '@mia' } },
    { line: 3, gift: { id: '1', coins: 1 }, count: 1 },
    { line: 4, gift: { id: null, name: 'Paper Lantern', coins: null }, count: 2 },
  ]);
});

describe('rows that cannot be read say why:', () => {
  const cases: [string, string][] = [
    ['soon,Rose,1,1,Mia', 'no-time'],
    ['4/3/2026 20:15,Rose,1,1,Mia', 'time-unclear'],
    ['2026-11-23 20:15,Rose,1,1,Mia', 'time-to-come'],
    ['1999-11-23 20:15,Rose,1,1,Mia', 'no-time'],
    ['2026-03-01 20:15,,1,1,Mia', 'no-gift'],
    ['2026-03-01 20:15,Heart,10,1,Mia', 'gift-unclear'],
    ['2026-03-01 20:15,Rose,0,1,Mia', 'no-coins'],
    ['2026-03-01 20:15,Rose,1.5,1,Mia', 'no-coins'],
    ['2026-03-01 20:15,Rose,1,0,Mia', 'no-count'],
    ['2026-03-01 20:15,Rose,1,-2,Mia', 'no-count'],
    ['2026-03-01 20:15,Rose,1,9999999,Mia', 'no-count'],
    ['2026-03-01 20:15,Rose,1,1,', 'no-gifter'],
  ];
  test.each(cases)('%s', (line, problem) => {
    expect(read(HEAD, line)).toMatchObject({ rows: [], unreadable: [{ line: 2, problem }] });
  });

  test('a table without names of columns, or one that Carat has written', () => {
    expect(read('2026-03-01,Rose,1,1,Mia').unreadable).toMatchObject([{ problem: 'no-heading' }]);
    expect(
      read('entry,time,gift,gifter,hash', '1,2026-03-01,Rose,Mia,ab').unreadable,
    ).toMatchObject([{ line: 1, problem: 'own-table' }]);
    expect(read()).toEqual({ rows: [], unreadable: [] });
  });
});
