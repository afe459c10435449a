/** What totals may be grouped by. */
export const GROUPINGS = ['day', 'week', 'month', 'gift', 'gifter', 'session'] as const;
type Grouping = (typeof GROUPINGS)[number];

/** A question for totals: days of the creator's zone, both included. null = from the first / to the last. */
export interface TotalsQuery {
  readonly from: string | null;
  readonly to: string | null;
  readonly by: Grouping;
}

/** Estimate as decimal texts of two places. */
export interface EstimateText {
  readonly currency: string;
  readonly low: string;
  readonly expected: string;
  readonly high: string;
}

/** Sums over some gifts. `diamonds` is a decimal text. */
export interface Sums {
  /** Pieces: a streak of five counts five. */
  readonly gifts: number;
  readonly coins: number;
  readonly diamonds: string;
  readonly estimate: EstimateText;
  /** Pieces among them whose price is not known yet. */
  readonly unpriced: number;
}

/**
 * One group. `key` is the first day of the day/week/month, the gift's, gifter's or session's id;
 * `name` is what a person calls it.
 */
export interface TotalsRow extends Sums {
  readonly key: string;
  readonly name: string;
}

export interface Totals extends Sums {
  /** Different people who sent something in the range. */
  readonly gifters: number;
  readonly from: string | null;
  readonly to: string | null;
  readonly by: Grouping;
  readonly rows: readonly TotalsRow[];
}
