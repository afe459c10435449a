/**
 * The accounts between which entries move amounts. An account holds one unit only; every posting
 * takes from one and adds to another of the same unit, so each unit sums to zero over all.
 */
export const ACCOUNTS = {
  /** Coins: where they come from, what reached the creator, and what went back. */
  viewers: 1,
  coinsReceived: 2,
  coinsReversed: 3,
  /** Diamonds: where they come from, and where they are now. */
  platform: 10,
  available: 11,
  reversed: 12,
  pending: 13,
  withdrawn: 14,
  /** Diamonds that no gift explains: found when reconciling, or there before the ledger began. */
  corrections: 15,
  opening: 16,
} as const;

export type Account = (typeof ACCOUNTS)[keyof typeof ACCOUNTS];

export const COIN_ACCOUNTS: readonly Account[] = [
  ACCOUNTS.viewers,
  ACCOUNTS.coinsReceived,
  ACCOUNTS.coinsReversed,
];
export const DIAMOND_ACCOUNTS: readonly Account[] = [
  ACCOUNTS.platform,
  ACCOUNTS.available,
  ACCOUNTS.reversed,
  ACCOUNTS.pending,
  ACCOUNTS.withdrawn,
  ACCOUNTS.corrections,
  ACCOUNTS.opening,
];

/** Moves a positive amount (coins, or thousandths of diamonds) out of one account into another. */
export interface Posting {
  readonly from: Account;
  readonly to: Account;
  readonly amount: number;
}

/** Which accounts an entry moves its coins and its diamonds between; null where it moves none. */
interface Route {
  readonly coins: readonly [from: Account, to: Account] | null;
  readonly diamonds: readonly [from: Account, to: Account] | null;
}

const A = ACCOUNTS;

/** Every kind of entry that moves something has one route; see `postingsOf`. */
const ROUTES = {
  gift: { coins: [A.viewers, A.coinsReceived], diamonds: [A.platform, A.available] },
  valuation: { coins: [A.viewers, A.coinsReceived], diamonds: [A.platform, A.available] },
  reversal: { coins: [A.coinsReceived, A.coinsReversed], diamonds: [A.available, A.reversed] },
  requested: { coins: null, diamonds: [A.available, A.pending] },
  paid: { coins: null, diamonds: [A.pending, A.withdrawn] },
  refused: { coins: null, diamonds: [A.pending, A.available] },
  found: { coins: null, diamonds: [A.corrections, A.available] },
  missing: { coins: null, diamonds: [A.available, A.corrections] },
  opening: { coins: null, diamonds: [A.opening, A.available] },
  nothing: { coins: null, diamonds: null },
} as const satisfies Record<string, Route>;

export type RouteName = keyof typeof ROUTES;

/**
 * The postings of an entry that moves `coins` and `diamonds` (thousandths) along a route, or back
 * along it. An amount of zero is no posting.
 */
export function postingsOf(
  name: RouteName,
  coins: number,
  diamonds: number,
  back = false,
): readonly Posting[] {
  const route: Route = ROUTES[name];
  const postings: Posting[] = [];
  for (const [accounts, amount] of [
    [route.coins, coins],
    [route.diamonds, diamonds],
  ] as const) {
    if (accounts === null || amount === 0) continue;
    const [from, to] = accounts;
    postings.push(back ? { from: to, to: from, amount } : { from, to, amount });
  }
  return postings;
}
