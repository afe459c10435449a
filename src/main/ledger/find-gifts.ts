import type { SqlValue } from '../storage/database.ts';
import { prepareRows } from '../storage/rows.ts';
import { ENTRY_COLUMNS, type StoredEntry, storedEntry } from './entry-reader.ts';
import type { OpenLedger } from './open-ledger.ts';
import type { Columns } from './sums/columns.ts';
import { QUARTER_MS } from './sums/row-builder.ts';
import { type Selection, selectedRows } from './sums/selection.ts';
import { STILL_UNPRICED } from './unpriced.ts';
import type { Wanted } from './wanted-entries.ts';

/** What of a query SQLite can decide for a gift. */
function conditions(wanted: Wanted): { sql: string; values: SqlValue[] } {
  const parts: [string, SqlValue[]][] = [
    ['entry.seq < ?', [wanted.before]],
    ['at >= ? AND at < ?', [wanted.from, wanted.to]],
  ];
  if (wanted.gift !== null) parts.push(['gift = ?', [wanted.gift]]);
  if (wanted.gifter !== null) parts.push(['sender = ?', [wanted.gifter]]);
  if (wanted.session !== null) {
    const { first, end } = wanted.session;
    parts.push([
      'entry.seq >= ? AND entry.seq < ?',
      [first, Math.min(end, Number.MAX_SAFE_INTEGER)],
    ]);
  }
  if (wanted.unpriced) parts.push([STILL_UNPRICED, []]);
  if (wanted.text !== null) {
    const { gifts, gifters, seq } = wanted.text;
    parts.push([
      `(entry.seq = ? OR gift IN (SELECT value FROM json_each(?))
        OR sender IN (SELECT value FROM json_each(?)))`,
      [seq ?? -1, JSON.stringify(gifts), JSON.stringify(gifters)],
    ]);
  }
  return {
    sql: parts.map(([sql]) => sql).join(' AND '),
    values: parts.flatMap(([, values]) => values),
  };
}

/** Gifts of the query, newest first. */
export function findGifts(ledger: OpenLedger, wanted: Wanted, limit: number): StoredEntry[] {
  const { sql, values } = conditions(wanted);
  const isNarrow = wanted.gift !== null || wanted.gifter !== null || wanted.text !== null;
  const isDated = wanted.from > 0 || wanted.to < Number.MAX_SAFE_INTEGER;
  if (!isNarrow && !isDated) {
    const direct = prepareRows(
      ledger.db,
      ENTRY_COLUMNS,
      `FROM entry WHERE kind = 1 AND ${sql} ORDER BY entry.seq DESC LIMIT ?`,
    );
    return direct(...values, limit).map(storedEntry);
  }
  const within = prepareRows(
    ledger.db,
    ENTRY_COLUMNS,
    // CROSS, so that SQLite goes from the ranges to the entries and not the other way round.
    `FROM json_each(?) AS range CROSS JOIN entry
       ON entry.seq BETWEEN range.value ->> 0 AND range.value ->> 1
     WHERE kind = 1 AND ${sql} ORDER BY entry.seq DESC LIMIT ?`,
  );
  const found: StoredEntry[] = [];
  for (const ranges of rangesOf(ledger, wanted, limit)) {
    const rows = within(JSON.stringify(ranges), ...values, limit - found.length);
    found.push(...rows.map(storedEntry));
    if (found.length >= limit) break;
  }
  return found;
}

type Range = [first: number, last: number];

/** Where gifts of the query stand, newest first, as many at a time as may fill a page. */
function* rangesOf(ledger: OpenLedger, wanted: Wanted, limit: number): Generator<Range[]> {
  const selection = selectionOf(ledger, wanted);
  const isNamed = nameTest(ledger, wanted);
  let ranges: Range[] = [];
  let entries = 0;
  for (const span of ledger.sums.newestFirst()) {
    if (span.after + 1 >= wanted.before) continue;
    const part = span.part();
    const { first, last, gifts, size, entries: each } = part.columns;
    const rows = selectedRows(part, selection);
    const count = rows?.length ?? size;
    for (let index = 0; index < count; index += 1) {
      const row = rows === null ? index : (rows[index] ?? 0);
      // Rows of corrections name no gift of their own.
      if ((gifts[row] ?? 0) === 0 || (first[row] ?? 0) >= wanted.before) continue;
      if (!isNamed(part.columns, row)) continue;
      ranges.push([first[row] ?? 0, last[row] ?? 0]);
      entries += each[row] ?? 0;
    }
    if (entries < limit) continue;
    yield joined(ranges);
    ranges = [];
    entries = 0;
  }
  if (ranges.length > 0) yield joined(ranges);
}

function selectionOf({ sums: { keys } }: OpenLedger, wanted: Wanted): Selection {
  return {
    fromQuarter: wanted.from / QUARTER_MS,
    toQuarter: wanted.to / QUARTER_MS,
    gift: keys.wanted(wanted.gift),
    gifter: keys.wanted(wanted.gifter),
    session: wanted.session,
    quarter: null,
  };
}

/** Whether a row is of a gift or a gifter that the searched words name, or holds that entry. */
function nameTest(
  { sums: { keys } }: OpenLedger,
  { text }: Wanted,
): (columns: Columns, row: number) => boolean {
  if (text === null) return () => true;
  const flags = (ids: readonly string[]) => {
    const named = new Uint8Array(keys.size());
    for (const id of ids) named[keys.find(id) ?? named.length] = 1;
    return named;
  };
  const [gifts, gifters] = [flags(text.gifts), flags(text.gifters)];
  const seq = text.seq ?? -1;
  return ({ gift, gifter, first, last }, row) =>
    gifts[gift[row] ?? 0] === 1 ||
    gifters[gifter[row] ?? 0] === 1 ||
    (seq >= (first[row] ?? 0) && seq <= (last[row] ?? 0));
}

/** Ranges in order, those that touch made one, so that no entry is found twice. */
function joined(ranges: Range[]): Range[] {
  const all: Range[] = [];
  for (const [first, last] of ranges.sort((a, b) => a[0] - b[0])) {
    const before = all.at(-1);
    if (before !== undefined && first <= before[1] + 1) before[1] = Math.max(before[1], last);
    else all.push([first, last]);
  }
  return all;
}
