import { DIAMOND_UNITS, type Diamonds } from './diamonds.ts';
import { MONEY_UNITS, type Money } from './money.ts';

/** Diamonds as a decimal text without grouping and without trailing zeros: `1005`, `0.5`. */
export function diamondsText(amount: Diamonds): string {
  const whole = Math.floor(amount / DIAMOND_UNITS);
  const rest = amount % DIAMOND_UNITS;
  if (rest === 0) return String(whole);
  return `${whole}.${String(rest).padStart(3, '0').replace(/0+$/, '')}`;
}

/**
 * Money as a decimal text with two places, rounded half up: `5.03`.
 * The rounding happens here and nowhere else.
 */
export function moneyText(amount: Money): string {
  const cents = (amount + MONEY_UNITS / 200n) / (MONEY_UNITS / 100n);
  return `${cents / 100n}.${String(cents % 100n).padStart(2, '0')}`;
}
