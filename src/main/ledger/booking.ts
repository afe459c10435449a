import type { Gift } from '../../shared/gift/gift.ts';

/** A gift on its way into the ledger. */
export interface BookingRequest {
  readonly gift: Gift;
  readonly source: string;
}

/** What became of one request. Diamonds in thousandths. */
export type Booking =
  | {
      readonly status: 'booked';
      readonly seq: number;
      /** The overlay card that it belongs to. */
      readonly card: string;
      readonly giftName: string;
      /** Price per piece; null while unknown. */
      readonly price: number | null;
      readonly count: number;
      readonly running: number;
      readonly coins: number;
      readonly diamonds: number;
      /** Number of the rate card that they were booked under. */
      readonly rateCard: number;
    }
  /** Nothing new in it; `card` is the streak that it belongs to, null for a single gift. */
  | { readonly status: 'duplicate'; readonly card: string | null }
  /** The id is known with other content. */
  | { readonly status: 'conflict' }
  /** More than the ledger can hold: its sums would no longer be exact. */
  | { readonly status: 'refused' };

/** A LIVE session as far as the ledger decides it. */
export interface SessionSpan {
  readonly id: number;
  readonly name: string | null;
  readonly startedAt: number;
  /** null while it runs. */
  readonly endedAt: number | null;
}

/** The answer to a batch: one booking a request, in order, and the session they went to. */
export interface BatchOutcome {
  readonly bookings: readonly Booking[];
  readonly session: SessionSpan | null;
}
