import { DIAMOND_UNITS } from '../amount/diamonds.ts';
import { type Money, money } from '../amount/money.ts';
import { type RateCard, STANDARD_CARD } from './rate-card.ts';

/** What diamonds may bring the creator, in US dollars. Always an estimate, always a range. */
export interface Estimate {
  readonly low: Money;
  readonly expected: Money;
  readonly high: Money;
}

/** Diamonds (thousandths) that were booked under one card. */
export interface DiamondsUnderCard {
  readonly card: number;
  readonly diamonds: number;
}

/**
 * Sum of the estimates of all parts, each under the card it was booked with.
 * Exact in millionths; each part is rounded down once.
 */
export function estimate(
  parts: readonly DiamondsUnderCard[],
  cards: readonly RateCard[],
): Estimate {
  let [low, expected, high] = [0n, 0n, 0n];
  for (const { card, diamonds } of parts) {
    const { grossMicros, share } = cardOf(card, cards);
    const gross = BigInt(diamonds) * BigInt(grossMicros);
    const part = (hundredths: number) => (gross * BigInt(hundredths)) / SHARE_UNITS;
    const middle = part(share.expected);
    expected += middle;
    // Most cards have one share: thousands of rows are spared two divisions each.
    low += share.low === share.expected ? middle : part(share.low);
    high += share.high === share.expected ? middle : part(share.high);
  }
  return { low: money(low), expected: money(expected), high: money(high) };
}

/** Thousandths of a diamond times hundredths of a percent. */
const SHARE_UNITS = BigInt(DIAMOND_UNITS) * 10_000n;

function cardOf(id: number, cards: readonly RateCard[]): RateCard {
  return cards.find((card) => card.id === id) ?? STANDARD_CARD;
}

/**
 * What is left of diamonds when only `rest` of them are still there: those that came first left
 * first, as in a queue, so an older card's diamonds are withdrawn before a newer one's.
 */
export function remaining(
  parts: readonly DiamondsUnderCard[],
  rest: number,
): readonly DiamondsUnderCard[] {
  const left: DiamondsUnderCard[] = [];
  let toPlace = rest;
  for (const { card, diamonds } of parts.toReversed()) {
    const kept = Math.min(diamonds, toPlace);
    if (kept > 0) left.push({ card, diamonds: kept });
    toPlace -= kept;
  }
  // More than gifts have brought: an opening balance or a correction, at the newest card.
  const newest = parts.at(-1)?.card ?? STANDARD_CARD.id;
  if (toPlace > 0) left.push({ card: newest, diamonds: toPlace });
  return left;
}
