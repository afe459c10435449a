import type { CheckReport, ConflictReport } from '../../shared/contract/calls.ts';
import type { ExportRow, ExportTable } from '../../shared/export/ledger-file.ts';
import type { ACCOUNTS } from '../../shared/ledger/account.ts';
import type { EntryDraft } from '../../shared/ledger/draft.ts';
import type { EntryPage, EntryQuery } from '../../shared/ledger/entry-view.ts';
import type { SessionEvent } from '../../shared/live/session-rule.ts';
import type { DiamondsUnderCard } from '../../shared/payout/estimate.ts';
import type { RateCard } from '../../shared/payout/rate-card.ts';
import type { GifterPage, GifterQuery } from '../../shared/stats/gifter-row.ts';
import type {
  Minute,
  SessionOutcome,
  SessionRow,
  SessionTime,
} from '../../shared/stats/session-row.ts';
import type { Totals, TotalsQuery } from '../../shared/stats/totals.ts';
import type { Balance, GiftPage } from '../../shared/wire/result.ts';
import type { AnchorMark } from './anchor.ts';
import { type CopiedState, type CopyOutcome, copyLedger } from './backup-copy.ts';
import { type Book, createBook } from './book.ts';
import type { BatchOutcome, BookingRequest, SessionSpan } from './booking.ts';
import type { GiftKind } from './catalogue.ts';
import { type Check, createCheck } from './check.ts';
import { createSearchEntries, type SearchEntries } from './entry-search.ts';
import { type ExportPage, exportRows } from './export-rows.ts';
import { gifters } from './gifters.ts';
import { createImportGifts, type GiftImport, type ImportGifts } from './import-gifts.ts';
import { importRows } from './import-rows.ts';
import { closeLedger, type OpenLedger, openLedger } from './open-ledger.ts';
import { createEnterDrafts, type EnterDrafts, type EnterOutcome } from './own-entries.ts';
import { createReads, type Reads } from './reads.ts';
import { createSessionEdits, type SessionEdits } from './session-edits.ts';
import type { SessionGifters } from './session-gifters.ts';
import { sessionRows, sessionTimes, timeline } from './session-rows.ts';
import { SumsDamaged } from './sums/sums.ts';
import { LedgerUnavailable, unavailability } from './unavailable.ts';
import { type UnpricedKind, unpricedKinds, valuationsOf } from './unpriced.ts';

/** The session of the moment, with all sums that are needed to carry on counting it. */
export interface SessionNow extends SessionGifters {
  readonly session: SessionSpan | null;
}

/**
 * The ledger of one folder. Every method may throw LedgerUnavailable; then nothing of what was
 * asked has happened, and this ledger answers nothing else any more: what it remembers may not be
 * what is on disk. Open another one to go on (LedgerClient does).
 */
export interface Ledger {
  /** Books a batch in one transaction. When this returns, it is on disk. */
  book(requests: readonly BookingRequest[]): BatchOutcome;
  /** Tells what happened on the LIVE; the session moves by it. */
  noteLive(event: SessionEvent['kind']): SessionSpan | null;
  sessionNow(): SessionNow;
  gifts(after: number, limit: number): GiftPage;
  totals(query: TotalsQuery): Totals;
  balance(): Balance;
  conflicts(): ConflictReport[];
  giftKinds(): readonly GiftKind[];
  /** Enters what a person wants to book: all drafts, or none. */
  enter(drafts: readonly EntryDraft[]): EnterOutcome;
  /** Entries of every kind, newest first. */
  entries(query: EntryQuery): EntryPage;
  cards(): readonly RateCard[];
  /** Sessions, oldest first, and one of them minute by minute. */
  sessions(): readonly SessionRow[];
  /** The same without their sums, for which every row of the ledger has to be looked at. */
  sessionTimes(): readonly SessionTime[];
  timeline(session: number): readonly Minute[];
  nameSession(id: number, name: string | null, note: string | null): SessionOutcome;
  splitSession(id: number, seq: number): SessionOutcome;
  joinSessions(id: number, next: number): SessionOutcome;
  gifters(query: GifterQuery): GifterPage;
  /** Forgets somebody's name, handle and picture for good; false for somebody never seen. */
  forgetGifter(id: string): boolean;
  /** Kinds of gifts of which some have no price yet. */
  unpriced(): readonly UnpricedKind[];
  /** Gives all gifts of one id that lack it a price; the catalogue learns it. */
  valueGifts(giftId: string, price: number, note: string, at: number): EnterOutcome;
  /** Balances of accounts; diamonds in thousandths. */
  balances(): Readonly<Record<keyof typeof ACCOUNTS, number>>;
  /** Diamonds (thousandths) that gifts have brought under each card, the oldest card first. */
  diamondsByCard(): readonly DiamondsUnderCard[];
  /** How many gifts need somebody's eye. */
  attention(): { readonly conflicts: number; readonly unpriced: number };
  /** See Check.run. A ledger that fails is halted: nothing is written to it any more. */
  check(full: boolean, pause?: () => Promise<void>): Promise<CheckReport>;
  /** The last entry and what all entries have brought; diamonds in thousandths. */
  head(): AnchorMark;
  /** See exportRows and importRows: a ledger is written to a file, and made from one. */
  exportRows(
    table: ExportTable,
    upTo: number,
    after: ExportPage['next'],
    limit: number,
  ): ExportPage;
  importRows(table: ExportTable, rows: readonly ExportRow[]): void;
  /** See ImportGifts. */
  importGifts(requests: readonly BookingRequest[], expected: number | null): GiftImport;
  setZone(zone: string): void;
  /** See copyLedger. */
  copyTo(folder: string, known: CopiedState | null): Promise<CopyOutcome>;
  /** Work for a quiet moment: syncs the anchor. */
  settle(): void;
  /** Reads a part of the kept sums before anybody asks; false when there is nothing left to read. */
  warmUp(): boolean;
  close(): void;
}

