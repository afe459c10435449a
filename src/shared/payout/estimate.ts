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
  const total = (pick: (card: RateCard) => number) =>
    parts.reduce((sum, part) => sum + worth(part, pick(cardOf(part.card, cards)), cards), 0n);
  return {
    low: money(total((card) => card.share.low)),
    expected: money(total((card) => card.share.expected)),
    high: money(total((card) => card.share.high)),
  };
}

function worth(part: DiamondsUnderCard, share: number, cards: readonly RateCard[]): bigint {
  const card = cardOf(part.card, cards);
  const gross = BigInt(part.diamonds) * BigInt(card.grossMicros);
  return (gross * BigInt(share)) / (BigInt(DIAMOND_UNITS) * 10_000n);
}

function cardOf(id: number, cards: readonly RateCard[]): RateCard {
  return cards.find((card) => card.id === id) ?? STANDARD_CARD;
}
