import { ONE_TO_ONE } from '../amount/ratio.ts';
import type { RateTerms } from '../ledger/rate-terms.ts';

/** Terms as they stand in the ledger: dated, numbered, and never changed. */
export interface RateCard extends RateTerms {
  /** Small number that the ledger keeps with each entry; never used again for another card. */
  readonly id: number;
}

/** 100 coins → 100 diamonds → $1.00 gross → $0.50 for the creator. */
export const STANDARD_CARD: RateCard = {
  id: 1,
  name: 'Standard',
  validFrom: '1970-01-01',
  diamondsPerCoin: ONE_TO_ONE,
  grossMicros: 10_000,
  share: { low: 5000, expected: 5000, high: 5000 },
  minimumMicros: null,
  dailyMaximumMicros: 1_000_000_000,
  fee: { fixedMicros: 0, hundredths: 0 },
  reviewDays: 15,
};

/**
 * The card in force on `day` (`YYYY-MM-DD`): of those that have begun by then the one that began
 * last, and of two that begin on the same day the one that was entered later.
 */
export function cardOn(day: string, cards: readonly RateCard[]): RateCard {
  let found = STANDARD_CARD;
  for (const card of cards) {
    if (card.validFrom > day) continue;
    const isLater =
      card.validFrom > found.validFrom ||
      (card.validFrom === found.validFrom && card.id > found.id);
    if (isLater) found = card;
  }
  return found;
}
