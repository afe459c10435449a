import { SESSION_SILENCE_MS } from '../../shared/live/session-rule.ts';
import type { RateCard } from '../../shared/payout/rate-card.ts';
import { createPlanner, prepareInserts, writePlan } from './book.ts';
import type { BookingRequest } from './booking.ts';
import type { OpenLedger } from './open-ledger.ts';
import type { Plan } from './plan.ts';

/** What an import of gifts books, or would book. Diamonds in thousandths. */
export interface GiftImport {
  /** Rows that are new; `pieces`, `coins` and `diamonds` are theirs. */
  readonly fresh: number;
  readonly pieces: number;
  readonly coins: number;
  readonly diamonds: number;
  /** Rows among them whose price nobody knows yet. */
  readonly unpriced: number;
  /** Rows that were booked before. */
  readonly known: number;
  /** Places of the requests whose id is known with another content: these are never booked. */
  readonly conflicts: readonly number[];
  /** Whether it was booked; false for a look only, and where there was another number of new rows. */
  readonly isBooked: boolean;
  /** More than the ledger could add up exactly: nothing can be booked. */
  readonly isTooMuch: boolean;
}

/**
 * Books gifts of the past, in the order of their times: all that are new in one transaction, or
 * none. Sessions are those that the rule would have made then. With `expected` null it only looks;
 * else it books if so many are new.
 */
export type ImportGifts = (
  requests: readonly BookingRequest[],
  expected: number | null,
  now: number,
) => GiftImport;

export function createImportGifts(
  ledger: OpenLedger,
  cardAt: (at: number) => RateCard,
): ImportGifts {
  const planned = createPlanner(ledger, cardAt);
  const inserts = prepareInserts(ledger.db);
  return (requests, expected, now) => {
    const known = ledger.messages.lookUp(requests.map(({ gift }) => gift.id));
    const plan = planned(requests, now, (id) => known.get(id));
    const outcome = outcomeOf(plan);
    const isBooked = outcome.fresh > 0 && outcome.fresh === expected && !outcome.isTooMuch;
    if (!isBooked) return outcome;
    commit(ledger, inserts, { ...plan, conflicts: [] }, requests, now);
    return { ...outcome, isBooked };
  };
}

function outcomeOf({ bookings, entries }: Plan): GiftImport {
  const sum = (amount: 'count' | 'coins' | 'diamonds') =>
    entries.reduce((total, entry) => total + entry[amount], 0);
  return {
    fresh: entries.length,
    pieces: sum('count'),
    coins: sum('coins'),
    diamonds: sum('diamonds'),
    unpriced: entries.filter(({ price }) => price === null).length,
    known: bookings.filter(({ status }) => status === 'duplicate').length,
    conflicts: bookings.flatMap(({ status }, place) => (status === 'conflict' ? [place] : [])),
    isBooked: false,
    isTooMuch: bookings.some(({ status }) => status === 'refused'),
  };
}

function commit(
  ledger: OpenLedger,
  inserts: ReturnType<typeof prepareInserts>,
  plan: Plan,
  requests: readonly BookingRequest[],
  now: number,
): void {
  const head = ledger.db.transaction(() => {
    ledger.messages.insert(plan.messages.flat());
    for (const { first, from, to } of evenings(plan)) ledger.sessions.addPast(first, from, to);
    return writePlan(ledger, inserts, plan, requests, now);
  });
  ledger.head = head;
  for (const entry of plan.entries) ledger.sums.note(entry, ledger.sessions.of(entry.seq));
  ledger.anchor.write(head);
}

interface Evening {
  readonly first: number;
  readonly from: number;
  to: number;
}

/** The entries, which are in the order of time, cut where nothing came for as long as ends a LIVE. */
function evenings({ entries }: Plan): readonly Evening[] {
  const found: Evening[] = [];
  for (const { seq, at } of entries) {
    const last = found.at(-1);
    if (last !== undefined && at - last.to < SESSION_SILENCE_MS) last.to = at;
    else found.push({ first: seq, from: at, to: at });
  }
  return found;
}
