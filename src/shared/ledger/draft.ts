import type { Explanation, FactsByKind } from './facts.ts';
import type { RateTerms } from './rate-terms.ts';

/** What a person wants to enter. Diamonds in thousandths; `at` is when it happened, in ms. */
export type EntryDraft = { readonly at: number } & (
  | { readonly kind: 'opening'; readonly diamonds: number; readonly note: string }
  | ({ readonly kind: 'income' } & FactsByKind['income'])
  | { readonly kind: 'requested'; readonly diamonds: number; readonly note: string }
  | ({ readonly kind: 'paid'; readonly of: number } & FactsByKind['paid'])
  | { readonly kind: 'refused'; readonly of: number; readonly note: string }
  /** `shown` is the number of available diamonds that TikTok tells. */
  | {
      readonly kind: 'correction';
      readonly shown: number;
      readonly explained: readonly Explanation[];
      readonly note: string;
    }
  /** `count` pieces of the gift, or all that are left. */
  | ({
      readonly kind: 'reversal';
      readonly of: number;
      readonly count: number | null;
    } & FactsByKind['reversal'])
  | {
      readonly kind: 'valuation';
      readonly of: number;
      readonly price: number;
      readonly note: string;
    }
  | { readonly kind: 'card'; readonly terms: RateTerms }
  | { readonly kind: 'undo'; readonly of: number; readonly note: string }
);

/** Why a draft can't be entered. Each is a failure code with a sentence. */
export type Refusal =
  /** There is no entry of this number, or none of the kind that is needed. */
  | 'entry-unknown'
  /** It has been paid, refused, valued, reversed whole or undone already. */
  | 'entry-settled'
  | 'not-enough-diamonds'
  /** TikTok's number is the ledger's. */
  | 'nothing-to-correct'
  /** A gift without a price: value it first. */
  | 'price-unknown'
  /** More than the ledger could add up exactly. */
  | 'amount-too-large';
