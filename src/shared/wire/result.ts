/** What became of one message; see docs/api.md. An answer other than these means nothing was entered. */
type GiftStatus = 'booked' | 'duplicate' | 'conflict' | 'ignored' | 'test' | 'rejected';

export interface GiftResult {
  /** The message's id; null when it had none that can be told. */
  readonly id: string | null;
  readonly status: GiftStatus;
  /** Coins that were entered by this message: 0 unless `booked`. */
  readonly coins: number;
  /** For `ignored` and `rejected`, and for `booked` at an unknown price: why, in words for a person. */
  readonly reason?: string;
}

/** One booked gift as `GET /api/v1/gifts` tells it. `count` and `coins` are what this entry added. */
export interface GiftRow {
  readonly seq: number;
  readonly at: number;
  readonly gift: { readonly id: string; readonly name: string; readonly coins: number | null };
  readonly count: number;
  readonly coins: number;
  readonly from: { readonly id: string; readonly name: string };
  readonly source: string;
  readonly session: number;
}

export interface GiftPage {
  readonly gifts: readonly GiftRow[];
  /** Where to go on: pass it as `after`. null when this was the last page. */
  readonly next: number | null;
}

/** Diamonds as decimal texts. `available` = earned − reversed − withdrawn − pending. */
export interface Balance {
  readonly diamonds: {
    readonly earned: string;
    readonly reversed: string;
    readonly withdrawn: string;
    readonly pending: string;
    readonly available: string;
  };
  readonly estimate: {
    readonly currency: string;
    readonly low: string;
    readonly expected: string;
    readonly high: string;
  };
}
