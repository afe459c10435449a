import Papa from 'papaparse';
import type { TableRow } from '../../shared/eligibility/follower-import.ts';

/**
 * The rows of a CSV text, each with the line of the text that it begins on: a cell in quotes may
 * hold lines of its own. Its first line says what separates: a tab, a semicolon or else a comma.
 */
export function csvTable(text: string): TableRow[] {
  const clean = text.replace(/^\uFEFF/, '').replaceAll(/\r\n?/g, '\n');
  const rows: TableRow[] = [];
  let line = 1;
  let read = 0;
  Papa.parse<string[]>(clean, {
    newline: '\n',
    delimiter: delimiterOf(clean),
    step: ({ data, meta }) => {
      rows.push({ line, cells: data });
      line += clean.slice(read, meta.cursor).split('\n').length - 1;
      read = meta.cursor;
    },
  });
  return rows;
}

/** Papa Parse guesses too, and guesses wrong where lines are empty or short. */
function delimiterOf(text: string): string {
  const first = text.trimStart().split('\n', 1)[0] ?? '';
  return ['\t', ';'].find((sign) => first.includes(sign)) ?? ',';
}
