import { locale } from './locale.ts';

/** How a language writes numbers. */
interface Writing {
  readonly digits: ReadonlyMap<string, string>;
  readonly group: string;
  readonly decimal: string;
}

function writingOf(language: string): Writing {
  const plain = new Intl.NumberFormat(language, { useGrouping: false });
  const digits = Array.from({ length: 10 }, (_, digit) => [plain.format(digit), String(digit)]);
  const parts = new Intl.NumberFormat(language).formatToParts(1_234_567.5);
  const sign = (type: 'group' | 'decimal') => parts.find((part) => part.type === type)?.value;
  return {
    digits: new Map(digits as [string, string][]),
    group: sameSign(sign('group') ?? ''),
    decimal: sameSign(sign('decimal') ?? '.'),
  };
}

/** Signs that look alike are one: every apostrophe, every space. Marks of direction are none. */
function sameSign(text: string): string {
  return text
    .replaceAll(/[’ʼ′]/g, "'")
    .replaceAll(/\s/g, ' ')
    .replaceAll(/\p{Cf}/gu, '');
}

/** Money has six places at most; no currency has more than three. */
export const MONEY_PLACES = 6;

/** No amount has more digits before the decimal sign, see contract/amounts.ts. */
const LONGEST = 12;

const writings = new Map<string, Writing>();

/**
 * Reads a number as people of a language write it, exactly: `1.234,5` in German and `1,234.5` in
 * English are both `1234.5`. A point in the wrong place is no number rather than another one: taken
 * for a thousand times as much, it would cost money.
 * @param places the most digits after the decimal sign
 * @returns a decimal text, or null when it is none
 */
export function readDecimal(text: string, places: number, language = locale): string | null {
  const writing = writings.get(language) ?? writingOf(language);
  writings.set(language, writing);
  const plain = [...sameSign(text.trim())].map((sign) => writing.digits.get(sign) ?? sign).join('');
  const parts = plain.split(writing.decimal);
  const [whole = '', rest] = parts;
  const digits = ungrouped(whole, writing.group);
  if (digits === null || parts.length > 2) return null;
  if (rest !== undefined && !/^\d+$/.test(rest)) return null;
  const kept = (rest ?? '').replace(/0+$/, '');
  if (kept.length > places) return null;
  const start = digits.replace(/^0+(?=\d)/, '');
  if (start.length > LONGEST) return null;
  return kept === '' ? start : `${start}.${kept}`;
}

/** Digits without the signs between thousands (in India: hundreds); null when one is misplaced. */
function ungrouped(whole: string, group: string): string | null {
  if (/^\d+$/.test(whole)) return whole;
  const groups = group === '' ? [whole] : whole.split(group);
  const fits = groups.every((part, index) => {
    if (!/^\d+$/.test(part)) return false;
    if (index === 0) return part.length <= 3;
    return index === groups.length - 1 ? part.length === 3 : part.length === 2 || part.length === 3;
  });
  return fits && groups.length > 1 ? groups.join('') : null;
}

/** A decimal text as it is put into a field: in the language's digits and signs, not grouped. */
export function writeDecimal(text: string, language = locale): string {
  const format = new Intl.NumberFormat(language, { useGrouping: false, maximumFractionDigits: 6 });
  return format.format(text as `${number}`);
}

/** `1,234.5` as people of the language write it. */
export const EXAMPLE_DECIMAL = new Intl.NumberFormat(locale).format(1234.5);
