import {
  ENTRY_KINDS,
  type Entry,
  type EntryKind,
  type Subject,
} from '../../shared/ledger/entry.ts';
import type { FactsByKind } from '../../shared/ledger/facts.ts';
import type { SqlDatabase, SqlRow } from '../storage/database.ts';
import { prepareRows } from '../storage/rows.ts';

/** An entry as it stands in the database, with its hash as hexadecimal text. */
export interface StoredEntry {
  readonly entry: Entry;
  readonly hash: string;
}

export interface EntryReader {
  /** Entries after `after`, in order, at most `limit`. */
  after(after: number, limit: number): StoredEntry[];
  last(): StoredEntry | null;
  at(seq: number): StoredEntry | null;
}

/** What `storedEntry` reads, in its order; the table is called `entry`. */
export const ENTRY_COLUMNS = [
  'entry.seq',
  'kind',
  'at',
  'booked_at',
  'card',
  'entry.coins',
  'diamonds',
  'message',
  'source',
  'receiver',
  'sender',
  'gift',
  'gift_name',
  'price',
  'count',
  'running',
  'streak',
  'of_seq',
  'facts',
  'lower(hex(hash))',
] as const;

export function createEntryReader(db: SqlDatabase): EntryReader {
  const some = prepareRows(db, ENTRY_COLUMNS, 'FROM entry WHERE seq > ? ORDER BY seq LIMIT ?');
  const last = db.prepare(`SELECT max(seq) FROM entry`);
  const after = (seq: number, limit: number) => some(seq, limit).map(storedEntry);
  const at = (seq: number) => after(seq - 1, 1).find((found) => found.entry.seq === seq) ?? null;
  return {
    after,
    at,
    last: () => {
      const seq = last.get()?.[0] ?? null;
      return seq === null ? null : at(Number(seq));
    },
  };
}

const KINDS = new Map(
  Object.entries(ENTRY_KINDS).map(([name, number]) => [number as number, name]),
);

/** An entry from a row of ENTRY_COLUMNS. */
export function storedEntry(row: SqlRow): StoredEntry {
  const number = (index: number) => Number(row[index]);
  const kind = (KINDS.get(number(1)) ?? 'gift') as EntryKind;
  const booked = {
    seq: number(0),
    at: number(2),
    bookedAt: number(3),
    card: number(4),
    coins: number(5),
    diamonds: number(6),
  };
  const entry =
    kind === 'gift' ? { ...booked, kind, ...giftPart(row) } : { ...booked, kind, ...ownPart(row) };
  // Facts and kind belong together because they were written together; the chain vouches for both.
  return { entry: entry as Entry, hash: String(row[19]) };
}

function giftPart(row: SqlRow) {
  const text = (index: number) => String(row[index]);
  const orNull = (index: number) => (row[index] === null ? null : String(row[index]));
  return {
    message: text(7),
    source: text(8),
    receiver: text(9),
    sender: text(10),
    gift: text(11),
    giftName: orNull(12),
    price: row[13] === null ? null : Number(row[13]),
    count: Number(row[14]),
    running: Number(row[15]),
    streak: orNull(16),
  };
}

function ownPart(row: SqlRow) {
  const of = row[17] === null ? null : Number(row[17]);
  const facts = JSON.parse(String(row[18])) as FactsByKind[keyof FactsByKind];
  const about = 'about' in facts ? facts.about : of;
  const subject: Subject | null =
    row[10] === null || about === null
      ? null
      : {
          entry: about,
          sender: String(row[10]),
          gift: String(row[11]),
          price: Number(row[13]),
          count: Number(row[14]),
        };
  return { of, subject, facts };
}