interface Parts {
  readonly open: OpenLedger;
  readonly book: Book;
  readonly importGifts: ImportGifts;
  readonly enter: EnterDrafts;
  readonly search: SearchEntries;
  readonly reads: Reads;
  readonly edits: SessionEdits;
  readonly check: Check;
}

/** Nothing is opened before the first call. `now` is the clock. */
export function createLedger(dir: string, startZone: string, now: () => number): Ledger {
  let zone = startZone;
  let failure: LedgerUnavailable | null = null;
  let parts: Parts | null = null;

  const assemble = (): Parts => {
    const open = openLedger(dir);
    return {
      open,
      book: createBook(open, (at) => open.cards.at(at, zone)),
      importGifts: createImportGifts(open, (at) => open.cards.at(at, zone)),
      enter: createEnterDrafts(open, () => zone),
      search: createSearchEntries(open, () => zone),
      reads: createReads(open, open.cards.list, () => zone),
      edits: createSessionEdits(open),
      check: createCheck(open),
    };
  };
  const failed = (error: unknown): Error => {
    failure = unavailability(error instanceof SumsDamaged ? damaged(error) : error);
    return failure ?? (error as Error);
  };
  const use = <T>(work: (parts: Parts) => T): T => {
    if (failure !== null) throw failure;
    try {
      parts ??= assemble();
      return work(parts);
    } catch (error) {
      throw failed(error);
    }
  };

  return {
    book: (requests) =>
      use(({ open, book }) => {
        const outcome = book(requests, now());
        flushIfDue(open);
        return outcome;
      }),
    noteLive: (event) =>
      use(({ open: { sessions } }) => {
        sessions.step(event, now());
        return sessions.current();
      }),
    sessionNow: () =>
      use(({ open, reads }) => ({ session: open.sessions.current(), ...reads.sessionGifters() })),
    gifts: (after, limit) => use(({ reads }) => reads.gifts(after, limit)),
    totals: (query) => use(({ reads }) => reads.totals(query)),
    balance: () => use(({ reads }) => reads.balance()),
    conflicts: () => use(({ reads }) => reads.conflicts()),
    enter: (drafts) => use((all) => entered(all, drafts, now())),
    entries: (query) => use(({ search }) => search(query)),
    cards: () => use(({ open }) => open.cards.list()),
    sessions: () => use(({ open }) => sessionRows(open, open.cards.list())),
    sessionTimes: () => use(({ open }) => sessionTimes(open)),
    timeline: (session) => use(({ open }) => timeline(open, session)),
    nameSession: (...args) => use(({ edits }) => edits.name(...args)),
    splitSession: (...args) => use(({ edits }) => edits.split(...args)),
    joinSessions: (...args) => use(({ edits }) => edits.join(...args)),
    gifters: (query) => use(({ open }) => gifters(open, query)),
    forgetGifter: (id) => use(({ open }) => open.people.forget(id)),
    unpriced: () => use(({ open }) => unpricedKinds(open)),
    valueGifts: (giftId, price, note, at) =>
      use((all) => {
        const outcome = entered(all, valuationsOf(all.open, giftId, price, note, at), now());
        if (outcome.ok) all.open.catalogue.price(giftId, price);
        return outcome;
      }),
    head: () => use(({ open }) => open.head),
    exportRows: (...args) => use(({ open }) => exportRows(open.db, ...args)),
    importGifts: (requests, expected) =>
      use(({ open, importGifts }) => {
        const outcome = importGifts(requests, expected, now());
        flushIfDue(open);
        return outcome;
      }),
    importRows: (...args) => use(({ open }) => importRows(open, ...args)),
    balances: () => use(({ reads }) => reads.balances()),
    diamondsByCard: () => use(({ reads }) => reads.diamondsByCard()),
    giftKinds: () => use(({ open }) => open.catalogue.list()),
    attention: () => use(({ reads }) => reads.attention()),
    check: async (full, pause) => {
      const report = await use(({ check }) => check.run(full, pause)).catch((error: unknown) => {
        throw failed(error);
      });
      if (!report.ok) failed(damaged());
      return report;
    },
    setZone: (next) => {
      zone = next;
    },
    copyTo: async (folder, known) => {
      const { open } = use((all) => all);
      const isOpen = () => parts?.open === open && failure === null;
      return copyLedger(open, dir, folder, known, isOpen).catch((error: unknown) => {
        throw failed(error);
      });
    },
    settle: () => {
      if (parts === null || failure !== null) return;
      flushIfDue(parts.open);
      parts.open.anchor.sync();
    },
    warmUp: () => failure === null && use(({ open }) => open.sums.warmUp()),
    close: () => {
      if (parts === null) return;
      closeLedger(parts.open);
      parts = null;
      // Whoever asks after that does not open it again.
      failure ??= new LedgerUnavailable('internal');
    },
  };
}

function entered({ open, enter }: Parts, drafts: readonly EntryDraft[], now: number): EnterOutcome {
  const outcome = enter(drafts, now);
  flushIfDue(open);
  return outcome;
}

function damaged(cause?: unknown): LedgerUnavailable {
  return new LedgerUnavailable('ledger-halted', cause);
}

/** What was booked stays booked when its sums can't be written yet: the next flush has them all. */
function flushIfDue({ sums }: OpenLedger): void {
  if (!sums.isDue()) return;
  try {
    sums.flush();
  } catch (error) {
    if (unavailability(error) === null) throw error;
  }
}
