import type { Gift } from './gift.ts';

/** Something that happened on the LIVE and is no gift: it moves the live state, never the ledger. */
export type LiveEvent =
  | { readonly type: 'viewers'; readonly count: number }
  /** `total` is the LIVE's running total where the source gives one. */
  | { readonly type: 'likes'; readonly count: number; readonly total: number | null }
  | { readonly type: 'follow' }
  | { readonly type: 'ended' }
  /** How many followers the creator has; no sign of a running LIVE. */
  | { readonly type: 'followers'; readonly count: number }
  /** A sign of life without a number: chat, share, a viewer who joins. */
  | { readonly type: 'activity' };

/**
 * What a reader makes of one message from outside.
 * - `gift`: to be booked (or played, when it is a test)
 * - `ignored`: well-formed, but not a gift to this host; `event` where it says something about the LIVE
 * - `rejected`: not acceptable; `reason` names the field, in words for a person
 */
export type Reading =
  | { readonly kind: 'gift'; readonly gift: Gift }
  | {
      readonly kind: 'ignored';
      readonly id: string | null;
      readonly reason: string;
      readonly event: LiveEvent | null;
    }
  | { readonly kind: 'rejected'; readonly id: string | null; readonly reason: string };

/** What a reader may know besides the message itself. */
export interface ReaderContext {
  /** The time of arrival, milliseconds since 1970. */
  readonly now: number;
  /** The creator's own account id, when known: gifts to anybody else are not income. */
  readonly hostId: string | null;
}
