import { ACCOUNTS, type Account } from '../../shared/ledger/account.ts';
import { type Entry, postings } from '../../shared/ledger/entry.ts';
import type { SqlDatabase } from '../storage/database.ts';

/** Balances of all accounts: what came in less what went out. Those that give are negative. */
export interface Accounts {
  balance(account: Account): number;
  /** All that viewers and the platform have ever given. */
  given(): { readonly coins: number; readonly diamonds: number };
  /** How much more the ledger can hold before a sum would leave the safe integers. */
  room(): { readonly coins: number; readonly diamonds: number };
  /** To be called inside the transaction that inserts the entries. */
  post(entries: readonly Entry[]): void;
}

export function createAccounts(db: SqlDatabase): Accounts {
  const read = db.prepare('SELECT balance FROM account WHERE id = ?');
  const add = db.prepare(
    `INSERT INTO account (id, balance) VALUES (?, ?)
     ON CONFLICT DO UPDATE SET balance = balance + excluded.balance`,
  );
  const balance = (account: Account) => Number(read.get(account)?.[0] ?? 0);
  return {
    balance,
    given: () => ({ coins: -balance(ACCOUNTS.viewers), diamonds: -balance(ACCOUNTS.platform) }),
    room: () => ({
      // What viewers have given and the platform has given is what all other accounts hold.
      coins: Number.MAX_SAFE_INTEGER + balance(ACCOUNTS.viewers),
      diamonds:
        Number.MAX_SAFE_INTEGER +
        balance(ACCOUNTS.platform) +
        balance(ACCOUNTS.opening) -
        Math.abs(balance(ACCOUNTS.corrections)),
    }),
    post: (entries) => {
      for (const [account, amount] of changes(entries)) add.run(account, amount);
    },
  };
}

/** The change of each account by all postings of the entries. */
export function changes(entries: readonly Entry[]): Map<Account, number> {
  const sums = new Map<Account, number>();
  for (const entry of entries) {
    for (const { from, to, amount } of postings(entry)) {
      sums.set(from, (sums.get(from) ?? 0) - amount);
      sums.set(to, (sums.get(to) ?? 0) + amount);
    }
  }
  return sums;
}
