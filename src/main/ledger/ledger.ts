import type { CheckReport, ConflictReport } from '../../shared/contract/calls.ts';
import type { FailureCode } from '../../shared/contract/failure.ts';
import type { SessionEvent } from '../../shared/live/session-rule.ts';
import { RATE_CARDS, type RateCard, STANDARD_CARD } from '../../shared/payout/rate-card.ts';
import type { Totals, TotalsQuery } from '../../shared/stats/totals.ts';
import { dayStart } from '../../shared/stats/zone-days.ts';
import type { Balance, GiftPage } from '../../shared/wire/result.ts';
import { type Book, createBook } from './book.ts';
import type { BatchOutcome, BookingRequest, SessionSpan } from './booking.ts';
import type { GiftKind } from './catalogue.ts';
import { type Check, createCheck } from './check.ts';
import { closeLedger, type OpenLedger, openLedger } from './open-ledger.ts';
import { createReads, type Reads, type SessionGifters } from './reads.ts';
import { TotalsDisagree } from './totals.ts';
import { LedgerUnavailable, unavailability } from './unavailable.ts';

/** What needs the creator's eye. `ledger` says why nothing can be booked, null when all is well. */
export interface LedgerHealth {
  readonly conflicts: number;
  readonly unpriced: number;
  readonly ledger: FailureCode | null;
}

/** The session of the moment, with all sums that are needed to carry on counting it. */
export interface SessionNow extends SessionGifters {
  readonly session: SessionSpan | null;
}

/**
 * The ledger of one folder. Every method may throw LedgerUnavailable; then nothing of what was
 * asked has happened, and the next call tries again, so that it recovers by itself.
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
  health(): LedgerHealth;
  /** See Check.run. A ledger that fails is halted: nothing is written to it any more. */
  check(full: boolean, pause?: () => Promise<void>): Promise<CheckReport>;
  setZone(zone: string): void;
  /** Work for a quiet moment: writes the sums that were only noted, syncs the anchor. */
  settle(): void;
  close(): void;
}

interface Parts {
  readonly open: OpenLedger;
  readonly book: Book;
  readonly reads: Reads;
  readonly check: Check;
}

/** These do not pass by trying again: the file needs a person. */
const LASTING: readonly FailureCode[] = ['ledger-halted', 'ledger-newer', 'ledger-unreadable'];

/** @throws LedgerUnavailable when it can't be opened at all. `now` is the clock. */
export function createLedger(dir: string, startZone: string, now: () => number): Ledger {
  let zone = startZone;
  let cardAt = cardFinder(zone);
  let halted: LedgerUnavailable | null = null;
  let parts: Parts | null = null;

  const assemble = (): Parts => {
    const open = openLedger(dir);
    return {
      open,
      book: createBook(open, (at) => cardAt(at)),
      reads: createReads(open, () => zone),
      check: createCheck(open),
    };
  };
  const drop = () => {
    const dropped = parts;
    parts = null;
    if (dropped !== null) closeQuietly(dropped.open);
  };
  /** Lets go of the file, so that the next call opens and verifies it anew. */
  const failed = (error: unknown): Error => {
    const reason = unavailability(error instanceof TotalsDisagree ? damaged(error) : error);
    if (reason === null) return error as Error;
    if (LASTING.includes(reason.code)) halted = reason;
    drop();
    return reason;
  };
  const use = <T>(work: (parts: Parts) => T): T => {
    if (halted !== null) throw halted;
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
        if (open.rollups.isDue()) tryFlush(open);
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
    giftKinds: () => use(({ open }) => open.catalogue.list()),
    health: () => {
      try {
        return use(({ reads }) => ({ ...reads.attention(), ledger: null }));
      } catch (error) {
        if (!(error instanceof LedgerUnavailable)) throw error;
        return { conflicts: 0, unpriced: 0, ledger: error.code };
      }
    },
    check: async (full, pause) => {
      const report = await use(({ check }) => check.run(full, pause)).catch((error: unknown) => {
        throw failed(error);
      });
      if (!report.ok) failed(damaged());
      return report;
    },
    setZone: (next) => {
      zone = next;
      cardAt = cardFinder(next);
    },
    settle: () => {
      if (parts === null) return;
      tryFlush(parts.open);
      parts.open.anchor.sync();
    },
    close: () => {
      if (parts !== null) tryFlush(parts.open);
      drop();
    },
  };
}

function damaged(cause?: unknown): LedgerUnavailable {
  return new LedgerUnavailable('ledger-halted', cause);
}

/** What was booked stays booked when its sums can't be written yet: the next flush has them all. */
function tryFlush({ rollups }: OpenLedger): void {
  try {
    rollups.flush();
  } catch (error) {
    if (unavailability(error) === null) throw error;
  }
}

/** After an I/O error closing may fail as well; the file is left to the next opening. */
function closeQuietly(open: OpenLedger): void {
  try {
    closeLedger(open);
  } catch (error) {
    if (unavailability(error) === null && !isIoError(error)) throw error;
  }
}

function isIoError(error: unknown): boolean {
  return error instanceof Error && 'syscall' in error;
}

/** The card in force at an instant, its days taken in the creator's zone. */
function cardFinder(zone: string): (at: number) => RateCard {
  const starts = RATE_CARDS.map((card) => ({ card, from: dayStart(card.validFrom, zone) }));
  starts.sort((a, b) => b.from - a.from);
  return (at) => starts.find(({ from }) => from <= at)?.card ?? STANDARD_CARD;
}
