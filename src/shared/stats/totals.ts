/**
 * What totals may be grouped by; `hour` is one of the 168 hours of the week, from Monday 0:00,
 * `card` the rate card under which gifts were booked.
 */
export const GROUPINGS = [
  'day',
  'week',
  'month',
  'gift',
  'gifter',
  'session',
  'hour',
  'card',
] as const;
type Grouping = (typeof GROUPINGS)[number];

/** What the local API groups by: a public contract, which grows only on purpose. */
export const API_GROUPINGS = GROUPINGS.filter((by) => by !== 'hour' && by !== 'card');

/** Narrows totals to one gift, one person, one session, one hour of the week, or any of these. */
export interface TotalsFilter {
  readonly gift: string | null;
  readonly gifter: string | null;
  readonly session: number | null;
  readonly hour: number | null;
}

export const EVERYTHING: TotalsFilter = { gift: null, gifter: null, session: null, hour: null };

/** A question for totals: days of the creator's zone, both included. null = from the first / to the last. */
export interface TotalsQuery {
  readonly from: string | null;
  readonly to: string | null;
  readonly by: Grouping;
  readonly filter?: TotalsFilter;
  /** First day of a week: 1 = Monday (if left out) to 7 = Sunday. */
  readonly weekStart?: number;
  /** The most rows to answer, those of the highest value first; all if left out. */
  readonly limit?: number;
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
  /** Diamonds taken back in the same time; they are contained in `diamonds`. */
  readonly reversed: string;
  readonly estimate: EstimateText;
  /** Pieces among them whose price is not known yet. */
  readonly unpriced: number;
}

/**
 * One group. `key` is the first day of the day/week/month, the gift's, gifter's or session's id, or
 * the number of the hour or card; `name` is what a person calls it.
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
