import type { CsvColumn } from './csv.ts';

/*
 * Tables as JSON: an array with an object for each row, under the names that the columns have in a
 * CSV. One row a line, so that a file of many rows can be written, and read, line by line.
 */

/** What a file begins with, what stands between two rows, and what it ends with. */
export const JSON_HEAD = '[\n';
export const JSON_BETWEEN = ',\n';
export const JSON_TAIL = '\n]\n';

/** One row. Counts are numbers; amounts stay decimal texts, so that nobody's reader rounds them. */
export function jsonRow<Row>(columns: readonly CsvColumn<Row>[], row: Row): string {
  const cells = columns.map((column) => [column.name, plain(column.value(row))]);
  return JSON.stringify(Object.fromEntries(cells));
}

function plain(value: number | bigint | string | null): number | string | null {
  return typeof value === 'bigint' ? String(value) : value;
}
