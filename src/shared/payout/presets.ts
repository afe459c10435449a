import type { RateTerms } from '../ledger/rate-terms.ts';
import { STANDARD_CARD } from './rate-card.ts';

/** Terms to begin a new card with. */
export interface RatePreset {
  readonly id: 'standard' | 'two-coins' | 'scaled-usa';
  readonly terms: RateTerms;
}

const { id: _, ...STANDARD } = STANDARD_CARD;

/**
 * What is known of how TikTok pays. Each is a place to start from: the creator's own app has the
 * last word. See docs/decisions/0008-the-standard-rate-card.md for where the figures come from.
 */
export const RATE_PRESETS: readonly RatePreset[] = [
  { id: 'standard', terms: STANDARD },
  {
    id: 'two-coins',
    // Half as many diamonds of twice the value: what a coin brings is the same.
    terms: {
      ...STANDARD,
      name: 'Two coins to a diamond',
      diamondsPerCoin: { num: 1, den: 2 },
      grossMicros: 2 * STANDARD.grossMicros,
    },
  },
  {
    id: 'scaled-usa',
    // 20% for a LIVE of under 5 minutes, up to 40% for long ones, up to 13% more for a good week.
    terms: {
      ...STANDARD,
      name: 'Scaled LIVE rewards (USA)',
      validFrom: '2025-02-10',
      share: { low: 2000, expected: 4000, high: 5300 },
    },
  },
];
