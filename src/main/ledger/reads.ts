import type { ConflictReport } from '../../shared/contract/calls.ts';
import { ACCOUNTS } from '../../shared/ledger/account.ts';
import type { DiamondsUnderCard } from '../../shared/payout/estimate.ts';
import type { RateCard } from '../../shared/payout/rate-card.ts';
import type { Totals, TotalsQuery } from '../../shared/stats/totals.ts';
import type { Balance, GiftPage } from '../../shared/wire/result.ts';
import { prepareRows } from '../storage/rows.ts';
import { balance, diamondsByCard } from './balance.ts';
import { createGiftRows } from './gift-rows.ts';
import type { OpenLedger } from './open-ledger.ts';
import { type SessionGifters, sessionGifters } from './session-gifters.ts';
import { verifyShown, verifyWhole } from './shown-checks.ts';
import { totals } from './totals.ts';

/** The questions that pages and the API ask of an open ledger. */
export interface Reads {
  gifts(after: number, limit: number): GiftPage;
  totals(query: TotalsQuery): Totals;
  balance(): Balance;
  balances(): Record<keyof typeof ACCOUNTS, number>;
  diamondsByCard(): readonly DiamondsUnderCard[];
  conflicts(): ConflictReport[];
  /** How many gifts need somebody's eye. */
  attention(): { conflicts: number; unpriced: number };
  /** Everybody who sent something in the running (or last) session. */
  sessionGifters(): SessionGifters;
}

const NEWEST_CONFLICTS = 100;

/** `cards` are all rate cards there are, `zone` is the creator's. */
export function createReads(
  ledger: OpenLedger,
  cards: () => readonly RateCard[],
  zone: () => string,
): Reads {
  const { db, catalogue, people, sessions, sums } = ledger;
  const giftName = (id: string) => catalogue.find(id)?.name ?? id;
  const giftRows = createGiftRows(db, sessions.of, giftName);
  return {
    gifts: (after, limit) => {
      verifyShown(ledger, after, limit);
      return giftRows.page(after, limit);
    },
    totals: (query) => {
      verifyWhole(ledger);
      return totals({ people, sums, sessions, giftName, cards: cards(), zone: zone() }, query);
    },
    balance: () => {
      verifyWhole(ledger);
      return balance(ledger, cards());
    },
    balances: () => {
      verifyWhole(ledger);
      const names = Object.keys(ACCOUNTS) as (keyof typeof ACCOUNTS)[];
      const held = names.map((name) => [name, ledger.accounts.balance(ACCOUNTS[name])]);
      return Object.fromEntries(held) as Record<keyof typeof ACCOUNTS, number>;
    },
    diamondsByCard: () => {
      verifyWhole(ledger);
      return diamondsByCard(ledger, cards());
    },
    conflicts: () => conflicts(ledger, giftName),
    attention: () => ({
      conflicts: Number(db.prepare('SELECT count(*) FROM conflict').get()?.[0] ?? 0),
      unpriced: sums.whole().unpriced,
    }),
    sessionGifters: () => {
      verifyWhole(ledger);
      return sessionGifters(ledger);
    },
  };
}

function conflicts({ db }: OpenLedger, giftName: (id: string) => string): ConflictReport[] {
  const read = prepareRows(
    db,
    ['at', 'message', 'source', 'gift', 'count', 'coalesce(person.name, sender)'],
    'FROM conflict LEFT JOIN person ON person.id = sender ORDER BY at DESC LIMIT ?',
  );
  return read(NEWEST_CONFLICTS).map(([at, message, source, gift, count, from]) => ({
    at: Number(at),
    messageId: String(message),
    source: String(source),
    gift: giftName(String(gift)),
    count: Number(count),
    from: String(from),
  }));
}
