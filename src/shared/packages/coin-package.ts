import { type Coins, coins } from '../amount/coins.ts';
import { moneyOf } from '../amount/decimal.ts';
import { type Money, money } from '../amount/money.ts';

/** So many coins for so much, in the currency of its set. */
export interface CoinPackage {
  readonly coins: Coins;
  readonly price: Money;
}

/** The packages of a set that is kept with decimal texts, the smallest first, each once. */
export function packagesOf(
  kept: readonly { readonly coins: number; readonly price: string }[],
): CoinPackage[] {
  const all = kept
    .map(({ coins: count, price }) => ({ coins: coins(count), price: moneyOf(price) }))
    .sort((one, other) => one.coins - other.coins || compare(one.price, other.price));
  return all.filter(
    ({ coins: count, price }, index) =>
      count !== all[index - 1]?.coins || price !== all[index - 1]?.price,
  );
}

/** What one coin costs in this package, rounded half up to a millionth. For reading, not for sums. */
export function pricePerCoin({ coins: count, price }: CoinPackage): Money {
  return money((2n * price + BigInt(count)) / (2n * BigInt(count)));
}

/** Negative when a coin costs less in `one` than in `other`; exact. */
export function comparePerCoin(one: CoinPackage, other: CoinPackage): number {
  return compare(one.price * BigInt(other.coins), other.price * BigInt(one.coins));
}

function compare(left: bigint, right: bigint): number {
  return left < right ? -1 : left > right ? 1 : 0;
}

/** The package in which a coin costs least; of several such the largest. null of none. */
export function bestValue(packages: readonly CoinPackage[]): CoinPackage | null {
  const better = (one: CoinPackage, other: CoinPackage) =>
    comparePerCoin(one, other) || other.coins - one.coins;
  return [...packages].sort(better)[0] ?? null;
}

/** How much more a coin costs than in `best`, in hundredths of a percent; rounded half up. */
export function dearerBy(one: CoinPackage, best: CoinPackage): number {
  const [here, there] = [one.price * BigInt(best.coins), best.price * BigInt(one.coins)];
  return Number((20_000n * (here - there) + there) / (2n * there));
}
