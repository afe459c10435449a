import { cleanAddress, cleanText } from '../clean-text.ts';

/** An object from outside. Its values are copied one by one and checked; it is never spread. */
export type Fields = Readonly<Record<string, unknown>>;

/**
 * What is wrong with a message: its first problem. Readers go through all fields with stand-ins
 * and ask once at the end, instead of throwing: a refusal is an answer, not an exception.
 */
export interface Finding {
  problem: string | null;
}

const NO_FIELDS: Fields = Object.freeze({});
const ID = /^[A-Za-z0-9_.:-]{1,128}$/;
/** Longer texts are no names any more; what is shorter is clipped. */
const MAX_TEXT = 4096;
const YEAR_MS = 365 * 24 * 60 * 60 * 1000;

export const ID_NEEDED = 'a text of 1 to 128 characters out of A-Z a-z 0-9 _ . : - is needed';

export function note(finding: Finding, field: string, sentence: string): void {
  finding.problem ??= `${field}: ${sentence}`;
}

export function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function isId(value: unknown): value is string {
  return typeof value === 'string' && ID.test(value);
}

export function needFields(finding: Finding, value: unknown, field: string): Fields {
  if (isFields(value)) return value;
  note(finding, field, 'an object is needed');
  return NO_FIELDS;
}

/** A nested object that may be left out. */
export function fieldsOf(finding: Finding, value: unknown, field: string): Fields {
  return value === undefined ? NO_FIELDS : needFields(finding, value, field);
}

export function needId(finding: Finding, value: unknown, field: string): string {
  if (isId(value)) return value;
  note(finding, field, ID_NEEDED);
  return '';
}

export function needWhole(
  finding: Finding,
  value: unknown,
  field: string,
  min: number,
  max: number,
): number {
  // + 0 turns -0, which JSON can hold, into 0.
  if (Number.isSafeInteger(value) && inRange(value as number, min, max)) return Number(value) + 0;
  const range = `${min.toLocaleString('en-US')} to ${max.toLocaleString('en-US')}`;
  note(finding, field, `a whole number from ${range} is needed`);
  return min;
}

/** A name: harmless, clipped, null when there is none. Only a wrong type or sheer length is refused. */
export function nameOf(finding: Finding, value: unknown, field: string): string | null {
  const text = decoration(finding, value, field);
  return text === null ? null : cleanText(text);
}

/** A picture's address; null when there is none that is usable. */
export function addressOf(finding: Finding, value: unknown, field: string): string | null {
  const text = decoration(finding, value, field);
  return text === null ? null : cleanAddress(text);
}

/** Whether a time is believable: otherwise the time of arrival stands in for it. */
export function isNear(at: number, now: number): boolean {
  return Math.abs(at - now) <= YEAR_MS;
}

function inRange(value: number, min: number, max: number): boolean {
  return value >= min && value <= max;
}

function decoration(finding: Finding, value: unknown, field: string): string | null {
  if (value === undefined) return null;
  if (typeof value !== 'string') note(finding, field, 'a text is needed');
  else if (value.length > MAX_TEXT) note(finding, field, 'at most 4,096 characters are allowed');
  else return value;
  return null;
}
