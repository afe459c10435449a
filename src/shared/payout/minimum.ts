import { DIAMOND_UNITS } from '../amount/diamonds.ts';
import { type Money, money } from '../amount/money.ts';
import type { RateTerms } from '../ledger/rate-terms.ts';
import type { Estimate } from './estimate.ts';
import { daysAfter, type Pace } from './pace.ts';

/** How far it is to the least that can be withdrawn at once. */
export type ToMinimum =
  /** The card names no minimum. */
  | { readonly kind: 'none' }
  | { readonly kind: 'reached' }
  | {
      readonly kind: 'missing';
      /** Dollars of the creator's share, by the expected estimate. */
      readonly money: Money;
      /** Thousandths of diamonds that bring so much under the card; null when it pays nothing. */
      readonly diamonds: number | null;
      /** When the pace gets there; null where that can't be told. `latest` is null if not in sight. */
      readonly when: {
        readonly earliest: string;
        readonly day: string;
        readonly latest: string | null;
      } | null;
    };

/** Nobody keeps a pace for longer than two years. */
const HORIZON_DAYS = 730;
const HUNDREDTHS = 10_000n;

/**
 * What is missing to the card's minimum and when it will be there at the present pace.
 * @param share what the available diamonds may bring by now
 * @param today `YYYY-MM-DD`
 */
export function toMinimum(share: Estimate, card: RateTerms, pace: Pace, today: string): ToMinimum {
  if (card.minimumMicros === null) return { kind: 'none' };
  const minimum = BigInt(card.minimumMicros);
  const need = (band: keyof Estimate) => diamondsTo(minimum - share[band], card, card.share[band]);
  if (share.expected >= minimum) return { kind: 'reached' };
  const day = dayAt(pace, need('expected'), today);
  return {
    kind: 'missing',
    money: money(minimum - share.expected),
    diamonds: need('expected'),
    when:
      day === null
        ? null
        : {
            earliest: dayAt(pace, need('high'), today) ?? day,
            day,
            latest: dayAt(pace, need('low'), today),
          },
  };
}

/** Diamonds (thousandths) under a card that make at least so many millionths of a dollar. */
function diamondsTo(micros: bigint, card: RateTerms, hundredths: number): number | null {
  if (micros <= 0n) return 0;
  const perDiamond = BigInt(card.grossMicros) * BigInt(hundredths);
  if (perDiamond === 0n) return null;
  const units = micros * BigInt(DIAMOND_UNITS) * HUNDREDTHS;
  return Number((units + perDiamond - 1n) / perDiamond);
}

function dayAt(pace: Pace, need: number | null, today: string): string | null {
  if (pace.kind === 'silent' || need === null) return null;
  const days = Math.ceil((need * pace.days) / pace.diamonds);
  return days > HORIZON_DAYS ? null : daysAfter(today, days);
}
