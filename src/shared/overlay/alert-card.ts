import { coinValue, type ShownGift } from '../live/shown-gift.ts';
import { type Tier, tierOf } from './tiers.ts';

/** One streak, or one single gift, within a card. */
interface Member {
  readonly key: string;
  readonly from: ShownGift['from'];
  readonly count: number;
  /** Its streak is still counting. */
  readonly running: boolean;
}

/**
 * A card: usually one member. When it is crowded, small gifts of the same kind share one, and the
 * first member gives it the name.
 */
export interface Card {
  /** Unique for as long as the queue lives; a streak that comes back gets another. */
  readonly turn: number;
  readonly gift: ShownGift['gift'];
  readonly members: readonly Member[];
  /** The tier of its most valuable member; never sinks. */
  readonly tier: Tier;
  /** When its count last grew. */
  readonly grownAt: number;
}

/** A card has at most so many members; whoever comes later begins another card. */
export const MEMBERS_MOST = 200;

export function cardOf(gift: ShownGift, turn: number, now: number): Card {
  const members = [memberOf(gift)];
  return { turn, gift: gift.gift, members, tier: tierOf(coinValue(gift)), grownAt: now };
}

/** The card with one more member, or with the newer count of a member it has. */
export function withGift<C extends Card>(card: C, gift: ShownGift, now: number): C {
  const before = card.members.find((member) => member.key === gift.key);
  const grown = gift.running > (before?.count ?? 0);
  const member = before === undefined ? memberOf(gift) : counted(before, gift);
  return {
    ...card,
    // The price may have become known since.
    gift: { ...card.gift, coins: gift.gift.coins ?? card.gift.coins },
    members:
      before === undefined
        ? [...card.members, member]
        : card.members.map((other) => (other === before ? member : other)),
    tier: Math.max(card.tier, tierOf((gift.gift.coins ?? 0) * member.count)) as Tier,
    grownAt: grown ? now : card.grownAt,
  };
}

/** The card after the end of one member's streak. */
export function withStreakEnded<C extends Card>(card: C, key: string): C {
  const end = (member: Member) => (member.key === key ? { ...member, running: false } : member);
  return { ...card, members: card.members.map(end) };
}

export function hasKey(card: Card, key: string): boolean {
  return card.members.some((member) => member.key === key);
}

export function isRunning(card: Card): boolean {
  return card.members.some((member) => member.running);
}

/** How many pieces the card stands for. */
export function countOf(card: Card): number {
  return card.members.reduce((sum, member) => sum + member.count, 0);
}

/** What the card is worth in coins; 0 while the price is unknown. */
export function coinsOfCard(card: Card): number {
  return (card.gift.coins ?? 0) * countOf(card);
}

/** How many different people gave. */
export function peopleOf(card: Card): number {
  return new Set(card.members.map((member) => member.from.id)).size;
}

function memberOf(gift: ShownGift): Member {
  const { key, from, running: count } = gift;
  return { key, from, count, running: gift.streak === 'running' };
}

/** Counts only grow, and an ended streak stays ended, whatever order the messages come in. */
function counted(before: Member, gift: ShownGift): Member {
  return {
    ...before,
    count: Math.max(before.count, gift.running),
    running: before.running && gift.streak === 'running',
  };
}
