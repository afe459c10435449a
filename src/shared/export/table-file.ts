import { type CsvColumn, csvHead, csvRow } from './csv.ts';
import { JSON_BETWEEN, JSON_HEAD, JSON_TAIL, jsonRow } from './rows-json.ts';

export const TABLE_KINDS = ['csv', 'json'] as const;
/** What a table can be saved as. */
export type TableKind = (typeof TABLE_KINDS)[number];

/** A table as a file, to be written row by row. */
interface TableFile<Row> {
  readonly head: string;
  /** A row with what parts it from the one before; `isFirst` for the first of all. */
  row(row: Row, isFirst: boolean): string;
  readonly tail: string;
}

export function tableFile<Row>(
  kind: TableKind,
  columns: readonly CsvColumn<Row>[],
): TableFile<Row> {
  if (kind === 'csv') {
    return { head: csvHead(columns), row: (row) => csvRow(columns, row), tail: '' };
  }
  return {
    head: JSON_HEAD,
    row: (row, isFirst) => (isFirst ? '' : JSON_BETWEEN) + jsonRow(columns, row),
    tail: JSON_TAIL,
  };
}

/** A whole table as the text of a file. */
export function tableText<Row>(
  kind: TableKind,
  columns: readonly CsvColumn<Row>[],
  rows: readonly Row[],
): string {
  const file = tableFile(kind, columns);
  const lines = rows.map((row, index) => file.row(row, index === 0));
  return file.head + lines.join('') + file.tail;
}
