import type { Coins } from '../amount/coins.ts';
import { type Money, money } from '../amount/money.ts';
import { bestValue, type CoinPackage, comparePerCoin } from './coin-package.ts';

/** What viewers have paid for some coins: it depends on the packages the coins came from. */
export interface PriceRange {
  readonly low: Money;
  readonly high: Money;
}

/**
 * What `coins` have cost at the lowest and at the highest price per coin, in the packages'
 * currency; null without packages. Rounded outwards to a millionth, so that the truth lies within.
 */
export function viewerPrice(packages: readonly CoinPackage[], coins: Coins): PriceRange | null {
  const best = bestValue(packages);
  const worst = [...packages].sort(comparePerCoin).at(-1);
  if (best === null || worst === undefined) return null;
  const part = ({ price }: CoinPackage) => BigInt(coins) * price;
  const [least, most] = [BigInt(best.coins), BigInt(worst.coins)];
  return { low: money(part(best) / least), high: money((part(worst) + most - 1n) / most) };
}
