import { ONE_TO_ONE, type Ratio } from '../amount/ratio.ts';

/**
 * How coins become diamonds and diamonds money, from a day on. TikTok publishes none of these
 * figures; see docs/decisions for where they come from and how far they can be trusted.
 */
export interface RateCard {
  /** Small number that the ledger keeps with each entry; never used again for another card. */
  readonly id: number;
  readonly name: string;
  /** First day on which it applies, `YYYY-MM-DD` in the creator's zone. */
  readonly validFrom: string;
  readonly diamondsPerCoin: Ratio;
  /** Gross value of one diamond, in millionths of a US dollar. */
  readonly grossMicros: number;
  /** The creator's share of the gross value, in hundredths of a percent (5000 = 50%). */
  readonly share: { readonly low: number; readonly expected: number; readonly high: number };
}

/** 100 coins → 100 diamonds → $1.00 gross → $0.50 for the creator. */
export const STANDARD_CARD: RateCard = {
  id: 1,
  name: 'Standard',
  validFrom: '1970-01-01',
  diamondsPerCoin: ONE_TO_ONE,
  grossMicros: 10_000,
  share: { low: 5000, expected: 5000, high: 5000 },
};

/** The cards in force; editable cards come with the redemption page. */
export const RATE_CARDS: readonly RateCard[] = [STANDARD_CARD];

/** The card in force on `day` (`YYYY-MM-DD`): the last one that has begun by then. */
export function cardOn(day: string, cards: readonly RateCard[] = RATE_CARDS): RateCard {
  const begun = cards.filter((card) => card.validFrom <= day);
  return begun.reduce(
    (last, card) => (card.validFrom >= last.validFrom ? card : last),
    STANDARD_CARD,
  );
}
