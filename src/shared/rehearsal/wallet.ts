/** A viewer's coins. What is left is never stored, so bought = spent + left cannot break. */
export interface Wallet {
  readonly bought: number;
  readonly spent: number;
}

/**
 * Coins in the packages that viewers can buy, smallest first: the set that the platform's apps
 * offered in November 2026.
 */
export const PACKAGES: readonly number[] = [70, 350, 700, 1_400, 3_500, 7_000, 17_500];

export const EMPTY_WALLET: Wallet = { bought: 0, spent: 0 };

export function coinsLeft(wallet: Wallet): number {
  return wallet.bought - wallet.spent;
}

/** The wallet after the purchase of one package. */
export function withPackage(wallet: Wallet, coins: number): Wallet {
  return { ...wallet, bought: wallet.bought + coins };
}

/** The wallet after spending; null when there is too little in it. */
export function spend(wallet: Wallet, coins: number): Wallet | null {
  if (coins > coinsLeft(wallet)) return null;
  return { ...wallet, spent: wallet.spent + coins };
}

/**
 * The packages somebody buys who is `missing` coins short: large ones while they are not enough,
 * then the smallest that is.
 */
export function packagesFor(missing: number): number[] {
  const bought: number[] = [];
  let open = missing;
  while (open > 0) {
    const next = PACKAGES.find((coins) => coins >= open) ?? Math.max(...PACKAGES);
    bought.push(next);
    open -= next;
  }
  return bought;
}
