import type { ExportRow, ExportTable } from '../../shared/export/ledger-file.ts';
import { insertMany } from '../storage/insert-many.ts';
import { storedEntry } from './entry-reader.ts';
import { type OpenLedger, placeOf } from './open-ledger.ts';

const INSERTS: Readonly<Record<ExportTable, readonly [sql: string, columns: number]>> = {
  sessions: ['INSERT INTO session (id, first_seq, started_at, ended_at, name, note)', 6],
  gifters: ['INSERT INTO person (id, name, handle, avatar, forgotten)', 5],
  gifts: ['INSERT INTO gift_kind (id, name, coins)', 3],
  entries: [
    `INSERT INTO entry (seq, kind, at, booked_at, card, coins, diamonds, message, source, receiver,
     sender, gift, gift_name, price, count, running, streak, of_seq, facts, hash)`,
    20,
  ],
  messages: ['INSERT INTO message (id, content, seq)', 3],
  conflicts: ['INSERT INTO conflict (message, content, at, source, gift, count, sender)', 7],
};

/**
 * Puts rows of an export into a ledger that is being made from nothing but one; the check tells
 * afterwards whether they belong together. The tables must come in the order of the file.
 * @throws StorageError when a row does not fit its table
 */
export function importRows(
  ledger: OpenLedger,
  table: ExportTable,
  rows: readonly ExportRow[],
): void {
  const [sql, columns] = INSERTS[table];
  const insert = insertMany(ledger.db, sql, columns);
  const entries = table === 'entries' ? rows.map((row) => storedEntry(row)) : [];
  const bound = table === 'entries' ? rows.map(withHashAsBytes) : rows;
  ledger.db.transaction(() => {
    insert(bound.flat());
    ledger.accounts.post(entries.map(({ entry }) => entry));
  });
  if (table === 'sessions') ledger.sessions.reload();
  const last = entries.at(-1);
  if (last === undefined) return;
  for (const { entry } of entries) ledger.sums.note(entry, ledger.sessions.of(placeOf(entry)));
  if (ledger.sums.isDue()) ledger.sums.flush();
  ledger.head = { ...ledger.accounts.given(), seq: last.entry.seq, hash: last.hash };
  ledger.anchor.write(ledger.head);
}

function withHashAsBytes(row: ExportRow): (string | number | null | Uint8Array)[] {
  return [...row.slice(0, -1), Buffer.from(String(row.at(-1)), 'hex')];
}
