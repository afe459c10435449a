import {
  addressOf,
  type Finding,
  ID_NEEDED,
  isId,
  isNear,
  nameOf,
  needWhole,
  note,
} from './fields.ts';

/** Where a shape keeps a meaning: the field's name, for refusals, and its value. */
export type Place = readonly [field: string, value: unknown];

/** Times below this are in seconds: as milliseconds they would lie before 1973. */
const SECONDS_BELOW = 100_000_000_000;

/**
 * An id that may be missing: a text, or a number that is still exact. Protocol buffers write a
 * missing id as 0 or as an empty text. Ids have 64 bits; a number beyond 2^53 has been rounded on
 * its way and would be another id, so it is refused.
 */
export function idIn(found: Finding, [field, value]: Place): string | null {
  if (value === undefined || value === null) return null;
  if (value === 0 || value === '0' || value === '') return null;
  if (typeof value === 'number') {
    if (Number.isSafeInteger(value) && value > 0) return String(value);
    note(found, field, 'this number has been rounded on its way; the id is needed as a text');
  } else if (isId(value)) {
    return value;
  } else {
    note(found, field, ID_NEEDED);
  }
  return null;
}

/** An id without which a gift cannot be booked once, or to nobody. */
export function needIdIn(found: Finding, place: Place, sentence = ID_NEEDED): string {
  const id = idIn(found, place);
  if (id === null) note(found, place[0], sentence);
  return id ?? '';
}

export function nameIn(found: Finding, [field, value]: Place): string | null {
  return nameOf(found, value ?? undefined, field);
}

export function addressIn(found: Finding, [field, value]: Place): string | null {
  return addressOf(found, value ?? undefined, field);
}

/** A whole number, also as a decimal text: the protocol's 64-bit numbers arrive as texts. */
export function wholeIn(found: Finding, [field, value]: Place, min: number, max: number): number {
  return needWhole(found, numberIn(value), field, min, max);
}

/** A yes or no, also as 1 or 0; missing is no. */
export function flagIn(found: Finding, [field, value]: Place): boolean {
  if (typeof value === 'boolean') return value;
  const number = numberIn(value ?? 0);
  if (number !== 0 && number !== 1) note(found, field, 'true, false, 1 or 0 is needed');
  return number === 1;
}

/** Milliseconds or seconds, as a number or a text; whatever cannot be believed is `now`. */
export function timeIn(value: unknown, now: number): number {
  const number = numberIn(value);
  if (typeof number !== 'number' || !Number.isSafeInteger(number)) return now;
  const at = number < SECONDS_BELOW ? number * 1000 : number;
  return isNear(at, now) ? at : now;
}

/** The value itself, or the number that a text of up to 16 digits stands for. */
export function numberIn(value: unknown): unknown {
  return typeof value === 'string' && /^\d{1,16}$/.test(value) ? Number(value) : value;
}
