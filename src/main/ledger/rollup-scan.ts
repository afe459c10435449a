import type { SqlRow } from '../storage/database.ts';
import { prepareRows } from '../storage/rows.ts';
import type { OpenLedger } from './open-ledger.ts';
import { DIMENSIONS, LEVELS } from './rollup-grid.ts';
import { addToCoarser, addToPrint, type Cell, type Print } from './rollup-print.ts';

/** A pass over the kept sums, in slices, while more are being added. */
export interface RollupScan {
  /** Reads at most `limit` rows; false when there are no more. */
  next(limit: number): boolean;
  /** What does not agree. To be called after the last slice, right after a flush. */
  compare(entries: Print): string[];
  stop(): void;
}

const COLUMNS = [
  'dimension',
  'level',
  'start',
  'key',
  'card',
  'gifts',
  'coins',
  'diamonds',
  'unpriced',
];
const BEFORE_ALL: Cell = { dimension: -1, level: -1, start: -1, key: '', card: -1 };

/**
 * Starts a pass. Quarter hours are compared with the entries; days, months and the whole with
 * their quarter hours; and the rows must stand in the order by which they are looked up.
 */
export function startRollupScan({ db, rollups }: OpenLedger): RollupScan {
  const read = prepareRows(
    db,
    COLUMNS,
    `FROM rollup WHERE (dimension, level, start, key, card) > (?, ?, ?, ?, ?)
     ORDER BY dimension, level, start, key, card LIMIT ?`,
  );
  const kept: Print = new Map();
  const coarser: Print = new Map();
  const findings: string[] = [];
  let at = BEFORE_ALL;
  let atEnd = false;

  const count = (row: SqlRow) => {
    const cell = cellOf(row);
    const [gifts = 0, coins = 0, diamonds = 0, unpriced = 0] = row.slice(5).map(Number);
    const sums = { gifts, coins, diamonds, unpriced };
    addToPrint(kept, cell, sums);
    if (cell.level === LEVELS.quarter) addToCoarser(coarser, cell, sums);
    return cell;
  };
  // What is added behind the pass is counted here; what is added before it, when it gets there.
  const stop = rollups.onFlush((rows) => {
    for (const row of rows) if (atEnd || compareCells(cellOf(row), at) <= 0) count(row);
  });
  return {
    next: (limit) => {
      const rows = read(at.dimension, at.level, at.start, at.key, at.card, limit);
      for (const row of rows) {
        const cell = count(row);
        if (compareCells(cell, at) <= 0) findings.push(`the sums are out of order at ${cell.key}`);
        at = cell;
      }
      atEnd = rows.length < limit || findings.length > 0;
      return !atEnd;
    },
    compare: (entries) => [...findings, ...differences(kept, coarser, entries)],
    stop,
  };
}

function differences(kept: Print, coarser: Print, entries: Print): string[] {
  const found: string[] = [];
  for (const [what, dimension] of Object.entries(DIMENSIONS)) {
    for (const [period, level] of Object.entries(LEVELS)) {
      const name = `${dimension}.${level}`;
      const expected = level === LEVELS.quarter ? entries : coarser;
      if ((kept.get(name) ?? 0) !== (expected.get(name) ?? 0)) {
        found.push(`the sums of ${what} by ${period} are not those of the entries`);
      }
    }
  }
  return found;
}

function cellOf([dimension, level, start, key, card]: SqlRow): Cell {
  return {
    dimension: Number(dimension),
    level: Number(level),
    start: Number(start),
    key: String(key),
    card: Number(card),
  };
}

/** The order of the table's primary key. */
function compareCells(one: Cell, other: Cell): number {
  const difference =
    one.dimension - other.dimension || one.level - other.level || one.start - other.start;
  if (difference !== 0) return difference;
  if (one.key !== other.key) return one.key < other.key ? -1 : 1;
  return one.card - other.card;
}
