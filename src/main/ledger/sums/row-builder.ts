import { type Effect, type Entry, effectOf } from '../../../shared/ledger/entry.ts';
import { type Columns, createColumns, grown } from './columns.ts';
import type { KeyTable } from './key-table.ts';

export const QUARTER_MS = 15 * 60_000;

/** Rows in the making: what has been booked since the last chunk was written. */
export interface RowBuilder {
  /** Adds an entry, in the order of booking; `session` is the one it belongs to. */
  add(entry: Entry, session: number): void;
  columns(): Columns;
  /** How many entries were added, and the number of the last of them. */
  entries(): number;
  lastSeq(): number;
}

/** `after` is the last entry that stands before these rows. */
export function createRowBuilder(keys: KeyTable, after: number): RowBuilder {
  let columns = createColumns(256);
  const rowOf = new Map<string, number>();
  let entries = 0;
  let lastSeq = after;

  const newRow = (): number => {
    if (columns.size === columns.quarter.length) columns = grown(columns);
    columns.size += 1;
    return columns.size - 1;
  };
  const gift = (entry: Extract<Entry, { kind: 'gift' }>, session: number) => {
    const quarter = Math.floor(entry.at / QUARTER_MS);
    const key = `${quarter} ${entry.card} ${session} ${entry.gift} ${entry.sender}`;
    let row = rowOf.get(key);
    if (row === undefined) {
      row = newRow();
      rowOf.set(key, row);
      name(columns, row, entry, { gift: entry.gift, sender: entry.sender }, entry.seq, keys);
    }
    addEffect(columns, row, effectOf(entry), entry.seq);
  };
  return {
    add: (entry, session) => {
      entries += 1;
      lastSeq = entry.seq;
      if (entry.kind === 'gift') return gift(entry, session);
      if (entry.subject === null) return;
      // Never joined with another: it may belong to a session long gone, which may be split.
      const row = newRow();
      name(columns, row, entry, entry.subject, entry.subject.entry, keys);
      addEffect(columns, row, effectOf(entry), entry.seq);
    },
    columns: () => columns,
    entries: () => entries,
    lastSeq: () => lastSeq,
  };
}

function name(
  columns: Columns,
  row: number,
  { at, card, seq }: Entry,
  { gift, sender }: { readonly gift: string; readonly sender: string },
  place: number,
  keys: KeyTable,
): void {
  columns.quarter[row] = Math.floor(at / QUARTER_MS);
  columns.card[row] = card;
  columns.gift[row] = keys.numberOf(gift);
  columns.gifter[row] = keys.numberOf(sender);
  columns.first[row] = seq;
  columns.place[row] = place;
}

function addEffect(columns: Columns, row: number, effect: Effect, seq: number): void {
  add(columns.gifts, row, effect.gifts);
  add(columns.coins, row, effect.coins);
  add(columns.diamonds, row, effect.diamonds);
  add(columns.reversed, row, effect.reversed);
  add(columns.unpriced, row, effect.unpriced);
  add(columns.entries, row, 1);
  columns.last[row] = seq;
}

/** An array read outside of its length would be undefined; a row never is. */
function add(column: Float64Array | Uint32Array, row: number, amount: number): void {
  column[row] = (column[row] ?? 0) + amount;
}
