import { DIAMOND_UNITS } from '../amount/diamonds.ts';
import { type Money, money } from '../amount/money.ts';
import { RATE_CARDS, type RateCard, STANDARD_CARD } from './rate-card.ts';

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
  cards: readonly RateCard[] = RATE_CARDS,
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
