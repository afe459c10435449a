import { DIAMOND_UNITS, type Diamonds, diamonds } from './diamonds.ts';
import { MONEY_UNITS, type Money, money } from './money.ts';

/** Diamonds as a decimal text without grouping and without trailing zeros: `1005`, `0.5`. */
export function diamondsText(amount: Diamonds): string {
  const whole = Math.floor(amount / DIAMOND_UNITS);
  const rest = amount % DIAMOND_UNITS;
  if (rest === 0) return String(whole);
  return `${whole}.${String(rest).padStart(3, '0').replace(/0+$/, '')}`;
}

/** The same of thousandths that may be negative: a balance, or what was taken back and given again. */
export function signedDiamondsText(units: number): string {
  return units < 0 ? `-${diamondsText(diamonds(-units))}` : diamondsText(diamonds(units));
}

/**
 * Money as a decimal text with two places, rounded half up: `5.03`.
 * The rounding happens here and nowhere else.
 */
export function moneyText(amount: Money): string {
  const cents = (amount + MONEY_UNITS / 200n) / (MONEY_UNITS / 100n);
  return `${cents / 100n}.${String(cents % 100n).padStart(2, '0')}`;
}

/** Money as a decimal text with all its places, without trailing zeros: `0.015121`. */
export function exactMoneyText(amount: Money): string {
  const rest = String(amount % MONEY_UNITS)
    .padStart(6, '0')
    .replace(/0+$/, '');
  return rest === '' ? String(amount / MONEY_UNITS) : `${amount / MONEY_UNITS}.${rest}`;
}

/**
 * Reads a decimal text with at most six places.
 * @throws RangeError when it is none: texts of users and programs go through a schema before.
 */
export function moneyOf(text: string): Money {
  const [, units, rest = ''] = /^(\d+)(?:\.(\d{1,6}))?$/.exec(text) ?? [];
  if (units === undefined) throw new RangeError(`not money: ${text}`);
  return money(BigInt(units + rest.padEnd(6, '0')));
}

/**
 * Reads a decimal text of diamonds with at most three places, in thousandths; negative with a minus.
 * @throws RangeError when it is none, or more than is exact
 */
export function diamondUnitsOf(text: string): number {
  const [, sign, whole, rest = ''] = /^(-?)(\d+)(?:\.(\d{1,3}))?$/.exec(text) ?? [];
  const units = whole === undefined ? Number.NaN : Number(whole + rest.padEnd(3, '0'));
  if (!Number.isSafeInteger(units)) throw new RangeError(`not diamonds: ${text}`);
  return sign === '-' && units > 0 ? -units : units;
}
