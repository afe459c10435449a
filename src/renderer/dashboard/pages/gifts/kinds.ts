import type { CallOutput } from '../../../../shared/contract/calls.ts';

/** A gift as the catalogue has it; without a price while no event has told one. */
export type Kind = CallOutput<'gifts.list'>[number];

export const ORDERS = ['cheapest', 'dearest', 'name', 'unpriced'] as const;
export type Order = (typeof ORDERS)[number];

/**
 * The gifts whose name holds `search`, or whose id begins with it, in the order asked for. Gifts
 * without a price come last, and alone when the order is `unpriced`.
 */
export function selectKinds(kinds: readonly Kind[], search: string, order: Order): Kind[] {
  const wanted = search.trim().toLocaleLowerCase();
  const found = kinds.filter(
    ({ id, name, coins }) =>
      (order !== 'unpriced' || coins === null) &&
      (id.startsWith(wanted) || name.toLocaleLowerCase().includes(wanted)),
  );
  return found.sort(COMPARE[order]);
}

type Compare = (one: Kind, other: Kind) => number;

/** Made once: thousands of names are sorted while somebody types. */
const { compare: inAlphabet } = new Intl.Collator();

const byName: Compare = (one, other) =>
  inAlphabet(one.name, other.name) || inAlphabet(one.id, other.id) || compare(one.id, other.id);
const last = (coins: number | null) => coins ?? Number.POSITIVE_INFINITY;

const COMPARE: Readonly<Record<Order, Compare>> = {
  name: byName,
  unpriced: byName,
  cheapest: (one, other) => compare(last(one.coins), last(other.coins)) || byName(one, other),
  dearest: (one, other) => compare(other.coins ?? -1, one.coins ?? -1) || byName(one, other),
};

/** Not by subtraction: of two without a price that would be no number. */
function compare<T extends number | string>(one: T, other: T): number {
  return one === other ? 0 : one < other ? -1 : 1;
}
