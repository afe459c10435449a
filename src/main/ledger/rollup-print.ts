import { LEVELS, type Level, startOf } from './rollup-grid.ts';

/** The place of one kept sum. */
export interface Cell {
  readonly dimension: number;
  readonly level: number;
  /** Milliseconds since 1970. */
  readonly start: number;
  readonly key: string;
  readonly card: number;
}

export interface Sums {
  readonly gifts: number;
  readonly coins: number;
  readonly diamonds: number;
  readonly unpriced: number;
}

/**
 * Prints of the kept sums, one for each dimension and level. Each sum is multiplied by a number
 * that its place determines, and all are added up modulo a prime: tables that differ in a single
 * figure or place have different prints, but for one in two thousand million. The order does not
 * matter, and what is added later can be added to the print, so two tables can be compared cell by
 * cell without either in memory.
 */
export type Print = Map<string, number>;

/** 2^31 − 1: products modulo it can be had from floating-point numbers, in two steps. */
const PRIME = 2_147_483_647;
/** Any numbers below it do, as long as they differ. */
const FACTORS = { coins: 1_234_567_891, diamonds: 987_654_321, unpriced: 555_555_557 };

/** Adds the sums of a cell. */
export function addToPrint(print: Print, cell: Cell, sums: Sums): void {
  const name = `${cell.dimension}.${cell.level}`;
  const value =
    sums.gifts +
    times(sums.coins, FACTORS.coins) +
    times(sums.diamonds, FACTORS.diamonds) +
    times(sums.unpriced, FACTORS.unpriced);
  print.set(name, ((print.get(name) ?? 0) + times(value, weightOf(cell))) % PRIME);
}

/** What a quarter hour's cell adds to the days, months and the whole that contain it. */
export function addToCoarser(print: Print, cell: Cell, sums: Sums): void {
  for (const level of [LEVELS.day, LEVELS.month, LEVELS.ever] satisfies Level[]) {
    addToPrint(print, { ...cell, level, start: startOf(level, cell.start) }, sums);
  }
}

function times(value: number, factor: number): number {
  const rest = value % PRIME;
  const high = (rest * (factor >>> 16)) % PRIME;
  return (high * 65_536 + rest * (factor & 65_535)) % PRIME;
}

/** FNV-1a over the place. Public domain: http://www.isthe.com/chongo/tech/comp/fnv/ */
function weightOf({ dimension, level, start, key, card }: Cell): number {
  const text = `${dimension} ${level} ${start} ${card} ${key}`;
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  }
  return (hash >>> 1) % PRIME;
}
