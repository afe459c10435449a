import {
  ACCOUNTS,
  type Account,
  COIN_ACCOUNTS,
  DIAMOND_ACCOUNTS,
} from '../../shared/ledger/account.ts';
import { giftAmounts } from '../../shared/ledger/entry.ts';
import type { SqlDatabase } from '../storage/database.ts';
import { changes } from './accounts.ts';
import { CHAIN_START, chainHash } from './chain.ts';
import { createEntryReader, type StoredEntry } from './entry-reader.ts';
import { DIMENSIONS, type Dimension, LEVELS, type Level } from './rollup-grid.ts';

/** What a pass over the entries has found so far. */
export interface Verification {
  seq: number;
  hash: string;
  gifts: number;
  coins: number;
  diamonds: number;
  unpriced: number;
  readonly balances: Map<Account, number>;
  readonly findings: string[];
}

/** A pass that stands for a damaged ledger is not carried on with: a few findings say enough. */
const MOST_FINDINGS = 20;

export function startVerification(): Verification {
  return {
    seq: 0,
    hash: CHAIN_START,
    gifts: 0,
    coins: 0,
    diamonds: 0,
    unpriced: 0,
    balances: new Map(),
    findings: [],
  };
}

/**
 * Carries a pass on by at most `limit` entries: chain, order, and each gift's postings against its
 * price and count. Returns how many entries were read; fewer than `limit` means the end.
 */
export function verifySlice(db: SqlDatabase, pass: Verification, limit: number): number {
  const slice = createEntryReader(db).after(pass.seq, limit);
  for (const stored of slice) verifyEntry(pass, stored);
  return slice.length;
}

function verifyEntry(pass: Verification, { entry, hash }: StoredEntry): void {
  if (entry.seq !== pass.seq + 1)
    find(pass, `entries ${pass.seq + 1} to ${entry.seq - 1} are missing`);
  if (chainHash(pass.hash, entry) !== hash)
    find(pass, `entry ${entry.seq} is not as it was booked`);
  const { coins, diamonds } = giftAmounts(entry);
  if (coins !== (entry.price ?? 0) * entry.count) {
    find(
      pass,
      `entry ${entry.seq}: ${coins} coins posted for ${entry.count} × ${entry.price ?? 0}`,
    );
  }
  for (const [account, amount] of changes([entry])) {
    pass.balances.set(account, (pass.balances.get(account) ?? 0) + amount);
  }
  pass.seq = entry.seq;
  pass.hash = hash;
  pass.gifts += entry.count;
  pass.coins += coins;
  pass.diamonds += diamonds;
  if (entry.price === null) pass.unpriced += entry.count;
}

/** Every kind of sum that is kept, as pairs of dimension and level. */
export const ROLLUP_CELLS: readonly (readonly [Dimension, Level])[] = Object.values(
  DIMENSIONS,
).flatMap((dimension) => Object.values(LEVELS).map((level) => [dimension, level] as const));

/** Compares one kind of sum with what the pass has summed itself. */
export function compareRollup(
  db: SqlDatabase,
  pass: Verification,
  dimension: Dimension,
  level: Level,
): string[] {
  const kept = db
    .prepare(
      `SELECT sum(gifts), sum(coins), sum(diamonds), sum(unpriced) FROM rollup
       WHERE dimension = ? AND level = ?`,
    )
    .get(dimension, level)
    ?.map(Number);
  const summed = [pass.gifts, pass.coins, pass.diamonds, pass.unpriced];
  if (kept?.join() === summed.join()) return [];
  return [`the sums of kind ${dimension}.${level} are ${kept}, the entries say ${summed}`];
}

/** Compares each account's balance, and sees that each unit sums to zero over all accounts. */
export function compareBalances(db: SqlDatabase, pass: Verification): string[] {
  const read = db.prepare('SELECT balance FROM account WHERE id = ?');
  const found: string[] = [];
  for (const account of Object.values(ACCOUNTS)) {
    const kept = Number(read.get(account)?.[0] ?? 0);
    const summed = pass.balances.get(account) ?? 0;
    if (kept !== summed)
      found.push(`account ${account} says ${kept}, its entries sum to ${summed}`);
  }
  for (const accounts of [COIN_ACCOUNTS, DIAMOND_ACCOUNTS]) {
    const sum = accounts.reduce((total, one) => total + (pass.balances.get(one) ?? 0), 0);
    if (sum !== 0) found.push(`accounts ${accounts.join()} do not sum to zero`);
  }
  return found;
}

/** Every entry has its message id, and no message id leads to an entry that is not there. */
export function compareMessages(db: SqlDatabase, pass: Verification): string[] {
  const linked = Number(db.prepare('SELECT count(seq) FROM message').get()?.[0] ?? 0);
  return linked === pass.seq ? [] : [`${pass.seq} entries, but ${linked} message ids lead to one`];
}

function find(pass: Verification, finding: string): void {
  if (pass.findings.length < MOST_FINDINGS) pass.findings.push(finding);
}
