import { offsetSpans } from '../../../shared/stats/zone-days.ts';
import type { Columns } from './columns.ts';
import { QUARTER_MS } from './row-builder.ts';
import type { Grouping } from './scan.ts';
import { remembered } from './selection.ts';

const DAY_MS = 86_400_000;
const HOUR_MS = 3_600_000;

/** All rows in one group. */
export const TOGETHER: Grouping = {
  count: 1,
  groupsOf: ({ size }) => new Uint8Array(size),
};

/** `keys` is how many numbers the KeyTable has given. */
export function byGift(keys: number): Grouping {
  return { count: keys, groupsOf: ({ gift }) => gift };
}

export function byGifter(keys: number): Grouping {
  return { count: keys, groupsOf: ({ gifter }) => gifter };
}

export function byCard(cards: readonly { readonly id: number }[]): Grouping {
  return { count: Math.max(0, ...cards.map(({ id }) => id)) + 1, groupsOf: ({ card }) => card };
}

/** What a clock on the wall shows at a quarter hour, as milliseconds since 1970 on that clock. */
export type WallClock = (quarter: number) => number;

/** A zone's clock for the quarter hours of a range. */
export function wallClock(fromQuarter: number, toQuarter: number, zone: string): WallClock {
  const spans = offsetSpans(fromQuarter * QUARTER_MS, toQuarter * QUARTER_MS, zone);
  let span = spans[0];
  return remembered((quarter) => {
    const at = quarter * QUARTER_MS;
    if (span === undefined || at < span.from || at >= span.to) {
      span = spans.find(({ from, to }) => at >= from && at < to);
    }
    return at + (span?.offset ?? 0);
  });
}

/** Days of a zone, counted from `firstDay`, of a range that ends before the day `endDay`. */
export function byDay(clock: WallClock, firstDay: number, endDay: number): Grouping {
  const dayOf = (quarter: number) => dayNumber(clock, quarter) - firstDay;
  return { count: endDay - firstDay, groupsOf: computed(({ quarter }) => quarter, dayOf) };
}

/** The day on which a quarter hour falls, counted from 1970. */
export function dayNumber(clock: WallClock, quarter: number): number {
  return Math.floor(clock(quarter) / DAY_MS);
}

/** Hours of the week of a zone: 0 = Monday from 0:00, 167 = Sunday from 23:00. */
export function hourOfWeek(clock: WallClock): (quarter: number) => number {
  return (quarter) => {
    const wall = clock(quarter);
    // 1970 began on a Thursday.
    const day = (Math.floor(wall / DAY_MS) + 3) % 7;
    return day * 24 + Math.floor((wall % DAY_MS) / HOUR_MS);
  };
}

export function byHour(clock: WallClock): Grouping {
  return { count: 7 * 24, groupsOf: computed(({ quarter }) => quarter, hourOfWeek(clock)) };
}

/** Sessions by their place in the list of their first entries, which is in order. */
export function bySession(firsts: readonly number[]): Grouping {
  let index = 0;
  const sessionOf = (place: number) => {
    const begins = firsts[index] ?? Number.POSITIVE_INFINITY;
    const ends = firsts[index + 1] ?? Number.POSITIVE_INFINITY;
    if (place < begins || place >= ends) index = lastAtMost(firsts, place);
    return index;
  };
  return { count: firsts.length, groupsOf: computed(({ place }) => place, sessionOf) };
}

/** Index of the last number that is not above `value`, in numbers in order; 0 when all are. */
function lastAtMost(numbers: readonly number[], value: number): number {
  let [low, high] = [0, numbers.length - 1];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((numbers[middle] ?? 0) <= value) low = middle;
    else high = middle - 1;
  }
  return low;
}

function computed(
  column: (columns: Columns) => ArrayLike<number>,
  groupOf: (value: number) => number,
): Grouping['groupsOf'] {
  return (columns) => {
    const values = column(columns);
    const of = remembered(groupOf);
    const groups = new Uint32Array(columns.size);
    for (let row = 0; row < columns.size; row += 1) groups[row] = of(values[row] ?? 0);
    return groups;
  };
}
