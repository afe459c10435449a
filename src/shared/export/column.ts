import type { CsvColumn } from './csv.ts';

export function textColumn<Row>(name: string, value: (row: Row) => string | null): CsvColumn<Row> {
  return { name, kind: 'text', value };
}

export function numberColumn<Row>(
  name: string,
  value: (row: Row) => number | string | null,
): CsvColumn<Row> {
  return { name, kind: 'number', value };
}

/** An instant in UTC, `2026-11-22T19:15:07.000Z`, from milliseconds since 1970. */
export function instantColumn<Row>(name: string, at: (row: Row) => number | null): CsvColumn<Row> {
  return textColumn(name, (row) => {
    const found = at(row);
    return found === null ? null : new Date(found).toISOString();
  });
}

/** `yes` or `no`. */
export function flagColumn<Row>(name: string, is: (row: Row) => boolean): CsvColumn<Row> {
  return textColumn(name, (row) => (is(row) ? 'yes' : 'no'));
}
