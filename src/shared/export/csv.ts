/*
 * Tables as CSV: RFC 4180 (commas, quotes doubled, lines end in CR LF), in UTF-8 with a byte order
 * mark, without which Excel takes names for another encoding.
 */

interface TextColumn<Row> {
  readonly name: string;
  readonly kind: 'text';
  readonly value: (row: Row) => string | null;
}

/** A number or the decimal text of one, as amounts come: without grouping, a minus in front. */
interface NumberColumn<Row> {
  readonly name: string;
  readonly kind: 'number';
  readonly value: (row: Row) => number | bigint | string | null;
}

/** One column: its name in the first line, and what stands in it. null is an empty cell. */
export type CsvColumn<Row> = TextColumn<Row> | NumberColumn<Row>;

const MARK = '\uFEFF';
const NUMBER = /^-?\d+(?:\.\d+)?$/;
/**
 * What begins a formula for a spreadsheet (https://owasp.org/www-community/attacks/CSV_Injection).
 * Where commas are decimal signs, spreadsheets split at semicolons instead: there a cell may also
 * begin in the middle of a text.
 */
const FORMULA = /(^|[;\t\r\n])(?=[=+\-@\t\r\n＝＋－＠])/g;
const QUOTED = /[",;\t\r\n]/;

/** The mark and the line of names: what a file begins with. */
export function csvHead<Row>(columns: readonly CsvColumn<Row>[]): string {
  return MARK + line(columns.map(({ name }) => textCell(name)));
}

/**
 * One line. A text that a spreadsheet would take for a formula has an apostrophe put before it;
 * numbers stay numbers.
 * @throws RangeError when a number column holds what is no decimal number
 */
export function csvRow<Row>(columns: readonly CsvColumn<Row>[], row: Row): string {
  return line(columns.map((column) => cell(column, row)));
}

/** A whole table. Files of many rows are better written line by line. */
export function csvText<Row>(columns: readonly CsvColumn<Row>[], rows: readonly Row[]): string {
  return csvHead(columns) + rows.map((row) => csvRow(columns, row)).join('');
}

/** What a text becomes where a spreadsheet might take it for a formula; all others stay as they are. */
export function harmless(text: string): string {
  return text.replace(FORMULA, "$1'");
}

function cell<Row>(column: CsvColumn<Row>, row: Row): string {
  if (column.kind === 'text') return textCell(column.value(row) ?? '');
  const value = column.value(row);
  return value === null ? '' : numberCell(value);
}

function numberCell(value: number | bigint | string): string {
  const text = String(value);
  if (!NUMBER.test(text)) throw new RangeError(`not a decimal number: ${text}`);
  return text;
}

function textCell(text: string): string {
  const safe = harmless(text);
  return QUOTED.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

function line(cells: readonly string[]): string {
  return `${cells.join(',')}\r\n`;
}
