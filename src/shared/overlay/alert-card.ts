import type { ShownGift } from '../live/shown-gift.ts';
import { type Tier, type TierBounds, tierOf } from './tiers.ts';

/** A gift on its way to a card; without bounds the usual ones decide how large it is shown. */
export interface AlertGift extends ShownGift {
  readonly bounds?: TierBounds;
}

/** One streak, or one single gift, within a card. */
export interface Member {
  readonly key: string;
  readonly gift: ShownGift['gift'];
  readonly from: ShownGift['from'];
  readonly count: number;
  /** Its streak is still counting. */
  readonly running: boolean;
  readonly bounds?: TierBounds | undefined;
}

/**
 * A card: usually one member. When it is crowded, gifts share one, and the most valuable member
 * gives it name and picture.
 */
export interface Card {
  /** Unique for as long as the queue lives; a streak that comes back gets another. */
  readonly turn: number;
  /** Never empty. */
  readonly members: readonly Member[];
  /** Gifts that were members and are only counted by now: pieces, and their value in coins. */
  readonly rest: { readonly pieces: number; readonly coins: number };
  /** The tier of its most valuable member; never sinks. */
  readonly tier: Tier;
  /** Since when its first gift waits. */
  readonly arrivedAt: number;
  /** When its count last grew. */
  readonly grownAt: number;
  /** The creator asked to see it again: it passes by the queue, and counts nothing up. */
  readonly replay: boolean;
}

export function cardOf(gift: AlertGift, turn: number, now: number): Card {
  const { key, from, running: count, bounds } = gift;
  const running = gift.streak === 'running';
  const member = { key, gift: gift.gift, from, count, running, bounds };
  return cardOfMember(member, turn, now);
}

export function cardOfMember(member: Member, turn: number, now: number): Card {
  return {
    turn,
    members: [member],
    rest: { pieces: 0, coins: 0 },
    tier: tierOfMember(member),
    arrivedAt: now,
    grownAt: now,
    replay: false,
  };
}

/** The card with the newer count of a member that it has. */
export function withCount<C extends Card>(card: C, gift: ShownGift, now: number): C {
  const before = memberOf(card, gift.key);
  if (before === undefined) return card;
  const member = counted(before, gift);
  return {
    ...card,
    members: card.members.map((other) => (other === before ? member : other)),
    tier: Math.max(card.tier, tierOfMember(member)) as Tier,
    grownAt: member.count > before.count ? now : card.grownAt,
  };
}

/** The card after the end of one member's streak. */
export function withStreakEnded<C extends Card>(card: C, key: string): C {
  const end = (member: Member) => (member.key === key ? { ...member, running: false } : member);
  return { ...card, members: card.members.map(end) };
}

export function memberOf(card: Card, key: string): Member | undefined {
  return card.members.find((member) => member.key === key);
}

/** The member that the card is named after: the first of those in the highest tier. */
export function headOf({ members }: Card): Member {
  return members.reduce((head, member) =>
    tierOfMember(member) > tierOfMember(head) ? member : head,
  );
}

export function isRunning(card: Card): boolean {
  return !card.replay && card.members.some((member) => member.running);
}

/** How many pieces the card stands for. */
export function countOf(card: Card): number {
  return card.members.reduce((sum, member) => sum + member.count, card.rest.pieces);
}

/** What the card is worth in coins; gifts of unknown price add nothing. */
export function coinsOfCard(card: Card): number {
  return card.members.reduce((sum, member) => sum + coinsOfMember(member), card.rest.coins);
}

function tierOfMember(member: Member): Tier {
  return tierOf(coinsOfMember(member), member.bounds);
}

export function coinsOfMember({ gift, count }: Member): number {
  return (gift.coins ?? 0) * count;
}

/** How many different people gave, as far as they are still known one by one. */
export function peopleOf(card: Card): number {
  return new Set(card.members.map((member) => member.from.id)).size;
}

/** How many kinds of gifts there are on it, as far as they are still known one by one. */
export function kindsOf(card: Card): number {
  return new Set(card.members.map((member) => member.gift.id)).size;
}

/** Counts only grow, and an ended streak stays ended, whatever order the messages come in. */
function counted(before: Member, gift: ShownGift): Member {
  return {
    ...before,
    // The price may have become known since.
    gift: { ...before.gift, coins: gift.gift.coins ?? before.gift.coins },
    count: Math.max(before.count, gift.running),
    running: before.running && gift.streak === 'running',
  };
}
