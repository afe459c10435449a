import { diamondsText } from '../../shared/amount/decimal.ts';
import { type Diamonds, diamonds } from '../../shared/amount/diamonds.ts';
import type { ConflictReport } from '../../shared/contract/calls.ts';
import { ACCOUNTS, type Account } from '../../shared/ledger/account.ts';
import type { TopGifter } from '../../shared/live/live-state.ts';
import type { Totals, TotalsQuery } from '../../shared/stats/totals.ts';
import type { Balance, GiftPage } from '../../shared/wire/result.ts';
import { prepareRows } from '../storage/rows.ts';
import { createGiftRows } from './gift-rows.ts';
import type { OpenLedger } from './open-ledger.ts';
import { DIMENSIONS, LEVELS } from './rollup-grid.ts';
import { verifySession, verifyShown, verifyWhole } from './shown-checks.ts';
import { estimateText, totals } from './totals.ts';

/** The questions that pages and the API ask of an open ledger. */
export interface Reads {
  gifts(after: number, limit: number): GiftPage;
  totals(query: TotalsQuery): Totals;
  balance(): Balance;
  conflicts(): ConflictReport[];
  /** How many gifts need somebody's eye. */
  attention(): { conflicts: number; unpriced: number };
  /** Everybody who sent something in the running (or last) session. */
  sessionGifters(): SessionGifters;
}

/** Sums of a session by gifter; diamonds in thousandths. */
export interface SessionGifters {
  readonly diamonds: number;
  readonly unpriced: number;
  readonly gifters: readonly TopGifter[];
}

const NEWEST_CONFLICTS = 100;

export function createReads(ledger: OpenLedger, zone: () => string): Reads {
  const { db, catalogue, sessions, rollups } = ledger;
  const giftName = (id: string) => catalogue.find(id)?.name ?? id;
  const giftRows = createGiftRows(db, sessions.of, giftName);
  return {
    gifts: (after, limit) => {
      verifyShown(ledger, after, limit);
      return giftRows.page(after, limit);
    },
    totals: (query) => {
      rollups.flush();
      verifyWhole(ledger);
      return totals(db, query, zone(), giftName);
    },
    balance: () => {
      rollups.flush();
      verifyWhole(ledger);
      return balance(ledger);
    },
    conflicts: () => conflicts(ledger, giftName),
    attention: () => {
      const count = db.prepare('SELECT count(*) FROM conflict').get()?.[0];
      const unpriced = db
        .prepare('SELECT sum(unpriced) FROM rollup WHERE dimension = ? AND level = ?')
        .get(DIMENSIONS.all, LEVELS.ever)?.[0];
      // Asked for after every remarkable gift, so it does not cost a flush.
      return {
        conflicts: Number(count ?? 0),
        unpriced: Number(unpriced ?? 0) + rollups.unpricedToAdd(),
      };
    },
    sessionGifters: () => {
      const gifters = sessionGifters(ledger);
      verifySession(ledger, gifters);
      return gifters;
    },
  };
}

function balance({ accounts, db }: OpenLedger): Balance {
  const text = (amount: number) => diamondsText(diamonds(amount));
  const held = (account: Account) => text(accounts.balance(account));
  const cards = db
    .prepare(
      'SELECT card, sum(diamonds) FROM rollup WHERE dimension = ? AND level = ? GROUP BY card',
    )
    .all(DIMENSIONS.all, LEVELS.ever);
  return {
    diamonds: {
      earned: text(-accounts.balance(ACCOUNTS.platform)),
      reversed: held(ACCOUNTS.reversed),
      withdrawn: held(ACCOUNTS.withdrawn),
      pending: held(ACCOUNTS.pending),
      available: held(ACCOUNTS.available),
    },
    estimate: estimateText(
      cards.map(([card, sum]) => ({ card: Number(card), diamonds: Number(sum) as Diamonds })),
    ),
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

function sessionGifters({ db, sessions }: OpenLedger): SessionGifters {
  const first = sessions.firstSeq();
  if (first === null) return { diamonds: 0, unpriced: 0, gifters: [] };
  const read = prepareRows(
    db,
    ['sender', 'coalesce(person.name, sender)', 'sum(count)', 'sum(count * coalesce(price, 0))'],
    'FROM entry LEFT JOIN person ON person.id = sender WHERE seq >= ? GROUP BY sender',
  );
  const gifters = read(first).map(([id, name, gifts, coins]) => ({
    id: String(id),
    name: String(name),
    gifts: Number(gifts),
    coins: Number(coins),
  }));
  const sums = db
    .prepare(
      `SELECT (SELECT sum(amount) FROM posting WHERE entry >= ? AND to_account = ?),
       (SELECT sum(count) FROM entry WHERE seq >= ? AND price IS NULL)`,
    )
    .get(first, ACCOUNTS.available, first);
  return { diamonds: Number(sums?.[0] ?? 0), unpriced: Number(sums?.[1] ?? 0), gifters };
}
