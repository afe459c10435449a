import { type Card, coinsOfMember, headOf, type Member } from './alert-card.ts';
import type { Tier } from './tiers.ts';

/** A card has at most so many members; what comes on top is only counted. */
export const MEMBERS_MOST = 200;

/** A card made of two, and the members that it only counts from now on. */
export interface Merged {
  readonly card: Card;
  readonly dropped: readonly Member[];
}

/** Two cards as one; it has waited for as long as the older of them. */
export function merged(one: Card, other: Card): Merged {
  const [first, second] = one.arrivedAt <= other.arrivedAt ? [one, other] : [other, one];
  const card: Card = {
    ...first,
    members: [...first.members, ...second.members],
    rest: {
      pieces: first.rest.pieces + second.rest.pieces,
      coins: first.rest.coins + second.rest.coins,
    },
    tier: Math.max(first.tier, second.tier) as Tier,
    grownAt: Math.max(first.grownAt, second.grownAt),
  };
  return bounded(card);
}

/** Streaks that still count are kept for as long as possible, and the head always. */
function bounded(card: Card): Merged {
  const tooMany = card.members.length - MEMBERS_MOST;
  if (tooMany <= 0) return { card, dropped: [] };
  const head = headOf(card);
  const others = card.members.filter((member) => member !== head);
  const ended = others.filter((member) => !member.running);
  const running = others.filter((member) => member.running);
  const dropped = [...ended, ...running].slice(0, tooMany);
  const gone = new Set(dropped);
  const rest = dropped.reduce(
    ({ pieces, coins }, member) => ({
      pieces: pieces + member.count,
      coins: coins + coinsOfMember(member),
    }),
    card.rest,
  );
  const members = card.members.filter((member) => !gone.has(member));
  return { card: { ...card, members, rest }, dropped };
}
