import type { Appetite } from './cast.ts';

/** What is needed of a gift here; see EVERYDAY_GIFTS. */
export interface RehearsalGift {
  readonly id: string;
  readonly name: string;
  /** Per piece. */
  readonly coins: number;
}

export interface Wish {
  readonly gift: RehearsalGift;
  readonly count: number;
}

interface Range {
  readonly from: number;
  readonly below: number;
}

const SMALL: Range = { from: 0, below: 10 };
const MIDDLE: Range = { from: 10, below: 100 };
const LARGE: Range = { from: 100, below: 1_000 };
const HUGE: Range = { from: 1_000, below: 10_000 };
const GIANT: Range = { from: 10_000, below: Number.POSITIVE_INFINITY };

/** How many of 1,000 wishes are for a price range; all others are for something small. */
const RANGES: Readonly<Record<Appetite, readonly (readonly [Range, per1000: number])[]>> = {
  small: [[MIDDLE, 120]],
  fan: [
    [HUGE, 30],
    [LARGE, 120],
    [MIDDLE, 200],
  ],
  patron: [
    [GIANT, 12],
    [HUGE, 80],
    [LARGE, 200],
    [MIDDLE, 200],
  ],
};

/** Gifts up to this price are sent several at once. */
const STREAK_UP_TO = 99;

/** What somebody of this appetite would like to send. `gifts` must not be empty. */
export function wishOf(
  appetite: Appetite,
  gifts: readonly RehearsalGift[],
  random: () => number,
): Wish {
  const gift = oneOf(inRange(gifts, rangeFor(appetite, random)), random);
  return { gift, count: gift.coins <= STREAK_UP_TO ? countFor(gift, random) : 1 };
}

/** The gift whose price comes closest: the first of the list among equals. */
export function giftNear(gifts: readonly RehearsalGift[], coins: number): RehearsalGift {
  const distance = (gift: RehearsalGift) => Math.abs(gift.coins - coins);
  return gifts.reduce((best, gift) => (distance(gift) < distance(best) ? gift : best));
}

/** One of a list that is not empty. */
export function oneOf<T>(list: readonly T[], random: () => number): T {
  const one = list[Math.floor(random() * list.length)];
  if (one === undefined) throw new RangeError('nothing to choose from');
  return one;
}

function rangeFor(appetite: Appetite, random: () => number): Range {
  let dice = random() * 1_000;
  for (const [range, per1000] of RANGES[appetite]) {
    if (dice < per1000) return range;
    dice -= per1000;
  }
  return SMALL;
}

/** The gifts of a range; where there are none, those that cost the least. */
function inRange(gifts: readonly RehearsalGift[], range: Range): readonly RehearsalGift[] {
  const within = gifts.filter(({ coins }) => coins >= range.from && coins < range.below);
  if (within.length > 0) return within;
  const least = Math.min(...gifts.map(({ coins }) => coins));
  return gifts.filter(({ coins }) => coins === least);
}

/** Half of them alone, most others a handful, and seldom one of the long streaks of a single coin. */
function countFor(gift: RehearsalGift, random: () => number): number {
  const dice = random();
  if (dice < 0.5) return 1;
  if (dice > 0.98 && gift.coins === 1) return 50 + Math.floor(random() * 51);
  const most = gift.coins >= 10 ? 5 : 15;
  return 2 + Math.floor(random() ** 2 * most);
}
