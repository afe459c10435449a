/** Something that may be taken any number of times; its weight has two parts, the first decides. */
export interface Item {
  /** A positive integer, as are the weights. */
  readonly size: number;
  readonly first: number;
  readonly second: number;
}

/** The most items there may be: which one was taken is kept in a byte. */
const MOST_ITEMS = 255;
const NOTHING = 255;

/**
 * How often to take each item so that the sizes add up to `target` (`exact`) or to at least that,
 * at the least weight; null when it cannot be.
 *
 * The least weight f(n) is found for n = 1, 2, 3 …: f(n) is the least of w(i) + f(n − size(i)). It
 * need not go on up to the target. Let b be the item of the least weight for its size, and m the
 * largest size. As soon as f(n) = w(b) + f(n − size(b)) has held for m values of n in a row, it
 * holds for all that follow: for the next n, every f(n − size(i)) lies within that row, hence
 *
 *     f(n) = min (w(i) + w(b) + f(n − size(b) − size(i))) = w(b) + f(n − size(b)),
 *
 * and so on by induction. From there on, b is taken. It must come to that: of any size(b) items
 * other than b some have a sum that size(b) divides, and as many b weigh no more, so beyond
 * size(b) × m a b can always be among the items. docs/decisions/0029-the-cheapest-packages.md
 *
 * @throws RangeError when the weights are so large that their sums would not be exact.
 */
export function pick(items: readonly Item[], target: number, exact: boolean): number[] | null {
  const base = lightest(items);
  assertExact(items, base, target);
  const taken = fill(items, base, target, exact);
  return walkBack(items, items.indexOf(base), target, taken);
}

/** The item with the least weight for its size; of several the largest. Another choice would only be slower. */
function lightest(items: readonly Item[]): Item {
  return items.reduce((best, item) => {
    const more =
      item.first * best.size - best.first * item.size ||
      item.second * best.size - best.second * item.size ||
      best.size - item.size;
    return more < 0 ? item : best;
  });
}

function assertExact(items: readonly Item[], base: Item, target: number): void {
  const heaviest = Math.max(...items.flatMap(({ first, second }) => [first, second]));
  const most = Math.max(base.first, base.second) * (target / base.size + 1) + heaviest;
  if (items.length > MOST_ITEMS || most > Number.MAX_SAFE_INTEGER) {
    throw new RangeError('too much to be counted exactly');
  }
}

/**
 * Which item is taken at each n, from 0 up to the target or up to where the base is taken for ever.
 * Of f itself only the last m values are kept, in a ring whose length is a power of two; at first it
 * says that nothing is needed for n ≤ 0, or that only n = 0 can be made.
 */
function fill(items: readonly Item[], base: Item, target: number, exact: boolean): Uint8Array {
  const largest = Math.max(...items.map(({ size }) => size));
  const mask = 2 ** Math.ceil(Math.log2(largest + 1)) - 1;
  const first = new Float64Array(mask + 1).fill(exact ? Number.POSITIVE_INFINITY : 0);
  const second = first.slice();
  first[0] = 0;
  second[0] = 0;
  let taken = new Uint8Array(Math.min(target, 2 * largest) + 1);
  let inARow = 0;
  let n = 0;
  while (n < target && inARow < largest) {
    n += 1;
    if (n === taken.length) taken = longer(taken, target + 1);
    let [one, other, choice] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY, NOTHING];
    for (let index = 0; index < items.length; index += 1) {
      const item = items[index] as Item;
      const before = (n - item.size) & mask;
      const weight = (first[before] as number) + item.first;
      if (weight > one) continue;
      const rest = (second[before] as number) + item.second;
      if (weight < one || rest < other) [one, other, choice] = [weight, rest, index];
    }
    first[n & mask] = one;
    second[n & mask] = other;
    taken[n] = choice;
    const before = (n - base.size) & mask;
    const byBase = first[before] === one - base.first && second[before] === other - base.second;
    inARow = byBase ? inARow + 1 : 0;
  }
  return taken.subarray(0, n + 1);
}

/** Twice as long, but no longer than needed. */
function longer(bytes: Uint8Array<ArrayBuffer>, needed: number): Uint8Array<ArrayBuffer> {
  const next = new Uint8Array(Math.min(2 * bytes.length, needed));
  next.set(bytes);
  return next;
}

/** Follows what was taken from the target down to nothing, and counts it. */
function walkBack(
  items: readonly Item[],
  base: number,
  target: number,
  taken: Uint8Array,
): number[] | null {
  const counts = items.map(() => 0);
  const take = (index: number, times: number) => {
    counts[index] = (counts[index] ?? 0) + times;
    return times * (items[index]?.size ?? 0);
  };
  let left = target;
  const beyond = left - (taken.length - 1);
  if (beyond > 0) left -= take(base, Math.ceil(beyond / (items[base]?.size ?? 1)));
  while (left > 0) {
    const index = taken[left] ?? NOTHING;
    if (index === NOTHING) return null;
    left -= take(index, 1);
  }
  return counts;
}
