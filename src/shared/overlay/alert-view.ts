import type { ShownGift } from '../live/shown-gift.ts';
import { type Card, coinsOfCard, countOf, headOf, kindsOf, peopleOf } from './alert-card.ts';
import type { Place } from './alert-waiting.ts';
import type { Tier } from './tiers.ts';

/** A card on the stage: a waiting card that has been given a place. */
export interface Playing extends Card {
  readonly place: Place;
  /** Which of the lane's places, counted from 0; 0 in the middle. */
  readonly slot: number;
  /** The tier with which it has stood in the middle already; 0 if it has not. */
  readonly staged: Tier | 0;
  /** When it took this place. */
  readonly since: number;
  /** While it leaves: when its place is free again. null while it stands. */
  readonly goneAt: number | null;
}

/** What a page needs to draw a card. */
export interface AlertView {
  readonly turn: number;
  /** The gifts that this card shows; each is reported when the card has been drawn. */
  readonly keys: readonly string[];
  readonly gift: ShownGift['gift'];
  /** Who gave the gift that the card is named after, and how many people gave. */
  readonly name: string;
  readonly people: number;
  /** How many kinds of gifts share the card. */
  readonly kinds: number;
  /** Some are only counted: there may be more people and kinds than these. */
  readonly more: boolean;
  readonly count: number;
  /** Value in coins; 0 while the price is unknown. */
  readonly coins: number;
  readonly tier: Tier;
  readonly place: Place;
  readonly slot: number;
}

export function viewOf(card: Playing): AlertView {
  const { turn, tier, place, slot } = card;
  const head = headOf(card);
  return {
    turn,
    keys: card.members.map((member) => member.key),
    gift: head.gift,
    name: head.from.name,
    people: peopleOf(card),
    kinds: kindsOf(card),
    more: card.rest.pieces > 0,
    count: countOf(card),
    coins: coinsOfCard(card),
    tier,
    place,
    slot,
  };
}

/** Whether a card looks the same before and after: nothing to draw. */
export function looksSame(before: Playing, after: Playing): boolean {
  return (
    countOf(before) === countOf(after) &&
    coinsOfCard(before) === coinsOfCard(after) &&
    headOf(before).from.name === headOf(after).from.name &&
    before.tier === after.tier &&
    before.place === after.place &&
    before.slot === after.slot
  );
}
