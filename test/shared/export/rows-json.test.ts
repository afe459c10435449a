import { expect, it } from 'vitest';
import { tableText } from '../../../src/shared/export/table-file.ts';

it('of no rows is an empty list', () => {
  expect(JSON.parse(tableText('json', [], []))).toEqual([]);
});

it('has an object for each row, with names as they are and amounts to the last place', () => {
  const rows = [
    { who: '=SUM(A1) "quoted"', gifts: 3, diamonds: '12345678901234567.005', micros: 5n },
    { who: null, gifts: 0, diamonds: '0', micros: 0n },
  ];
  const text = tableText(
    'json',
    [
      { name: 'gifter', kind: 'text', value: (row: (typeof rows)[number]) => row.who },
      { name: 'gifts', kind: 'number', value: (row) => row.gifts },
      { name: 'diamonds', kind: 'number', value: (row) => row.diamonds },
      { name: 'micros', kind: 'number', value: (row) => row.micros },
    ],
    rows,
  );
  expect(JSON.parse(text)).toEqual([
    { gifter: '=SUM(A1) "quoted"', gifts: 3, diamonds: '12345678901234567.005', micros: '5' },
    { gifter: null, gifts: 0, diamonds: '0', micros: '0' },
  ]);
});
