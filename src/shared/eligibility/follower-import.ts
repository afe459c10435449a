import type { FollowerLog, LogEntry } from './follower-log.ts';
import { readWrittenCount } from './written-count.ts';
import { readWrittenDay, type StrokeOrder, strokeOrder } from './written-day.ts';

/** One row of a table, with the number of its line in the file (the first is 1). */
export interface TableRow {
  readonly line: number;
  readonly cells: readonly string[];
}

/** Why a row cannot be taken. */
export const ROW_PROBLEMS = [
  'no-day',
  'day-unclear',
  'day-to-come',
  'day-twice',
  'no-count',
] as const;
type RowProblem = (typeof ROW_PROBLEMS)[number];

/** A row that can be taken; `before` is what the log says of that day, null for nothing. */
interface PlannedRow {
  readonly line: number;
  readonly day: string;
  readonly count: number;
  readonly before: number | null;
}

/** What an import would do, row by row; nothing is done by it. */
export interface ImportPlan {
  readonly fresh: readonly PlannedRow[];
  readonly changed: readonly PlannedRow[];
  /** Rows that say what the log, or the file itself, says already. */
  readonly same: readonly PlannedRow[];
  readonly unreadable: readonly {
    readonly line: number;
    readonly text: string;
    readonly problem: RowProblem;
  }[];
}

type ReadRow = { readonly day: string; readonly count: number } | { readonly problem: RowProblem };

/** Where a row stands, and what it says. */
interface Place {
  readonly line: number;
  readonly text: string;
}

/** So much of a row is repeated when it cannot be read. */
const MOST_TEXT = 80;

const DAY_NAMES = /^(date|day|datum|tag|fecha|data|dia|día|jour)$/i;
const COUNT_NAMES = /^(total )?(followers?|follower count|count|seguidores|abonnés|takipçi)$/i;

/**
 * Plans the import of a follower log. A first row that is no entry is a heading, and then its names
 * say which columns count; without one they are the first and the second.
 * @param today `YYYY-MM-DD`: a number of a later day cannot be known
 */
export function planImport(
  table: readonly TableRow[],
  log: FollowerLog,
  today: string,
): ImportPlan {
  const filled = table.filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
  const columns = columnsOf(filled[0]?.cells ?? []);
  const rows = columns.heading ? filled.slice(1) : filled;
  const order = orderIn(rows.map(({ cells }) => cells[columns.day] ?? ''));
  const known = new Map(log.map(({ day, count }) => [day, count]));
  const read = rows.map(({ line, cells }) => ({
    line,
    text: cells.join(', ').slice(0, MOST_TEXT),
    ...readRow(cells[columns.day] ?? '', cells[columns.count] ?? '', order, today),
  }));
  return sorted(withoutContradictions(read), known);
}

/** Of two numbers for one day neither is better than the other: only the first is taken. */
function withoutContradictions(rows: readonly (ReadRow & Place)[]): (ReadRow & Place)[] {
  const seen = new Map<string, number>();
  return rows.map((row) => {
    if ('problem' in row) return row;
    const first = seen.get(row.day) ?? row.count;
    seen.set(row.day, first);
    return first === row.count ? row : { line: row.line, text: row.text, problem: 'day-twice' };
  });
}

function sorted(
  rows: readonly (ReadRow & Place)[],
  known: ReadonlyMap<string, number>,
): ImportPlan {
  const now = new Map(known);
  const unreadable = rows.filter((row) => 'problem' in row);
  const planned = rows.flatMap((row): PlannedRow[] => {
    if ('problem' in row) return [];
    const before = now.get(row.day) ?? null;
    now.set(row.day, row.count);
    return [{ line: row.line, day: row.day, count: row.count, before }];
  });
  return {
    fresh: planned.filter(({ before }) => before === null),
    changed: planned.filter(({ before, count }) => before !== null && before !== count),
    same: planned.filter(({ before, count }) => before === count),
    unreadable,
  };
}

/** The entries that an import adds to the log. */
export function entriesOf({ fresh, changed }: ImportPlan): LogEntry[] {
  return [...fresh, ...changed].map(({ day, count }) => ({ day, count, origin: 'imported' }));
}

function columnsOf(first: readonly string[]): { day: number; count: number; heading: boolean } {
  const day = first.findIndex((cell) => DAY_NAMES.test(cell.trim()));
  const count = first.findIndex((cell) => COUNT_NAMES.test(cell.trim()));
  const heading =
    readWrittenDay(first[0] ?? '').kind === 'none' && readWrittenCount(first[1] ?? '') === null;
  if (day >= 0 && count >= 0) return { day, count, heading: true };
  return { day: 0, count: 1, heading };
}

/** The order that the dates with strokes show together; null when they contradict each other. */
function orderIn(days: readonly string[]): StrokeOrder | null {
  const shown = new Set(days.map(strokeOrder).filter((order) => order !== null));
  const [only] = shown;
  return shown.size === 1 ? (only ?? null) : null;
}

function readRow(day: string, count: string, order: StrokeOrder | null, today: string): ReadRow {
  const written = readWrittenDay(day, order);
  if (written.kind === 'none') return { problem: 'no-day' };
  if (written.kind === 'unclear') return { problem: 'day-unclear' };
  if (written.day > today) return { problem: 'day-to-come' };
  const read = readWrittenCount(count);
  return read === null ? { problem: 'no-count' } : { day: written.day, count: read };
}
