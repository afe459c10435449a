import type { ExportRow, ExportTable } from '../../shared/export/ledger-file.ts';
import type { SqlDatabase, SqlValue } from '../storage/database.ts';
import { prepareRows } from '../storage/rows.ts';
import { ENTRY_COLUMNS } from './entry-reader.ts';

/** A part of a table; `next` is where to go on, null at the end. */
export interface ExportPage {
  readonly rows: readonly ExportRow[];
  readonly next: readonly (string | number)[] | null;
}

/** How a table is read: its columns in the order of the file, and the key that puts it in order. */
interface Source {
  readonly columns: readonly string[];
  readonly from: string;
  readonly keys: readonly string[];
  readonly start: readonly (string | number)[];
}

/** `?1` is the last entry that the export holds: what comes later is left out everywhere. */
const SOURCES: Readonly<Record<ExportTable, Source>> = {
  sessions: {
    columns: ['id', 'first_seq', 'started_at', 'ended_at', 'name', 'note'],
    // One without gifts that still runs is not over: it has no end to be written down yet.
    from: 'session WHERE (first_seq <= ?1 OR (first_seq IS NULL AND ended_at IS NOT NULL))',
    keys: ['id'],
    start: [0],
  },
  gifters: {
    columns: ['id', 'name', 'handle', 'avatar', 'forgotten'],
    from: 'person WHERE ?1 >= 0',
    keys: ['id'],
    start: [''],
  },
  gifts: {
    columns: ['id', 'name', 'coins'],
    from: 'gift_kind WHERE ?1 >= 0',
    keys: ['id'],
    start: [''],
  },
  entries: {
    columns: ENTRY_COLUMNS,
    from: 'entry WHERE seq <= ?1',
    keys: ['entry.seq'],
    start: [0],
  },
  messages: {
    columns: ['id', 'content', 'seq'],
    from: 'message WHERE (seq IS NULL OR seq <= ?1)',
    keys: ['id'],
    start: [''],
  },
  conflicts: {
    columns: ['message', 'content', 'at', 'source', 'gift', 'count', 'sender'],
    from: 'conflict WHERE ?1 >= 0',
    keys: ['message', 'content'],
    start: ['', ''],
  },
};

/** Reads a part of a table for an export: what comes after `after`, as far as entry `upTo`. */
export function exportRows(
  db: SqlDatabase,
  table: ExportTable,
  upTo: number,
  after: ExportPage['next'],
  limit: number,
): ExportPage {
  const { columns, from, keys, start } = SOURCES[table];
  const places = keys.map((_, index) => `?${index + 2}`);
  const read = prepareRows(
    db,
    columns,
    `FROM ${from} AND (${keys}) > (${places}) ORDER BY ${keys} LIMIT ?${keys.length + 2}`,
  );
  const values: SqlValue[] = [upTo, ...(after ?? start), limit];
  const rows = read(...values) as ExportRow[];
  const last = rows.at(-1);
  if (last === undefined || rows.length < limit) return { rows, next: null };
  const next = keys.map((key) => last[columns.indexOf(key)] as string | number);
  return { rows, next };
}
