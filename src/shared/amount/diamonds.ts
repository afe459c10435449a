import type { Coins } from './coins.ts';
import { type Ratio, scaleDown } from './ratio.ts';

declare const diamondsBrand: unique symbol;

/**
 * Diamonds in their smallest unit, thousandths of a diamond: non-negative safe integer.
 * Thousandths keep every ratio in use (1/1, 1/2) exact.
 */
export type Diamonds = number & { readonly [diamondsBrand]: true };

export const DIAMOND_UNITS = 1000;

/** @throws RangeError when `units` is not a whole number of thousandths: a bug, not bad input. */
export function diamonds(units: number): Diamonds {
  if (!Number.isSafeInteger(units) || units < 0) throw new RangeError(`not diamonds: ${units}`);
  return units as Diamonds;
}

/** What the creator receives for `coins`, at `diamondsPerCoin` of the rate card; rounded down. */
export function diamondsFor(coins: Coins, diamondsPerCoin: Ratio): Diamonds {
  return diamonds(
    scaleDown(coins, { num: diamondsPerCoin.num * DIAMOND_UNITS, den: diamondsPerCoin.den }),
  );
}
