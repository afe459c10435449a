import type { RateTerms } from './rate-terms.ts';

/** Money in any currency, in millionths of its unit, as a decimal text of digits: exact in JSON. */
export interface MoneyFact {
  readonly currency: string;
  readonly micros: string;
}

export const REVERSAL_REASONS = ['refund', 'charge-back', 'mistake'] as const;
export const INCOME_KINDS = ['affiliate', 'subscription', 'brand', 'tips', 'other'] as const;
export const CORRECTION_CAUSES = ['unpriced', 'gap', 'reversal', 'valued', 'unknown'] as const;

/** A part of the difference between the ledger and TikTok's number. Diamonds in thousandths. */
export interface Explanation {
  readonly cause: (typeof CORRECTION_CAUSES)[number];
  /** null where it can't be told how much. */
  readonly diamonds: number | null;
  readonly text: string;
}

/** What a person told with an entry, by its kind. Written down once, never changed. */
export interface FactsByKind {
  readonly reversal: {
    readonly reason: (typeof REVERSAL_REASONS)[number];
    readonly note: string;
  };
  readonly requested: { readonly note: string };
  readonly paid: {
    readonly received: MoneyFact;
    readonly fee: MoneyFact;
    readonly note: string;
  };
  readonly refused: { readonly note: string };
  readonly correction: {
    readonly direction: 'found' | 'missing';
    /** What TikTok showed, thousandths of diamonds. */
    readonly shown: number;
    readonly explained: readonly Explanation[];
    readonly note: string;
  };
  readonly opening: { readonly note: string };
  readonly income: {
    readonly income: (typeof INCOME_KINDS)[number];
    readonly amount: MoneyFact;
    readonly note: string;
  };
  readonly valuation: { readonly note: string };
  readonly card: RateTerms;
  readonly undo: {
    readonly undoes: UndoneKind;
    /** Of an undone correction. */
    readonly direction: 'found' | 'missing' | null;
    /** The gift's entry, where what is undone was about one. */
    readonly about: number | null;
    readonly note: string;
  };
}

export type UndoneKind = Exclude<keyof FactsByKind, 'undo' | 'card'>;
