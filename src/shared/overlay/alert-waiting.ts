import type { ShownGift } from '../live/shown-gift.ts';
import { type Card, cardOf, cardOfMember, memberOf, withCount } from './alert-card.ts';
import { MEMBERS_MOST, merged } from './alert-merge.ts';
import { type AlertQueue, remembering } from './alert-state.ts';
import { NO_PRESSURE, type Pressure } from './alert-timing.ts';
import type { Tier } from './tiers.ts';

/** The two parts of the stage: one large place in the middle, and a lane of small ones. */
export type Place = 'main' | 'lane';

/** From so many waiting small cards on, small gifts of one kind share a card. */
const SHARE_SMALL = 3;
/** From so many waiting large cards on, large gifts of one kind from one person share a card. */
const SHARE_LARGE = 5;
/** From so many on, large gifts of one kind share a card whoever they are from. */
const SHARE_LARGE_ALL = 8;
/** So many cards wait for a place at most; then two of the lowest tier become one. */
export const WAITING_MOST: Readonly<Record<Place, number>> = { lane: 24, main: 20 };
/**
 * So many milliseconds of waiting a tier is worth, within its place: it comes before a lower one,
 * unless that has waited so much longer.
 */
export const AHEAD: Readonly<Record<Tier, number>> = {
  1: 0,
  2: 20_000,
  3: 0,
  4: 20_000,
  5: 60_000,
};

/** Tiers 3 to 5 play in the middle, so that they never wait behind small ones. */
function placeOf(card: Card): Place {
  return card.tier >= 3 ? 'main' : 'lane';
}

/** The queue with one more gift in line: in a card of its own, or sharing one when it is crowded. */
export function admitted(queue: AlertQueue, gift: ShownGift, now: number): AlertQueue {
  return withCard(queue, cardOf(gift, queue.nextTurn, now));
}

/**
 * The queue after a gift that waits has been counted up. One that has grown large leaves the small
 * ones that it shared a card with.
 */
export function countedUp(queue: AlertQueue, card: Card, gift: ShownGift, now: number): AlertQueue {
  const counted = withCount(card, gift, now);
  const others = card.members.filter((member) => member.key !== gift.key);
  const grown = memberOf(counted, gift.key);
  if (grown === undefined || placeOf(card) === placeOf(counted)) {
    return replaced(queue, card, counted);
  }
  if (others.length === 0) return bounded(replaced(queue, card, counted), placeOf(counted));
  const own = { ...cardOfMember(grown, queue.nextTurn, now), arrivedAt: card.arrivedAt };
  return withCard(replaced(queue, card, { ...card, members: others }), own);
}

/** The card that plays next in a place. */
export function nextFor(waiting: readonly Card[], place: Place): Card | undefined {
  const those = waiting.filter((card) => placeOf(card) === place);
  if (those.length === 0) return undefined;
  return those.reduce((next, card) => (rank(card) < rank(next) ? card : next));
}

export function pressureOn(waiting: readonly Card[], place: Place): Pressure {
  return waiting
    .filter((card) => placeOf(card) === place)
    .reduce(
      ({ waiting: count, highest, oldest, replay }, card) => ({
        waiting: count + 1,
        highest: Math.max(highest, card.tier) as Tier,
        oldest: Math.min(oldest, card.arrivedAt),
        replay: replay || card.replay,
      }),
      NO_PRESSURE,
    );
}

/** Of the larger tier first, then who came first; and nobody waits for ever behind larger ones. */
function rank(card: Card): number {
  return card.replay ? Number.NEGATIVE_INFINITY : card.arrivedAt - AHEAD[card.tier];
}

function withCard(queue: AlertQueue, card: Card): AlertQueue {
  const next = { ...queue, nextTurn: queue.nextTurn + 1 };
  const shared = queue.waiting.find((other) => mayShare(queue.waiting, other, card));
  if (shared !== undefined) return together(next, shared, card);
  return bounded({ ...next, waiting: [...queue.waiting, card] }, placeOf(card));
}

function mayShare(waiting: readonly Card[], into: Card, card: Card): boolean {
  const place = placeOf(card);
  if (into.replay || placeOf(into) !== place || !isOneKind(into, card)) return false;
  if (into.members.length >= MEMBERS_MOST) return false;
  // Only those that a gift would have to wait for make it crowded for it.
  const ahead = waiting.filter((other) => placeOf(other) === place && other.tier >= card.tier);
  if (place === 'lane') return ahead.length >= SHARE_SMALL;
  return ahead.length >= (isOnePerson(into, card) ? SHARE_LARGE : SHARE_LARGE_ALL);
}

function isOneKind(into: Card, card: Card): boolean {
  const id = card.members[0]?.gift.id;
  return into.members.every((member) => member.gift.id === id);
}

function isOnePerson(into: Card, card: Card): boolean {
  const id = card.members[0]?.from.id;
  return into.members.every((member) => member.from.id === id);
}

/**
 * Nothing is passed over: when too many wait, two of the lowest tier are shown together, those that
 * stand for the fewest gifts.
 */
function bounded(queue: AlertQueue, place: Place): AlertQueue {
  const those = queue.waiting.filter((card) => placeOf(card) === place && !card.replay);
  if (those.length <= WAITING_MOST[place]) return queue;
  const [least, next] = [...those].sort(
    (a, b) => a.tier - b.tier || a.members.length - b.members.length,
  );
  return least === undefined || next === undefined ? queue : together(queue, least, next);
}

function together(queue: AlertQueue, one: Card, other: Card): AlertQueue {
  const { card, dropped } = merged(one, other);
  const past = remembering(queue.past, dropped);
  const without = { ...queue, past, waiting: queue.waiting.filter((some) => some !== other) };
  return replaced(without, one, card);
}

function replaced(queue: AlertQueue, before: Card, after: Card): AlertQueue {
  return { ...queue, waiting: queue.waiting.map((card) => (card === before ? after : card)) };
}
