import type { Part } from './part.ts';

/** Which rows to look at. Numbers of the KeyTable, quarter hours, entries; null = all. */
export interface Selection {
  readonly fromQuarter: number;
  /** Not included. */
  readonly toQuarter: number;
  readonly gift: number | null;
  readonly gifter: number | null;
  /** Entries from `first` to before `end`: those of a session. */
  readonly session: { readonly first: number; readonly end: number } | null;
  /** Whether a quarter hour belongs to the selection; asked for each row. */
  readonly quarter: ((quarter: number) => boolean) | null;
}

/** Selects every row. */
export const EVERY_ROW: Selection = {
  fromQuarter: Number.NEGATIVE_INFINITY,
  toQuarter: Number.POSITIVE_INFINITY,
  gift: null,
  gifter: null,
  session: null,
  quarter: null,
};

/**
 * The numbers of the selected rows; null when that is every row. One narrow loop after another
 * instead of one test of everything: a million rows go through in a few milliseconds.
 */
export function selectedRows(part: Part, selection: Selection): Uint32Array | null {
  const { columns } = part;
  const { fromQuarter, toQuarter, gift, gifter, session } = selection;
  let rows: Uint32Array | null = null;
  if (gifter !== null) rows = equal(columns.gifter, gifter, columns.size);
  if (gift !== null) {
    const test = columns.gift;
    rows =
      rows === null ? equal(test, gift, columns.size) : rows.filter((row) => test[row] === gift);
  }
  const { quarter, place } = columns;
  if (part.earliest < fromQuarter || part.latest >= toQuarter) {
    rows = (rows ?? every(columns.size)).filter((row) => {
      const at = quarter[row] ?? 0;
      return at >= fromQuarter && at < toQuarter;
    });
  }
  if (session !== null && (part.firstPlace < session.first || part.lastPlace >= session.end)) {
    const { first, end } = session;
    rows = (rows ?? every(columns.size)).filter((row) => {
      const seq = place[row] ?? 0;
      return seq >= first && seq < end;
    });
  }
  if (selection.quarter !== null) {
    const isWanted = selection.quarter;
    rows = (rows ?? every(columns.size)).filter((row) => isWanted(quarter[row] ?? 0));
  }
  return rows;
}

function equal(column: Uint32Array, value: number, size: number): Uint32Array {
  const found: number[] = [];
  for (let row = 0; row < size; row += 1) if (column[row] === value) found.push(row);
  return Uint32Array.from(found);
}

function every(size: number): Uint32Array {
  const rows = new Uint32Array(size);
  for (let row = 0; row < size; row += 1) rows[row] = row;
  return rows;
}
