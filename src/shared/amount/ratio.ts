/** An exact ratio of two positive integers, for instance 1 diamond for 2 coins: `{ num: 1, den: 2 }`. */
export interface Ratio {
  readonly num: number;
  readonly den: number;
}

export const ONE_TO_ONE: Ratio = { num: 1, den: 1 };

/**
 * `amount × ratio`, rounded down to a whole number.
 * The product may leave the safe integers on the way, so it is formed in BigInt when it does.
 */
export function scaleDown(amount: number, ratio: Ratio): number {
  const product = amount * ratio.num;
  if (Number.isSafeInteger(product)) return Math.floor(product / ratio.den);
  return Number((BigInt(amount) * BigInt(ratio.num)) / BigInt(ratio.den));
}
