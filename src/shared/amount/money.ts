declare const moneyBrand: unique symbol;

/**
 * Money in millionths of its currency's unit (1 USD = 1,000,000). BigInt, because sums of many
 * millionths leave the safe integers; money is only computed at the edge, never in a hot path.
 */
export type Money = bigint & { readonly [moneyBrand]: true };

export const MONEY_UNITS = 1_000_000n;

/** @throws RangeError when negative: no amount that Carat knows is. */
export function money(micros: bigint): Money {
  if (micros < 0n) throw new RangeError(`not money: ${micros}`);
  return micros as Money;
}
