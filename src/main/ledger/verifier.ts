import {
  ACCOUNTS,
  type Account,
  COIN_ACCOUNTS,
  DIAMOND_ACCOUNTS,
} from '../../shared/ledger/account.ts';
import { effectOf } from '../../shared/ledger/entry.ts';
import type { SqlDatabase } from '../storage/database.ts';
import { changes } from './accounts.ts';
import { CHAIN_START, chainHash } from './chain.ts';
import type { EntryReader, StoredEntry } from './entry-reader.ts';

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

/** A pass that begins behind an entry, whose hash is believed; null when there is no such entry. */
export function verificationAfter(entries: EntryReader, seq: number): Verification | null {
  const pass = startVerification();
  if (seq === 0) return pass;
  const before = entries.at(seq);
  return before === null ? null : { ...pass, seq, hash: before.hash };
}

/**
 * Carries a pass on by at most `limit` entries: chain, order, and each gift's coins against its
 * price and count. Returns the entries that were read; fewer than `limit` means the end.
 */
export function verifySlice(
  entries: EntryReader,
  pass: Verification,
  limit: number,
): StoredEntry[] {
  const slice = entries.after(pass.seq, limit);
  for (const stored of slice) verifyEntry(pass, stored);
  return slice;
}

function verifyEntry(pass: Verification, { entry, hash }: StoredEntry): void {
  if (entry.seq !== pass.seq + 1)
    find(pass, `entries ${pass.seq + 1} to ${entry.seq - 1} are missing`);
  if (chainHash(pass.hash, entry) !== hash)
    find(pass, `entry ${entry.seq} is not as it was booked`);
  const { coins } = entry;
  if (entry.kind === 'gift' && coins !== (entry.price ?? 0) * entry.count) {
    find(
      pass,
      `entry ${entry.seq}: ${coins} coins booked for ${entry.count} × ${entry.price ?? 0}`,
    );
  }
  for (const [account, amount] of changes([entry])) {
    pass.balances.set(account, (pass.balances.get(account) ?? 0) + amount);
  }
  pass.seq = entry.seq;
  pass.hash = hash;
  const effect = effectOf(entry);
  pass.gifts += effect.gifts;
  pass.coins += effect.coins;
  pass.diamonds += effect.diamonds;
  pass.unpriced += effect.unpriced;
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

/**
 * That each gift of a range is found by its message id and by its streak. `after` is not included,
 * `last` is.
 */
export function verifyLinks(
  db: SqlDatabase,
  pass: Verification,
  after: number,
  last: number,
): void {
  const count = (sql: string) => Number(db.prepare(sql).get(after, last)?.[0]);
  const gifts = count('SELECT count(*) FROM entry WHERE seq > ? AND seq <= ? AND kind = 1');
  const byMessage = count(
    `SELECT count(*) FROM entry JOIN message ON message.id = entry.message
     WHERE entry.seq > ? AND entry.seq <= ? AND message.seq = entry.seq`,
  );
  const byStreak = count(
    `SELECT count(*) FROM entry WHERE seq > ? AND seq <= ? AND kind = 1 AND (streak IS NULL OR EXISTS (
       SELECT 1 FROM entry AS found INDEXED BY entry_by_streak
       WHERE found.streak = entry.streak AND found.seq = entry.seq))`,
  );
  for (const [found, by] of [
    [byMessage, 'message id'],
    [byStreak, 'streak'],
  ] as const) {
    if (found === gifts) continue;
    find(
      pass,
      `of the ${gifts} gifts from entry ${after + 1} to ${last} only ${found} are found by their ${by}`,
    );
  }
}

function find(pass: Verification, finding: string): void {
  if (pass.findings.length < MOST_FINDINGS) pass.findings.push(finding);
}
