import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import {
  type CsvColumn,
  csvHead,
  csvRow,
  csvText,
  harmless,
} from '../../../src/shared/export/csv.ts';

interface Row {
  readonly name: string | null;
  readonly amount: string | number | bigint | null;
}

const COLUMNS: readonly CsvColumn<Row>[] = [
  { name: 'name', kind: 'text', value: ({ name }) => name },
  { name: 'amount', kind: 'number', value: ({ amount }) => amount },
];

function readBack(text: string): string[][] {
  const { data, errors } = Papa.parse<string[]>(text, { skipEmptyLines: 'greedy' });
  expect(errors).toEqual([]);
  return data;
}

/** Texts as bad as they come: what separates, quotes, ends lines and begins formulas. */
const nastyText = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.string({
    unit: fc.constantFrom('=', '+', '-', '@', '\t', '\r', '\n', ',', ';', '"', "'", 'a'),
  }),
);
const number = fc.oneof(
  fc.integer(),
  fc.bigInt(),
  fc.tuple(fc.integer(), fc.nat(999)).map(([units, rest]) => `${units}.${rest}`),
);

describe('a CSV table', () => {
  it('is read back cell by cell as it was written, whatever is in it', () => {
    const rows = fc.array(fc.record({ name: nastyText, amount: number }), { minLength: 1 });
    fc.assert(
      fc.property(rows, (all) => {
        const [head, ...lines] = Papa.parse<string[]>(csvText(COLUMNS, all), {
          delimiter: ',',
        }).data;
        expect(head).toEqual(['name', 'amount']);
        // The end of the last line makes one more that is empty.
        expect(lines.slice(0, -1)).toEqual(
          all.map(({ name, amount }) => [harmless(name), String(amount)]),
        );
      }),
    );
  });

  it('holds no text that a spreadsheet would run, wherever it splits', () => {
    fc.assert(
      fc.property(nastyText, (name) => {
        const text = csvRow(COLUMNS, { name, amount: 1 });
        const cells = Papa.parse<string[]>(text, { delimiter: ',' }).data.flat();
        for (const cell of cells) {
          for (const part of cell.split(';')) expect(part).not.toMatch(/^[=+\-@\t\r]/);
        }
      }),
    );
  });

  it.each([
    ['=1+1', "'=1+1"],
    ['+49 30', "'+49 30"],
    ['-12', "'-12"],
    ['@sam', "'@sam"],
    ['\tx', "'\tx"],
    ['\rx', "'\rx"],
    ['Mara;=1+1', "Mara;'=1+1"],
    ['＝1', "'＝1"],
    ['a=b', 'a=b'],
    ["'=1", "'=1"],
  ])('writes the text %j as %j', (text, written) => {
    expect(readBack(csvRow(COLUMNS, { name: text, amount: null }))[0]?.[0]).toBe(written);
  });

  it('keeps a negative number a number', () => {
    expect(csvRow(COLUMNS, { name: 'x', amount: '-12.5' })).toBe('x,-12.5\r\n');
    expect(csvRow(COLUMNS, { name: 'x', amount: -3n })).toBe('x,-3\r\n');
  });

  it('refuses a number that is none', () => {
    for (const amount of ['=1', '1e3', '', '1,000', Number.NaN, Number.POSITIVE_INFINITY, 1e21]) {
      expect(() => csvRow(COLUMNS, { name: 'x', amount })).toThrow(RangeError);
    }
  });

  it('begins with the mark that tells the encoding, and ends its lines as the standard says', () => {
    const text = csvText(COLUMNS, [{ name: 'ليلى', amount: 5 }]);
    expect(text).toBe('\uFEFFname,amount\r\nليلى,5\r\n');
    expect(csvHead(COLUMNS)).toBe('\uFEFFname,amount\r\n');
  });

  it('leaves the cell of an unknown value empty', () => {
    expect(csvRow(COLUMNS, { name: null, amount: null })).toBe(',\r\n');
  });
});
