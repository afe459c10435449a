import { diamondUnitsOf, exactMoneyText } from '../../../../shared/amount/decimal.ts';
import type { Money } from '../../../../shared/amount/money.ts';
import type { PayoutView } from '../../../../shared/contract/payout-calls.ts';
import type { DiamondsUnderCard } from '../../../../shared/payout/estimate.ts';
import { queueOf, takeFrom } from '../../../../shared/payout/queue.ts';
import { cardOn, type RateCard } from '../../../../shared/payout/rate-card.ts';
import { type Worth, worthOf } from '../../../../shared/payout/worth.ts';
import { moneyIn } from '../../format/money.ts';

/** What the page reckons with: thousandths of diamonds, each under the card it was booked with. */
export interface Figures {
  readonly available: number;
  readonly pending: number;
  readonly withdrawn: number;
  /** In the order in which they leave. */
  readonly queue: readonly DiamondsUnderCard[];
  readonly inReview: readonly DiamondsUnderCard[];
  readonly cards: readonly RateCard[];
  /** The card of today: limits and fees are its. */
  readonly card: RateCard;
}

export function figuresOf({ diamonds, parts, cards, today }: PayoutView): Figures {
  const available = diamondUnitsOf(diamonds.available);
  const pending = diamondUnitsOf(diamonds.pending);
  const card = cardOn(today, cards);
  const brought = parts.map((part) => ({
    card: part.card,
    diamonds: diamondUnitsOf(part.diamonds),
  }));
  // What is under review has left the queue's front, but is not gone yet.
  const all = queueOf(brought, Math.max(0, available) + pending, card.id);
  const { taken, left } = takeFrom(all, pending);
  return {
    available,
    pending,
    withdrawn: diamondUnitsOf(diamonds.withdrawn),
    queue: left,
    inReview: taken,
    cards,
    card,
  };
}

/**
 * The first `count` thousandths in line, and what they may bring. What is not there yet is taken to
 * come in under the card of today.
 */
export function firstInLine({ available, queue, cards, card }: Figures, count: number) {
  const yetToCome = Math.max(0, count - Math.max(0, available));
  const line = yetToCome === 0 ? queue : [...queue, { card: card.id, diamonds: yetToCome }];
  const { taken } = takeFrom(line, count);
  return { taken, worth: worthOf(taken, cards, card) };
}

/** What each withdrawal under review may bring, by the number of its request: the oldest is first in line. */
export function worthInReview(
  { inReview, cards, card }: Figures,
  withdrawals: PayoutView['withdrawals'],
): ReadonlyMap<number, Worth> {
  const worths = new Map<number, Worth>();
  let queue = inReview;
  const open = withdrawals.filter(({ state }) => state === 'requested');
  for (const { seq, diamonds } of open.toSorted((one, other) => one.seq - other.seq)) {
    const { taken, left } = takeFrom(queue, diamondUnitsOf(diamonds));
    worths.set(seq, worthOf(taken, cards, card));
    queue = left;
  }
  return worths;
}

/** `$5.03`. */
export function dollars(amount: Money): string {
  return moneyIn(exactMoneyText(amount), 'USD');
}

/** Whole millionths as a rate card has them. */
export function dollarsOf(micros: number): string {
  return moneyIn(exactMoneyText(BigInt(micros) as Money), 'USD');
}
