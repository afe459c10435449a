import { type Coins, coins as coinsFrom } from '../amount/coins.ts';
import { type Money, money } from '../amount/money.ts';
import type { CoinPackage } from './coin-package.ts';
import { type Item, pick } from './pick.ts';

/** Packages bought together. */
export interface Combination {
  /** In the order of the packages that were given; each at least once. */
  readonly purchases: readonly { readonly package: CoinPackage; readonly count: number }[];
  readonly coins: Coins;
  readonly price: Money;
  /** How many packages that are. */
  readonly count: number;
}

export interface Wish {
  /** `price`: the cheapest, and of those the fewest packages. `count`: the other way round. */
  readonly least: 'price' | 'count';
  /** Exactly so many coins, or some more. */
  readonly fit: 'exactly' | 'at-least';
}

/** More coins than anybody has sent at once; see `PackageSet` for how it bounds the sums. */
export const MOST_COINS = 100_000_000;

/**
 * The best combination of packages for `coins`; null where there is none, which is the case
 * without packages, and for some numbers of coins where it must be exact. Ties beyond the wish are
 * broken in favour of the packages that come first.
 * @throws RangeError above MOST_COINS, or when prices are so large that their sums are not exact.
 */
export function combine(
  packages: readonly CoinPackage[],
  coins: Coins,
  { least, fit }: Wish,
): Combination | null {
  if (coins > MOST_COINS) throw new RangeError(`too many coins: ${coins}`);
  const unit = packages.map(({ coins: count }) => count).reduce(gcd, 0);
  const exact = fit === 'exactly';
  if (packages.length === 0 || (exact && coins % unit !== 0)) return null;
  const items = itemsOf(packages, unit, least);
  const counts = pick(items, Math.ceil(coins / unit), exact);
  return counts === null ? null : combinationOf(packages, counts);
}

/** Sizes and prices in the largest units that keep them whole: less to search, and safe integers. */
function itemsOf(
  packages: readonly CoinPackage[],
  unit: number,
  least: Wish['least'],
): readonly Item[] {
  const priceUnit = packages.map(({ price }) => BigInt(price)).reduce(bigGcd, 0n);
  return packages.map(({ coins, price }) => {
    const weight = Number(price / priceUnit);
    const size = coins / unit;
    return least === 'price'
      ? { size, first: weight, second: 1 }
      : { size, first: 1, second: weight };
  });
}

function combinationOf(packages: readonly CoinPackage[], counts: readonly number[]): Combination {
  const purchases = packages
    .map((one, index) => ({ package: one, count: counts[index] ?? 0 }))
    .filter(({ count }) => count > 0);
  return {
    purchases,
    coins: coinsFrom(
      purchases.reduce((sum, { package: { coins }, count }) => sum + coins * count, 0),
    ),
    price: money(
      purchases.reduce((sum, { package: { price }, count }) => sum + price * BigInt(count), 0n),
    ),
    count: purchases.reduce((sum, { count }) => sum + count, 0),
  };
}

function gcd(one: number, other: number): number {
  return other === 0 ? one : gcd(other, one % other);
}

function bigGcd(one: bigint, other: bigint): bigint {
  return other === 0n ? one : bigGcd(other, one % other);
}
