import { locale } from './locale.ts';

const formats = new Map<string, Intl.NumberFormat>();

/** A decimal text in a currency (ISO 4217): `5.03`, `USD` → `$5.03`. Exact, whatever its size. */
export function moneyIn(amount: string, currency: string): string {
  let format = formats.get(currency);
  if (format === undefined) {
    format = new Intl.NumberFormat(locale, { style: 'currency', currency });
    formats.set(currency, format);
  }
  return format.format(amount as `${number}`);
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
