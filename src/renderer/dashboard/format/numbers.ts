import { DIAMOND_UNITS } from '../../../shared/amount/diamonds.ts';
import { locale } from './locale.ts';

const wholeFormat = new Intl.NumberFormat(locale, { maximumFractionDigits: 0 });
const exactFormat = new Intl.NumberFormat(locale, { maximumFractionDigits: 3 });
const decimalFormat = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 });
const signedFormat = new Intl.NumberFormat(locale, {
  maximumFractionDigits: 0,
  signDisplay: 'exceptZero',
});
const compactFormat = new Intl.NumberFormat(locale, {
  notation: 'compact',
  maximumFractionDigits: 1,
});
const percentFormat = new Intl.NumberFormat(locale, { style: 'percent' });
const finePercentFormat = new Intl.NumberFormat(locale, {
  style: 'percent',
  maximumFractionDigits: 1,
});

/** `12345` → `12,345`. */
export function whole(value: number): string {
  return wholeFormat.format(value);
}

/** `5.04` → `5`, `0.46` → `0.5`: for what is estimated. */
export function decimal(value: number): string {
  return decimalFormat.format(value);
}

/** With its sign: `+12`. */
export function signed(value: number): string {
  return signedFormat.format(value);
}

/** Diamonds in thousandths, as the live state has them. */
export function diamondUnits(units: number): string {
  return exactFormat.format(units / DIAMOND_UNITS);
}

/** Diamonds as a decimal text, as reports have them. */
export function diamondText(text: string): string {
  return exactFormat.format(text as `${number}`);
}

/** Diamonds that a chart has added up: to the thousandth, as they stand beside it. */
export function diamondNumber(value: number): string {
  return exactFormat.format(value);
}

/** For the ticks of an axis: `12K`. */
export function compact(value: number): string {
  return compactFormat.format(value);
}

/** A share of one: `0.2` → `20%`. */
export function percent(share: number): string {
  return percentFormat.format(share);
}

/** Hundredths of a percent: `5000` → `50%`, `71` → `0.7%`. */
export function hundredths(value: number): string {
  return finePercentFormat.format(value / 10_000);
}
