import type { Effect } from '../../../shared/ledger/entry.ts';
import type { Columns } from './columns.ts';
import type { Part } from './part.ts';
import { type Selection, selectedRows } from './selection.ts';

/** Sums of some rows; diamonds also by the rate card under which they were booked. */
export interface Tally extends Effect {
  /** Index = number of the card. */
  readonly cards: number[];
}

/** Puts rows into groups with the numbers from 0 to before `count`. */
export interface Grouping {
  readonly count: number;
  readonly groupsOf: (columns: Columns) => ArrayLike<number>;
}

/** A part and the numbers of those of its rows that are looked at; null = all. */
export interface Selected {
  readonly part: Part;
  readonly rows: Uint32Array | null;
}

/** Those parts of which anything is selected. */
export function select(parts: Iterable<Part>, selection: Selection): readonly Selected[] {
  const selected: Selected[] = [];
  for (const part of parts) {
    const rows = selectedRows(part, selection);
    if (rows === null || rows.length > 0) selected.push({ part, rows });
  }
  return selected;
}

/** The sums of the selected rows by group, as an array with gaps. */
export function scan(
  selected: readonly Selected[],
  grouping: Grouping,
): readonly (Tally | undefined)[] {
  const sums = createSumArrays(grouping.count);
  for (const { part, rows } of selected) {
    const groups = grouping.groupsOf(part.columns);
    if (rows === null && part.card !== null && !part.hasRest) {
      addPlain(sums, part.columns, part.card, groups);
    } else addRows(sums, part.columns, rows, groups);
  }
  return talliesOf(sums);
}

/** How many different gifters the selected rows name; `keys` is how many there are at all. */
export function countGifters(selected: readonly Selected[], keys: number): number {
  const seen = new Uint8Array(keys);
  for (const { part, rows } of selected) {
    const { gifter, gifts, size } = part.columns;
    const count = rows?.length ?? size;
    for (let index = 0; index < count; index += 1) {
      const row = rows === null ? index : (rows[index] ?? 0);
      // A correction alone makes nobody a gifter of that day.
      if ((gifts[row] ?? 0) > 0) seen[gifter[row] ?? 0] = 1;
    }
  }
  return seen.reduce((sum, one) => sum + one, 0);
}

/** Sums in the making: arrays by group, because objects would be many times as slow. */
interface SumArrays {
  readonly count: number;
  /** Rows other than plain ones, which always bring a gift. */
  readonly others: Float64Array;
  readonly gifts: Float64Array;
  readonly coins: Float64Array;
  readonly reversed: Float64Array;
  readonly unpriced: Float64Array;
  /** Diamonds by group, for each card. */
  readonly cards: Map<number, Float64Array>;
}

function createSumArrays(count: number): SumArrays {
  const sums = () => new Float64Array(count);
  return {
    count,
    others: sums(),
    gifts: sums(),
    coins: sums(),
    reversed: sums(),
    unpriced: sums(),
    cards: new Map(),
  };
}

function diamondsUnder(sums: SumArrays, card: number): Float64Array {
  let diamonds = sums.cards.get(card);
  if (diamonds === undefined) {
    diamonds = new Float64Array(sums.count);
    sums.cards.set(card, diamonds);
  }
  return diamonds;
}

/** Nearly all parts: every row, one card, nothing taken back and nothing without a price. */
function addPlain(
  sums: SumArrays,
  columns: Columns,
  card: number,
  groups: ArrayLike<number>,
): void {
  const { size, gifts, coins, diamonds } = columns;
  const under = diamondsUnder(sums, card);
  for (let row = 0; row < size; row += 1) {
    const group = groups[row] ?? 0;
    add(sums.gifts, group, gifts[row] ?? 0);
    add(sums.coins, group, coins[row] ?? 0);
    add(under, group, diamonds[row] ?? 0);
  }
}

function addRows(
  sums: SumArrays,
  columns: Columns,
  rows: Uint32Array | null,
  groups: ArrayLike<number>,
): void {
  const count = rows?.length ?? columns.size;
  for (let index = 0; index < count; index += 1) {
    const row = rows === null ? index : (rows[index] ?? 0);
    const group = groups[row] ?? 0;
    add(sums.others, group, 1);
    add(sums.gifts, group, columns.gifts[row] ?? 0);
    add(sums.coins, group, columns.coins[row] ?? 0);
    add(sums.reversed, group, columns.reversed[row] ?? 0);
    add(sums.unpriced, group, columns.unpriced[row] ?? 0);
    add(diamondsUnder(sums, columns.card[row] ?? 0), group, columns.diamonds[row] ?? 0);
  }
}

/** For arrays of one kind only: the engine knows what to do with them. */
function add(sums: Float64Array, group: number, amount: number): void {
  sums[group] = (sums[group] ?? 0) + amount;
}

function talliesOf(sums: SumArrays): (Tally | undefined)[] {
  const tallies: (Tally | undefined)[] = new Array(sums.count);
  for (let group = 0; group < sums.count; group += 1) {
    if (sums.gifts[group] === 0 && sums.others[group] === 0) continue;
    const tally = emptyTally();
    tally.gifts = sums.gifts[group] ?? 0;
    tally.coins = sums.coins[group] ?? 0;
    tally.reversed = sums.reversed[group] ?? 0;
    tally.unpriced = sums.unpriced[group] ?? 0;
    for (const [card, diamonds] of sums.cards) {
      const under = diamonds[group] ?? 0;
      tally.diamonds += under;
      tally.cards[card] = under;
    }
    tallies[group] = tally;
  }
  return tallies;
}

export function emptyTally(): Tally {
  return { gifts: 0, coins: 0, diamonds: 0, reversed: 0, unpriced: 0, cards: [] };
}

export function addTally(into: Tally, more: Tally): void {
  into.gifts += more.gifts;
  into.coins += more.coins;
  into.diamonds += more.diamonds;
  into.reversed += more.reversed;
  into.unpriced += more.unpriced;
  more.cards.forEach((diamonds, card) => {
    into.cards[card] = (into.cards[card] ?? 0) + diamonds;
  });
}
