import { ENTRY_KINDS, type EntryKind } from '../../shared/ledger/entry.ts';
import type { EntryPage, EntryQuery } from '../../shared/ledger/entry-view.ts';
import { dayEnd, dayStart } from '../../shared/stats/zone-days.ts';
import type { SqlValue } from '../storage/database.ts';
import { prepareRows } from '../storage/rows.ts';
import { ENTRY_COLUMNS, type StoredEntry, storedEntry } from './entry-reader.ts';
import { createViewEntries } from './entry-views.ts';
import type { OpenLedger } from './open-ledger.ts';
import type { Columns } from './sums/columns.ts';
import { QUARTER_MS } from './sums/row-builder.ts';
import { type Selection, selectedRows } from './sums/selection.ts';
import { matchingIds, type TextMatch } from './text-match.ts';
import { STILL_UNPRICED } from './unpriced.ts';

/** Finds entries, newest first, without reading those that are not asked for. */
export type SearchEntries = (query: EntryQuery) => EntryPage;

export function createSearchEntries(ledger: OpenLedger, zone: () => string): SearchEntries {
  const view = createViewEntries(ledger);
  return (query) => {
    const wanted = wantedOf(ledger, query, zone());
    const limit = query.limit + 1;
    const gifts = wanted.kinds.includes('gift') ? findGifts(ledger, wanted, limit) : [];
    const own = query.unpriced ? [] : findOwn(ledger, wanted, limit);
    const found = [...gifts, ...own].sort((a, b) => b.entry.seq - a.entry.seq);
    const page = found.slice(0, query.limit);
    const next = found.length > query.limit ? (page.at(-1)?.entry.seq ?? null) : null;
    return { entries: view(page), next };
  };
}

/** A query with everything looked up. */
interface Wanted {
  readonly before: number;
  readonly kinds: readonly EntryKind[];
  readonly gift: string | null;
  readonly gifter: string | null;
  readonly session: { readonly first: number; readonly end: number } | null;
  /** Instants; `to` is not included. */
  readonly from: number;
  readonly to: number;
  readonly unpriced: boolean;
  readonly text: TextMatch | null;
}

const ALL_KINDS = Object.keys(ENTRY_KINDS) as EntryKind[];

function wantedOf(ledger: OpenLedger, query: EntryQuery, zone: string): Wanted {
  const text = query.text?.trim() ?? '';
  return {
    before: query.before ?? Number.MAX_SAFE_INTEGER,
    kinds: query.unpriced ? ['gift'] : (query.kinds ?? ALL_KINDS),
    gift: query.gift,
    gifter: query.gifter,
    session: query.session === null ? null : ledger.sessions.entriesOf(query.session),
    from: query.from === null ? 0 : dayStart(query.from, zone),
    to: query.to === null ? Number.MAX_SAFE_INTEGER : dayEnd(query.to, zone),
    unpriced: query.unpriced,
    text: text === '' ? null : matchingIds(ledger, text),
  };
}

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

function findGifts(ledger: OpenLedger, wanted: Wanted, limit: number): StoredEntry[] {
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
  for (const span of ledger.sums.spans().toReversed()) {
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

/** Entries that a person made are few: they are read and looked at one by one. */
function findOwn(ledger: OpenLedger, wanted: Wanted, limit: number): StoredEntry[] {
  const kinds = wanted.kinds.filter((kind) => kind !== 'gift').map((kind) => ENTRY_KINDS[kind]);
  const read = prepareRows(
    ledger.db,
    ENTRY_COLUMNS,
    `FROM entry WHERE kind <> 1 AND kind IN (SELECT value FROM json_each(?))
       AND at >= ? AND at < ? AND entry.seq < ? ORDER BY entry.seq DESC LIMIT ?`,
  );
  const found: StoredEntry[] = [];
  let before = wanted.before;
  while (found.length < limit) {
    const rows = read(JSON.stringify(kinds), wanted.from, wanted.to, before, 1_000);
    found.push(...rows.map(storedEntry).filter((stored) => isWantedOwn(stored, wanted)));
    if (rows.length < 1_000) break;
    before = Number(rows.at(-1)?.[0]);
  }
  return found.slice(0, limit);
}

function isWantedOwn({ entry }: StoredEntry, wanted: Wanted): boolean {
  if (entry.kind === 'gift') return false;
  const { subject } = entry;
  if (wanted.gift !== null && subject?.gift !== wanted.gift) return false;
  if (wanted.gifter !== null && subject?.sender !== wanted.gifter) return false;
  if (wanted.session !== null) {
    const place = subject?.entry ?? 0;
    if (place < wanted.session.first || place >= wanted.session.end) return false;
  }
  if (wanted.text === null) return true;
  const { gifts, gifters, seq, text } = wanted.text;
  if (entry.seq === seq) return true;
  if (subject !== null && (gifts.includes(subject.gift) || gifters.includes(subject.sender))) {
    return true;
  }
  return JSON.stringify(entry.facts).toLocaleLowerCase().includes(text);
}
