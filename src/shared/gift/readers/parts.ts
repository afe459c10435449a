import { type Fields, isFields } from './fields.ts';

const NOTHING: Fields = Object.freeze({});

/** A nested object of a foreign message. What it should have held is missed when it is no object. */
export function part(value: unknown): Fields {
  return isFields(value) ? value : NOTHING;
}

/**
 * The id in a nested object that names a person. What is no object stands for the id itself, so
 * that a receiver in an unexpected form is never mistaken for none.
 */
export function partId(value: unknown, field: string): unknown {
  return isFields(value) ? value[field] : value;
}

/** The first of a list of picture addresses. */
export function first(list: unknown): unknown {
  return Array.isArray(list) ? list[0] : undefined;
}
