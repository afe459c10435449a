/**
 * The accounts between which entries move amounts. An account holds one unit only; every posting
 * takes from one and adds to another of the same unit, so each unit sums to zero over all.
 */
export const ACCOUNTS = {
  /** Coins: where they come from, and what reached the creator. */
  viewers: 1,
  coinsReceived: 2,
  /** Diamonds: where they come from, and where they are now. */
  platform: 10,
  available: 11,
  reversed: 12,
  pending: 13,
  withdrawn: 14,
} as const;

export type Account = (typeof ACCOUNTS)[keyof typeof ACCOUNTS];

export const COIN_ACCOUNTS: readonly Account[] = [ACCOUNTS.viewers, ACCOUNTS.coinsReceived];
export const DIAMOND_ACCOUNTS: readonly Account[] = [
  ACCOUNTS.platform,
  ACCOUNTS.available,
  ACCOUNTS.reversed,
  ACCOUNTS.pending,
  ACCOUNTS.withdrawn,
];

/** Moves a positive amount (coins, or thousandths of diamonds) out of one account into another. */
export interface Posting {
  readonly from: Account;
  readonly to: Account;
  readonly amount: number;
}

/** The two linked postings of a gift; none while its price is unknown or where it was free. */
export function giftPostings(coins: number, diamonds: number): readonly Posting[] {
  const postings: Posting[] = [];
  if (coins > 0) {
    postings.push({ from: ACCOUNTS.viewers, to: ACCOUNTS.coinsReceived, amount: coins });
  }
  if (diamonds > 0) {
    postings.push({ from: ACCOUNTS.platform, to: ACCOUNTS.available, amount: diamonds });
  }
  return postings;
}
