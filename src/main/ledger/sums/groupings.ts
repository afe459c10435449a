import { offsetSpans } from '../../../shared/stats/zone-days.ts';
import type { Columns } from './columns.ts';
import { QUARTER_MS } from './row-builder.ts';
import type { Grouping } from './scan.ts';

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

/** What the clock on the wall of a zone shows at the quarter hours of a range. */
export interface WallClock {
  /** Quarter hours since 1970; `to` is not included. */
  readonly from: number;
  readonly to: number;
  /** Milliseconds since 1970 on that clock. */
  readonly timeAt: (quarter: number) => number;
}

/** A zone's clock for the quarter hours of a range. */
export function wallClock(fromQuarter: number, toQuarter: number, zone: string): WallClock {
  // The day of a zone that is not whole quarters from UTC begins within one.
  const from = Math.floor(fromQuarter);
  const to = Math.max(from, Math.ceil(toQuarter));
  const spans = offsetSpans(from * QUARTER_MS, to * QUARTER_MS, zone);
  let span = spans[0];
  const timeAt = (quarter: number) => {
    const at = quarter * QUARTER_MS;
    if (span === undefined || at < span.from || at >= span.to) {
      span = spans.find((one) => at >= one.from && at < one.to);
    }
    return at + (span?.offset ?? 0);
  };
  return { from, to, timeAt };
}

/** Days of a zone, counted from `firstDay`, of a range that ends before the day `endDay`. */
export function byDay(clock: WallClock, firstDay: number, endDay: number): Grouping {
  const dayOf = (quarter: number) => dayNumber(clock, quarter) - firstDay;
  return { count: endDay - firstDay, groupsOf: byQuarter(clock, dayOf) };
}

/** The day on which a quarter hour falls, counted from 1970. */
export function dayNumber({ timeAt }: WallClock, quarter: number): number {
  return Math.floor(timeAt(quarter) / DAY_MS);
}

/** Hour of the week of a zone: 0 = Monday from 0:00, 167 = Sunday from 23:00. */
function hourOfWeek({ timeAt }: WallClock, quarter: number): number {
  const wall = timeAt(quarter);
  // 1970 began on a Thursday.
  const day = (Math.floor(wall / DAY_MS) + 3) % 7;
  return day * 24 + Math.floor((wall % DAY_MS) / HOUR_MS);
}

export function byHour(clock: WallClock): Grouping {
  return { count: 7 * 24, groupsOf: byQuarter(clock, (quarter) => hourOfWeek(clock, quarter)) };
}

/** Whether a quarter hour of the clock's range lies in an hour of the week. */
export function inHour(clock: WallClock, hour: number): (quarter: number) => boolean {
  const hourAt = workedOutOnce(clock, (quarter) => hourOfWeek(clock, quarter));
  return (quarter) => hourAt(quarter) === hour;
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
  const groupsOf = ({ place, size }: Columns) => {
    const groups = new Uint32Array(size);
    for (let row = 0; row < size; row += 1) groups[row] = sessionOf(place[row] ?? 0);
    return groups;
  };
  return { count: firsts.length, groupsOf };
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

function byQuarter(clock: WallClock, groupOf: (quarter: number) => number): Grouping['groupsOf'] {
  const groupAt = workedOutOnce(clock, groupOf);
  return ({ quarter, size }) => {
    const groups = new Uint32Array(size);
    for (let row = 0; row < size; row += 1) groups[row] = groupAt(quarter[row] ?? 0);
    return groups;
  };
}

/**
 * The same answers, each worked out when it is first asked for: rows are many and quarter hours
 * few. 0 outside of the clock's range: such rows are not selected, and nobody looks at their group.
 */
function workedOutOnce(
  { from, to }: WallClock,
  answer: (quarter: number) => number,
): (quarter: number) => number {
  const NOT_YET = -1;
  const known = new Int32Array(to - from).fill(NOT_YET);
  return (quarter) => {
    let found = known[quarter - from];
    if (found === NOT_YET) {
      found = answer(quarter);
      known[quarter - from] = found;
    }
    return found ?? 0;
  };
}
