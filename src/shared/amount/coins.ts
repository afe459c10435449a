declare const coinsBrand: unique symbol;

/** Coins, whole: what viewers buy and spend. Non-negative safe integer. */
export type Coins = number & { readonly [coinsBrand]: true };

/** The largest price of one gift and the largest count in one message that are accepted. */
export const MAX_GIFT_COINS = 1_000_000;
export const MAX_COUNT = 1_000_000;

/** @throws RangeError when `value` is not a whole number of coins: that is a bug, not bad input. */
export function coins(value: number): Coins {
  if (!Number.isSafeInteger(value) || value < 0) throw new RangeError(`not coins: ${value}`);
  return value as Coins;
}

/** Price per piece × count. Both are capped, so the product (at most 10^12) is exact. */
export function coinsOf(price: Coins, count: number): Coins {
  return coins(price * count);
}
