import { DIAMOND_UNITS } from '../amount/diamonds.ts';
import { type Money, money } from '../amount/money.ts';
import type { RateTerms } from '../ledger/rate-terms.ts';
import { type DiamondsUnderCard, type Estimate, estimate } from './estimate.ts';
import { type RateCard, STANDARD_CARD } from './rate-card.ts';

/** What a payment may be made under: limits and fees are those of the day on which it is asked for. */
export type PaymentTerms = Pick<RateTerms, 'fee' | 'dailyMaximumMicros'>;

/** From diamonds to what arrives, step by step, in US dollars. An estimate at every step. */
export interface Worth {
  /** What the diamonds stand for before TikTok takes its share. */
  readonly gross: Money;
  /** The creator's share of that. */
  readonly share: Estimate;
  /** So many payments it takes at the daily maximum; 0 for nothing. */
  readonly payments: number;
  readonly fees: Estimate;
  /** The share without the fees. */
  readonly net: Estimate;
}

/** What diamonds may bring, each under the card it was booked with, paid out under `terms`. */
export function worthOf(
  parts: readonly DiamondsUnderCard[],
  cards: readonly RateCard[],
  terms: PaymentTerms,
): Worth {
  const share = estimate(parts, cards);
  const payments = paymentsFor(share.expected, terms);
  // A band may bring something where what is expected brings nothing: that is one payment too.
  const charged = Math.max(1, payments);
  const fees = eachOf(share, (amount) => feesOf(amount, charged, terms));
  return {
    gross: grossOf(parts, cards),
    share,
    payments,
    fees,
    net: eachOf(share, (amount) => money(amount - feesOf(amount, charged, terms))),
  };
}

/** In so many days an amount is paid out at the daily maximum; 0 for nothing. */
function paymentsFor(amount: Money, { dailyMaximumMicros }: PaymentTerms): number {
  if (amount === 0n) return 0;
  if (dailyMaximumMicros === null) return 1;
  const most = BigInt(dailyMaximumMicros);
  return Number((amount + most - 1n) / most);
}

/** Rounded up, and never more than there is. */
function feesOf(amount: Money, payments: number, { fee }: PaymentTerms): Money {
  const part = (amount * BigInt(fee.hundredths) + HUNDREDTHS - 1n) / HUNDREDTHS;
  const all = BigInt(fee.fixedMicros) * BigInt(payments) + part;
  return money(all < amount ? all : amount);
}

function grossOf(parts: readonly DiamondsUnderCard[], cards: readonly RateCard[]): Money {
  const units = BigInt(DIAMOND_UNITS);
  const values = parts.map(({ card, diamonds }) => {
    const { grossMicros } = cards.find(({ id }) => id === card) ?? STANDARD_CARD;
    return (BigInt(diamonds) * BigInt(grossMicros)) / units;
  });
  return money(values.reduce((sum, value) => sum + value, 0n));
}

const HUNDREDTHS = 10_000n;

/** Does the same with low, expected and high. */
function eachOf(band: Estimate, step: (amount: Money) => Money): Estimate {
  return { low: step(band.low), expected: step(band.expected), high: step(band.high) };
}
