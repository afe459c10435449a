import type { Account, Posting } from '../../shared/ledger/account.ts';
import type { ENTRY_KINDS, GiftEntry } from '../../shared/ledger/entry.ts';
import type { SqlDatabase, SqlRow } from '../storage/database.ts';
import { prepareRows } from '../storage/rows.ts';

/** An entry as it stands in the database, with its hash as hexadecimal text. */
export interface StoredEntry {
  readonly entry: GiftEntry;
  readonly hash: string;
}

export interface EntryReader {
  /** Entries after `after`, in order, at most `limit`. */
  after(after: number, limit: number): StoredEntry[];
  last(): StoredEntry | null;
  at(seq: number): StoredEntry | null;
}

const COLUMNS = [
  'seq',
  'kind',
  'at',
  'booked_at',
  'card',
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
  'lower(hex(hash))',
];

export function createEntryReader(db: SqlDatabase): EntryReader {
  const some = prepareRows(db, COLUMNS, 'FROM entry WHERE seq > ? ORDER BY seq LIMIT ?');
  const last = db.prepare(`SELECT max(seq) FROM entry`);
  const postings = prepareRows(
    db,
    ['entry', 'from_account', 'to_account', 'amount'],
    'FROM posting WHERE entry > ? AND entry <= ? ORDER BY entry, line LIMIT -1',
  );
  const after = (seq: number, limit: number): StoredEntry[] => {
    const rows = some(seq, limit);
    const end = Number(rows.at(-1)?.[0] ?? seq);
    const byEntry = postingsByEntry(postings(seq, end));
    return rows.map((row) => stored(row, byEntry.get(Number(row[0])) ?? []));
  };
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

function postingsByEntry(rows: readonly SqlRow[]): Map<number, Posting[]> {
  const byEntry = new Map<number, Posting[]>();
  for (const [entry, from, to, amount] of rows) {
    const list = byEntry.get(Number(entry)) ?? [];
    list.push({ from: Number(from) as Account, to: Number(to) as Account, amount: Number(amount) });
    byEntry.set(Number(entry), list);
  }
  return byEntry;
}

function stored(row: SqlRow, postings: readonly Posting[]): StoredEntry {
  const text = (index: number) => String(row[index]);
  const number = (index: number) => Number(row[index]);
  const orNull = (index: number) => (row[index] === null ? null : String(row[index]));
  const entry: GiftEntry = {
    seq: number(0),
    // The kind is read as it stands: an unknown one changes the hash and is found by the check.
    kind: number(1) as typeof ENTRY_KINDS.gift,
    at: number(2),
    bookedAt: number(3),
    card: number(4),
    message: text(5),
    source: text(6),
    receiver: text(7),
    sender: text(8),
    gift: text(9),
    giftName: orNull(10),
    price: row[11] === null ? null : number(11),
    count: number(12),
    running: number(13),
    streak: orNull(14),
    postings,
  };
  return { entry, hash: text(15) };
}
