/** Levels of objects and arrays within each other; the message itself is the first. */
const MAX_DEPTH = 16;
/** Values in the whole message. The longest known one is a viewer ranking: some 100 for each viewer. */
const MAX_VALUES = 65_536;

const TOO_MANY = 'values: at most 65,536 in one message are allowed';

export const OWN_MAX_KEYS = 64;
/** The connector's decoder writes out every field of a user: 117 keys in version 2.4, 90 in 2.1. */
export const FOREIGN_MAX_KEYS = 256;

/** More values, or more keys in one object, than are allowed: a sentence instead of the number. */
type Counted = number | string;

/**
 * Why a message's bare shape is not acceptable, or null. Comes before anything reads the message.
 * It walks level by level: a recursion would end at the depth that an attacker chooses.
 */
export function shapeProblem(message: object, maxKeys: number): string | null {
  let values = 0;
  let level: object[] = [message];
  for (let depth = 1; level.length > 0; depth += 1) {
    if (depth > MAX_DEPTH) return `depth: at most ${MAX_DEPTH} levels are allowed`;
    const below: object[] = [];
    for (const value of level) {
      const counted = children(value, below, maxKeys);
      if (typeof counted === 'string') return counted;
      values += counted;
      if (values > MAX_VALUES) return TOO_MANY;
    }
    level = below;
  }
  return null;
}

function children(value: object, below: object[], maxKeys: number): Counted {
  if (Array.isArray(value)) return items(value, below);
  // Bytes of a decoded message: one value, whatever their number.
  if (ArrayBuffer.isView(value)) return 1;
  return fields(value as Record<string, unknown>, below, maxKeys);
}

function items(list: readonly unknown[], below: object[]): number {
  for (const item of list) {
    if (typeof item === 'object' && item !== null) below.push(item);
  }
  return list.length;
}

/** Counts what JSON would hold: decoders leave keys with `undefined` behind. */
function fields(object: Record<string, unknown>, below: object[], maxKeys: number): Counted {
  let count = 0;
  for (const key in object) {
    if (key === '__proto__' || key === 'constructor' || key === 'prototype') {
      return `${key}: a field of this name is not allowed`;
    }
    const value = object[key];
    if (value === undefined) continue;
    count += 1;
    if (count > maxKeys) return `keys: at most ${maxKeys} in one object are allowed`;
    if (typeof value === 'object' && value !== null) below.push(value);
  }
  return count;
}
