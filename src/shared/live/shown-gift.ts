/** A gift as the feed tells it: what was booked (or played as a test), ready to be shown. */
export interface ShownGift {
  /** One card for each key: the streak's key, or the message id of a single gift. */
  readonly key: string;
  /** Ledger sequence number; null for a test gift, which is in no ledger. */
  readonly seq: number | null;
  /** When it was booked (or played), milliseconds since 1970. */
  readonly at: number;
  /** `coins` is the price per piece; null while it is unknown. */
  readonly gift: { readonly id: string; readonly name: string; readonly coins: number | null };
  /** What this message added. */
  readonly count: number;
  /** How many there are by now: equals `count` for a single gift, the streak's count otherwise. */
  readonly running: number;
  /** Coins and diamonds (thousandths) that this message added. */
  readonly coins: number;
  readonly diamonds: number;
  readonly from: { readonly id: string; readonly name: string };
  readonly streak: 'none' | 'running' | 'ended';
  readonly test: boolean;
  /** Where it came from: `api`, `tikfinity`, `rehearsal`, … */
  readonly source: string;
}

/** Price per piece × running count, the value that decides the tier of display; 0 while unknown. */
export function coinValue(gift: ShownGift): number {
  return (gift.gift.coins ?? 0) * gift.running;
}
