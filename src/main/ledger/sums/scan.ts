import type { Effect } from '../../../shared/ledger/entry.ts';
import type { Columns } from './columns.ts';

/** Sums of some rows; diamonds also by the rate card under which they were booked. */
export interface Tally extends Effect {
  /** Index = number of the card. */
  readonly cards: number[];
}

/** Which rows to sum. Numbers of the KeyTable, quarter hours, entries; null = all. */
export interface Selection {
  readonly fromQuarter: number;
  /** Not included. */
  readonly toQuarter: number;
  readonly gift: number | null;
  readonly gifter: number | null;
  /** Entries from `first` to before `end`: those of a session. */
  readonly session: { readonly first: number; readonly end: number } | null;
  /** Whether a quarter hour belongs to the selection; asked once for each. */
  readonly quarter: ((quarter: number) => boolean) | null;
}

/** The number of each row's group: whole, not negative, and not much larger than there are groups. */
export type Grouping = (columns: Columns) => ArrayLike<number>;

/** The sums of the selected rows by group, as an array with gaps. */
export function scan(
  parts: Iterable<Columns>,
  selection: Selection,
  grouping: Grouping,
): readonly (Tally | undefined)[] {
  const tallies: (Tally | undefined)[] = [];
  for (const columns of parts) {
    const group = grouping(columns);
    const isSelected = rowTest(columns, selection);
    for (let row = 0; row < columns.size; row += 1) {
      if (!isSelected(row)) continue;
      const at = group[row] ?? 0;
      let tally = tallies[at];
      if (tally === undefined) {
        tally = emptyTally();
        tallies[at] = tally;
      }
      addRow(tally, columns, row);
    }
  }
  return tallies;
}

/** How many different gifters the selected rows name; `keys` is how many there are at all. */
export function countGifters(parts: Iterable<Columns>, selection: Selection, keys: number): number {
  const seen = new Uint8Array(keys);
  for (const columns of parts) {
    const isSelected = rowTest(columns, selection);
    const { gifter, gifts } = columns;
    for (let row = 0; row < columns.size; row += 1) {
      // A correction alone makes nobody a gifter of that day.
      if ((gifts[row] ?? 0) > 0 && isSelected(row)) seen[gifter[row] ?? 0] = 1;
    }
  }
  return seen.reduce((sum, one) => sum + one, 0);
}

/** Tells whether a row of these columns is selected. */
export function rowTest(columns: Columns, selection: Selection): (row: number) => boolean {
  const { quarter, gift, gifter, place } = columns;
  const { fromQuarter, toQuarter, session } = selection;
  const isInQuarter = selection.quarter === null ? null : remembered(selection.quarter);
  return (row) => {
    const at = quarter[row] ?? 0;
    if (at < fromQuarter || at >= toQuarter) return false;
    if (selection.gift !== null && gift[row] !== selection.gift) return false;
    if (selection.gifter !== null && gifter[row] !== selection.gifter) return false;
    if (session !== null) {
      const seq = place[row] ?? 0;
      if (seq < session.first || seq >= session.end) return false;
    }
    return isInQuarter === null || isInQuarter(at);
  };
}

/** Rows stand in the order of time, nearly: mostly the question is the one before. */
export function remembered<T>(answer: (quarter: number) => T): (quarter: number) => T {
  let asked: number | null = null;
  let known: T;
  return (quarter) => {
    if (quarter !== asked) {
      known = answer(quarter);
      asked = quarter;
    }
    return known;
  };
}

export function emptyTally(): Tally {
  return { gifts: 0, coins: 0, diamonds: 0, reversed: 0, unpriced: 0, cards: [] };
}

function addRow(tally: Tally, columns: Columns, row: number): void {
  const diamonds = columns.diamonds[row] ?? 0;
  const card = columns.card[row] ?? 0;
  tally.gifts += columns.gifts[row] ?? 0;
  tally.coins += columns.coins[row] ?? 0;
  tally.diamonds += diamonds;
  tally.reversed += columns.reversed[row] ?? 0;
  tally.unpriced += columns.unpriced[row] ?? 0;
  tally.cards[card] = (tally.cards[card] ?? 0) + diamonds;
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
