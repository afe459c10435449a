import type { CsvColumn } from './csv.ts';

/**
 * A table as JSON: an array with an object for each row, under the names that the columns have in a
 * CSV. Counts are numbers; amounts stay decimal texts, so that nobody's reader rounds them.
 */
export function rowsJson<Row>(columns: readonly CsvColumn<Row>[], rows: readonly Row[]): string {
  const objects = rows.map((row) =>
    Object.fromEntries(columns.map((column) => [column.name, plain(column.value(row))])),
  );
  return `${JSON.stringify(objects, null, 2)}\n`;
}

function plain(value: number | bigint | string | null): number | string | null {
  return typeof value === 'bigint' ? String(value) : value;
}
