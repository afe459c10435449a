/** How a source counts: one message for a single gift, or a running count within a streak. */
export type Counting = 'single' | 'streak';

/** Who sent a gift. Names and pictures are decoration, already made harmless by the reader. */
export interface Sender {
  readonly id: string;
  readonly name: string | null;
  readonly handle: string | null;
  /** An https address as the source gave it; no page ever loads it. */
  readonly avatar: string | null;
}

/**
 * A gift message after its reader: one shape for all sources.
 * Ids are texts, because the platform's ids have 64 bits.
 */
export interface Gift {
  /** The message's own id, the key by which it is booked once. */
  readonly id: string;
  /** When it happened, milliseconds since 1970. */
  readonly at: number;
  readonly gift: {
    readonly id: string;
    readonly name: string | null;
    /** The event's own price in coins, per piece; null when it has none. */
    readonly coins: number | null;
  };
  /** In a streak the number so far, otherwise how many this message stands for. */
  readonly count: number;
  readonly counting: Counting;
  /** The streak's id; null when the source gives none that can be used. */
  readonly streak: string | null;
  readonly streakEnded: boolean;
  readonly from: Sender;
  /** The receiving account; the empty text when the source names none. */
  readonly to: string;
  /** A test gift is shown and never booked. */
  readonly test: boolean;
}
