import type { ShownGift } from '../live/shown-gift.ts';
import { type Card, cardOf, coinsOfCard, MEMBERS_MOST, withGift } from './alert-card.ts';
import type { Pressure } from './alert-timing.ts';

/** The two parts of the stage: one large place in the middle, and a lane of small ones. */
export type Place = 'main' | 'lane';

/** From so many waiting small cards on, small gifts of one kind share a card. */
const SHARE_SMALL = 3;
/** From so many waiting large cards on, large gifts of one kind from one person share a card. */
const SHARE_LARGE = 5;
/** From so many on, large gifts of one kind share a card whoever they are from. */
const SHARE_LARGE_ALL = 100;
/** So many small cards wait at most; then the one of the least value is passed over. */
const SMALL_MOST = 60;

/** Tiers 3 to 5 play in the middle, so that they never wait behind small ones. */
function placeOf(card: Card): Place {
  return card.tier >= 3 ? 'main' : 'lane';
}

/** The waiting cards with one more gift: in a card of its own, or sharing one when it is crowded. */
export function admitted(
  waiting: readonly Card[],
  gift: ShownGift,
  turn: number,
  now: number,
): readonly Card[] {
  const card = cardOf(gift, turn, now);
  const shared = waiting.find((other) => mayShare(waiting, other, card));
  if (shared === undefined) return bounded([...waiting, card]);
  return waiting.map((other) => (other === shared ? withGift(other, gift, now) : other));
}

/** The card that plays next in a place: the highest tier first, then who came first. */
export function nextFor(waiting: readonly Card[], place: Place): Card | undefined {
  let next: Card | undefined;
  for (const card of waiting) {
    if (placeOf(card) === place && card.tier > (next?.tier ?? 0)) next = card;
  }
  return next;
}

export function pressureOn(waiting: readonly Card[], place: Place): Pressure {
  const those = waiting.filter((card) => placeOf(card) === place);
  return { waiting: those.length, highest: nextFor(those, place)?.tier ?? 0 };
}

function mayShare(waiting: readonly Card[], into: Card, card: Card): boolean {
  const place = placeOf(card);
  if (into.gift.id !== card.gift.id || placeOf(into) !== place) return false;
  if (into.members.length >= MEMBERS_MOST) return false;
  const { waiting: others } = pressureOn(waiting, place);
  if (place === 'lane') return others >= SHARE_SMALL;
  return others >= (samePerson(into, card) ? SHARE_LARGE : SHARE_LARGE_ALL);
}

function samePerson(into: Card, card: Card): boolean {
  const id = card.members[0]?.from.id;
  return into.members.every((member) => member.from.id === id);
}

/** Large cards are never passed over; they are real money and there are few of them. */
function bounded(waiting: readonly Card[]): readonly Card[] {
  const small = waiting.filter((card) => placeOf(card) === 'lane');
  if (small.length <= SMALL_MOST) return waiting;
  const least = small.reduce((a, b) => (coinsOfCard(b) < coinsOfCard(a) ? b : a));
  return waiting.filter((card) => card !== least);
}
