/**
 * The grid on which sums are kept. Times are UTC, so the creator's time zone is a way of looking
 * and not a fact of the table: every zone in use is a whole number of quarter hours from UTC, so
 * the days of any zone are made of whole cells, over every change of the clock.
 */
export const LEVELS = { quarter: 0, day: 1, month: 2, ever: 3 } as const;
export type Level = (typeof LEVELS)[keyof typeof LEVELS];

/** What sums are kept by. */
export const DIMENSIONS = { all: 0, gift: 1, gifter: 2, session: 3 } as const;
export type Dimension = (typeof DIMENSIONS)[keyof typeof DIMENSIONS];

export const QUARTER_MS = 15 * 60_000;
const DAY_MS = 86_400_000;

/** The start of the cell that holds `at`, at a level. Milliseconds since 1970. */
export function startOf(level: Level, at: number): number {
  if (level === LEVELS.quarter) return Math.floor(at / QUARTER_MS) * QUARTER_MS;
  if (level === LEVELS.day) return Math.floor(at / DAY_MS) * DAY_MS;
  if (level === LEVELS.month) return monthStart(at, 0);
  return 0;
}

/** Cells of one level from `from` (included) to `to` (not included). */
export interface CellRange {
  readonly level: Level;
  readonly from: number;
  readonly to: number;
}

/**
 * The fewest cells that cover a range exactly: whole months inside, whole days at their edges,
 * quarter hours at the edges of those. null = open on that side.
 */
export function cellRanges(from: number | null, to: number | null): CellRange[] {
  if (from === null && to === null) return [{ level: LEVELS.ever, from: 0, to: 1 }];
  const begin = from ?? 0;
  const end = to ?? LAST_MONTH;
  return nested(begin, end, [LEVELS.quarter, LEVELS.day, LEVELS.month]);
}

/** Far beyond any time that is accepted. */
const LAST_MONTH = Date.UTC(9999, 0, 1);

function nested(from: number, to: number, levels: readonly Level[]): CellRange[] {
  const [level, ...coarser] = levels;
  if (level === undefined || from >= to) return [];
  const next = coarser[0];
  if (next === undefined) return [{ level, from, to }];
  const inner = startOf(next, from) === from ? from : following(next, from);
  const innerEnd = startOf(next, to);
  if (inner >= innerEnd) return [{ level, from, to }];
  const edges: CellRange[] = [
    { level, from, to: inner },
    { level, from: innerEnd, to },
  ].filter((range) => range.from < range.to);
  return [...edges, ...nested(inner, innerEnd, coarser)];
}

function following(level: Level, at: number): number {
  return level === LEVELS.month ? monthStart(at, 1) : startOf(level, at) + DAY_MS;
}

function monthStart(at: number, later: number): number {
  const date = new Date(at);
  return Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + later, 1);
}
