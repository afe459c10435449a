import type { RateCard } from '../../shared/payout/rate-card.ts';
import type { SqlDatabase, SqlValue } from '../storage/database.ts';
import { StorageError } from '../storage/database.ts';
import { type InsertMany, insertMany } from '../storage/insert-many.ts';
import type { AnchorMark } from './anchor.ts';
import type { BatchOutcome, BookingRequest } from './booking.ts';
import { chainHash } from './chain.ts';
import type { OpenLedger } from './open-ledger.ts';
import { type Plan, type PlanLookups, planBatch } from './plan.ts';

/** Books batches into one open ledger. */
export type Book = (requests: readonly BookingRequest[], now: number) => BatchOutcome;

/** `cardAt` tells the rate card in force at an instant. */
export function createBook(ledger: OpenLedger, cardAt: (at: number) => RateCard): Book {
  const inserts = prepareInserts(ledger.db);
  const plan = createPlanner(ledger, cardAt);

  return (requests, now) => {
    try {
      // Nearly always every id is new: so it is taken to be, and the primary key has the last word.
      return commit(ledger, inserts, plan(requests, now, allNew), requests, now);
    } catch (error) {
      if (!(error instanceof StorageError) || error.problem !== 'taken') throw error;
      const known = ledger.messages.lookUp(requests.map(({ gift }) => gift.id));
      const again = plan(requests, now, (id) => known.get(id));
      return commit(ledger, inserts, again, requests, now);
    }
  };
}

/** Plans batches for a ledger. It writes nothing. */
export function createPlanner(ledger: OpenLedger, cardAt: (at: number) => RateCard) {
  return (
    requests: readonly BookingRequest[],
    now: number,
    knownMessage: PlanLookups['knownMessage'],
  ): Plan =>
    planBatch(requests, ledger.head.seq + 1, now, {
      knownMessage,
      streak: ledger.streaks.find,
      price: (id) => ledger.catalogue.find(id)?.coins ?? null,
      giftName: (id) => ledger.catalogue.find(id)?.name ?? null,
      cardAt,
      room: ledger.accounts.room(),
    });
}

function allNew(): undefined {
  return undefined;
}

export interface Inserts {
  readonly entries: InsertMany;
  readonly conflicts: InsertMany;
}

export function prepareInserts(db: SqlDatabase): Inserts {
  return {
    entries: insertMany(
      db,
      `INSERT INTO entry (seq, at, booked_at, card, coins, diamonds, message, source, receiver,
       sender, gift, gift_name, price, count, running, streak, hash)`,
      17,
    ),
    conflicts: insertMany(
      db,
      'INSERT INTO conflict (message, content, at, source, gift, count, sender)',
      7,
      'ON CONFLICT DO NOTHING',
    ),
  };
}

/** Writes a plan in one transaction; only then does memory learn of it. */
function commit(
  ledger: OpenLedger,
  inserts: Inserts,
  plan: Plan,
  requests: readonly BookingRequest[],
  now: number,
): BatchOutcome {
  const { head, session } = write(ledger, inserts, plan, requests, now);
  ledger.head = head;
  for (const [key, streak] of plan.streaks) ledger.streaks.remember(key, streak);
  for (const entry of plan.entries) ledger.sums.note(entry, session);
  if (plan.entries.length > 0) ledger.anchor.write(head);
  return { bookings: plan.bookings, session: ledger.sessions.current() };
}

function write(
  ledger: OpenLedger,
  inserts: Inserts,
  plan: Plan,
  requests: readonly BookingRequest[],
  now: number,
): { head: AnchorMark; session: number } {
  const nothing = plan.messages.length === 0 && plan.conflicts.length === 0;
  if (nothing) return { head: ledger.head, session: 0 };
  return ledger.db.transaction(() => {
    // First, because a taken id is the one thing that may send the batch back.
    ledger.messages.insert(plan.messages.flat());
    const session = claimSession(ledger, plan, now);
    return { head: writePlan(ledger, inserts, plan, requests, now), session };
  });
}

/**
 * Writes all of a plan but its message ids and its sessions; to be called inside of a transaction.
 * @returns the end of the ledger once that is committed
 */
export function writePlan(
  ledger: OpenLedger,
  inserts: Inserts,
  plan: Plan,
  requests: readonly BookingRequest[],
  now: number,
): AnchorMark {
  const head = writeEntries(ledger.head, inserts, plan);
  ledger.accounts.post(plan.entries);
  writeConflicts(inserts, plan, now);
  for (const { gift } of requests) {
    ledger.people.see(gift.from);
    ledger.catalogue.learn(gift.gift);
  }
  ledger.people.write();
  ledger.catalogue.write();
  return head;
}

function claimSession(ledger: OpenLedger, plan: Plan, now: number): number {
  const first = plan.entries[0];
  if (first === undefined) return 0;
  ledger.sessions.step('gift', now);
  return ledger.sessions.claim(first.seq);
}

function writeEntries(head: AnchorMark, inserts: Inserts, plan: Plan): AnchorMark {
  const rows: SqlValue[] = [];
  let { seq, hash, coins, diamonds } = head;
  for (const entry of plan.entries) {
    hash = chainHash(hash, entry);
    seq = entry.seq;
    coins += entry.coins;
    diamonds += entry.diamonds;
    rows.push(
      entry.seq,
      entry.at,
      entry.bookedAt,
      entry.card,
      entry.coins,
      entry.diamonds,
      entry.message,
      entry.source,
      entry.receiver,
      entry.sender,
      entry.gift,
      entry.giftName,
      entry.price,
      entry.count,
      entry.running,
      entry.streak,
      Buffer.from(hash, 'hex'),
    );
  }
  inserts.entries(rows);
  return { seq, hash, coins, diamonds };
}

function writeConflicts(inserts: Inserts, plan: Plan, now: number): void {
  inserts.conflicts(
    plan.conflicts.flatMap(({ request: { gift, source }, content }) => [
      gift.id,
      content,
      now,
      source,
      gift.gift.id,
      gift.count,
      gift.from.id,
    ]),
  );
}
