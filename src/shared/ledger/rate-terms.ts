import type { Ratio } from '../amount/ratio.ts';

/**
 * How coins become diamonds and diamonds money. TikTok publishes none of these figures; see
 * docs/decisions for where they come from and how far they can be trusted.
 * Money is in millionths of a US dollar, shares and fees in hundredths of a percent (5000 = 50%).
 */
export interface RateTerms {
  readonly name: string;
  /** First day on which it applies, `YYYY-MM-DD` in the creator's zone. */
  readonly validFrom: string;
  readonly diamondsPerCoin: Ratio;
  /** Gross value of one diamond. */
  readonly grossMicros: number;
  /** The creator's share of the gross value. */
  readonly share: { readonly low: number; readonly expected: number; readonly high: number };
  /** The least that can be withdrawn at once; null = not checked. */
  readonly minimumMicros: number | null;
  /** The most that can be withdrawn in a day; null = not checked. */
  readonly dailyMaximumMicros: number | null;
  /** What the payer or the bank takes from a payment. */
  readonly fee: { readonly fixedMicros: number; readonly hundredths: number };
  /** How long a withdrawal may be under review; null = not known. */
  readonly reviewDays: number | null;
}
