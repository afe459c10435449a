import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Entry } from '../../shared/ledger/entry.ts';
import { openDatabase, type SqlDatabase } from '../storage/database.ts';
import { hasNoTables, migrate } from '../storage/migrate.ts';
import { type Accounts, createAccounts } from './accounts.ts';
import { type Anchor, type AnchorMark, openAnchor } from './anchor.ts';
import { type Cards, createCards } from './cards.ts';
import { type Catalogue, createCatalogue } from './catalogue.ts';
import { CHAIN_START } from './chain.ts';
import { copyBeforeMigration } from './copy-before-migration.ts';
import { createEntryReader, type EntryReader } from './entry-reader.ts';
import { ANCHOR_FILE, LEDGER_FILE } from './file-names.ts';
import { inspectFile, keepAsFound } from './found-file.ts';
import { createMessages, type Messages } from './messages.ts';
import { createPeople, type People } from './people.ts';
import { LEDGER_MIGRATIONS } from './schema.ts';
import { createSessions, type Sessions } from './sessions.ts';
import { createStreaks, type Streaks } from './streaks.ts';
import { createSums, type Sums } from './sums/sums.ts';
import { LedgerUnavailable } from './unavailable.ts';
import { verificationAfter, verifySlice } from './verifier.ts';

/** An open ledger: the database and all that is remembered of it. Thrown away whole on an error. */
export interface OpenLedger {
  readonly db: SqlDatabase;
  readonly anchor: Anchor;
  readonly entries: EntryReader;
  readonly messages: Messages;
  readonly streaks: Streaks;
  readonly people: People;
  readonly catalogue: Catalogue;
  readonly accounts: Accounts;
  readonly cards: Cards;
  readonly sums: Sums;
  readonly sessions: Sessions;
  /** The newest entry and the sums up to it; moves with every commit. */
  head: AnchorMark;
}

/**
 * Opens the ledger in a folder, compares its end with the anchor and brings the sums up to date.
 * @throws LedgerUnavailable `ledger-halted` when it is shorter than it was or ends differently,
 *   StorageError and NewerDatabase from below. The files are left as they are in each case.
 */
export function openLedger(dir: string): OpenLedger {
  makeFolder(dir);
  const anchor = openAnchor(join(dir, ANCHOR_FILE));
  try {
    return openWith(anchor, join(dir, LEDGER_FILE));
  } catch (error) {
    anchor.close();
    throw error;
  }
}

function openWith(anchor: Anchor, path: string): OpenLedger {
  inspectFile(path, anchor.read());
  const db = openDatabase(path);
  try {
    // A file that has lost even its tables must not be given new ones.
    if (hasNoTables(db) && (anchor.read()?.seq ?? 0) > 0) {
      throw new LedgerUnavailable('ledger-halted');
    }
    migrate(db, LEDGER_MIGRATIONS, (from) => copyBeforeMigration(db, path, from));
    return assemble(db, anchor);
  } catch (error) {
    if (error instanceof LedgerUnavailable) keepAsFound(path);
    db.close();
    throw error;
  }
}

export function closeLedger(ledger: OpenLedger): void {
  ledger.anchor.close();
  ledger.db.close();
}

function makeFolder(dir: string): void {
  try {
    mkdirSync(dir, { recursive: true, mode: 0o700 });
  } catch (error) {
    throw new LedgerUnavailable('folder-unwritable', error);
  }
}

function assemble(db: SqlDatabase, anchor: Anchor): OpenLedger {
  const entries = createEntryReader(db);
  const accounts = createAccounts(db);
  const last = entries.last();
  const head: AnchorMark = {
    seq: last?.entry.seq ?? 0,
    hash: last?.hash ?? CHAIN_START,
    ...accounts.given(),
  };
  compareWithAnchor(head, anchor.read(), entries);
  const ledger: OpenLedger = {
    db,
    anchor,
    entries,
    messages: createMessages(db),
    streaks: createStreaks(db),
    people: createPeople(db),
    catalogue: createCatalogue(db),
    accounts,
    cards: createCards(db),
    sums: createSums(db),
    sessions: createSessions(db, last?.entry.bookedAt ?? null),
    head,
  };
  sumUpRest(ledger);
  anchor.write(head);
  return ledger;
}

/** A crash between commit and mark leaves the anchor behind, never ahead. */
function compareWithAnchor(head: AnchorMark, mark: AnchorMark | null, entries: EntryReader): void {
  if (mark === null || mark.seq === 0) return;
  const marked = mark.seq === head.seq ? head.hash : entries.at(mark.seq)?.hash;
  const sumsAgree =
    mark.seq !== head.seq || (mark.coins === head.coins && mark.diamonds === head.diamonds);
  if (mark.seq > head.seq || marked !== mark.hash || !sumsAgree) {
    throw new LedgerUnavailable('ledger-halted');
  }
}

/**
 * Entries that were booked after the last chunk of sums was written: their chain is verified,
 * because from now on their sums stand for them.
 */
function sumUpRest({ entries, sums, sessions }: OpenLedger): void {
  const SLICE = 1_000;
  const pass = verificationAfter(entries, sums.writtenSeq());
  if (pass === null) throw new LedgerUnavailable('ledger-halted');
  for (;;) {
    const slice = verifySlice(entries, pass, SLICE);
    if (pass.findings.length > 0) {
      throw new LedgerUnavailable('ledger-halted', new Error(pass.findings.join('; ')));
    }
    for (const { entry } of slice) sums.note(entry, sessions.of(placeOf(entry)));
    if (sums.isDue()) sums.flush();
    if (slice.length < SLICE) return;
  }
}

/** The entry by which another belongs to a session. */
export function placeOf(entry: Entry): number {
  return entry.kind === 'gift' ? entry.seq : (entry.subject?.entry ?? entry.seq);
}
