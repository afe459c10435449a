import { locale } from './locale.ts';

const formats = new Map<string, Intl.NumberFormat>();

/** A decimal text in a currency (ISO 4217): `5.03`, `USD` → `$5.03`. Exact, whatever its size. */
export function moneyIn(amount: string, currency: string): string {
  return formatOf(currency, USUAL).format(amount as `${number}`);
}

/** Like `moneyIn`, but parts of a cent are not rounded away from small amounts: `$0.005`. */
export function smallMoneyIn(amount: string, currency: string): string {
  return formatOf(currency, placesFor(amount)).format(amount as `${number}`);
}

/** A range of amounts, each as by `smallMoneyIn`: `$14.14 – $14.29`. */
export function moneyRange(low: string, high: string, currency: string): string {
  const format = formatOf(currency, placesFor(low));
  return format.formatRange(low as `${number}`, high as `${number}`);
}

/** What one coin costs: `$0.01414`. */
export function perCoinIn(amount: string, currency: string): string {
  return formatOf(currency, FOUR_DIGITS).format(amount as `${number}`);
}

/** For the ticks of an axis: `$1.2K`. */
export function moneyShort(value: number, currency: string): string {
  return formatOf(currency, SHORT).format(value);
}

const SHORT = { notation: 'compact', maximumFractionDigits: 1, minimumFractionDigits: 0 } as const;
const USUAL: Intl.NumberFormatOptions = {};
const FOUR_DIGITS = { minimumSignificantDigits: 4, maximumSignificantDigits: 4 };

function placesFor(amount: string): Intl.NumberFormatOptions {
  return Number(amount) < 1 ? { maximumFractionDigits: 4 } : USUAL;
}

function formatOf(currency: string, places: Intl.NumberFormatOptions): Intl.NumberFormat {
  const key = currency + JSON.stringify(places);
  const known = formats.get(key);
  if (known !== undefined) return known;
  const format = new Intl.NumberFormat(locale, { style: 'currency', currency, ...places });
  formats.set(key, format);
  return format;
}

/** The product of two decimal texts, exact: `5.03` × `0.92` = `4.6276`. */
export function product(left: string, right: string): string {
  const [a, placesA] = scaled(left);
  const [b, placesB] = scaled(right);
  const places = placesA + placesB;
  const digits = (a * b).toString().padStart(places + 1, '0');
  const split = digits.length - places;
  return places === 0 ? digits : `${digits.slice(0, split)}.${digits.slice(split)}`;
}

function scaled(text: string): [bigint, number] {
  const [units = '0', rest = ''] = text.split('.');
  return [BigInt(units + rest), rest.length];
}
