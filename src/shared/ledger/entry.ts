import { ACCOUNTS, type Posting } from './account.ts';

/** What an entry books. Kinds are added, never renumbered: the number is part of the hash. */
export const ENTRY_KINDS = { gift: 1 } as const;

/** A gift as it stands in the ledger for good: what this entry added, and the facts it came with. */
export interface GiftEntry {
  readonly seq: number;
  readonly kind: typeof ENTRY_KINDS.gift;
  /** When it happened and when it was booked, milliseconds since 1970. */
  readonly at: number;
  readonly bookedAt: number;
  /** The rate card in force when it happened. */
  readonly card: number;
  readonly message: string;
  readonly source: string;
  readonly receiver: string;
  readonly sender: string;
  readonly gift: string;
  readonly giftName: string | null;
  /** Coins per piece; null while unknown. */
  readonly price: number | null;
  /** Pieces that this entry added, and how many the streak had by then. */
  readonly count: number;
  readonly running: number;
  /** Key of the streak; null for a single gift. */
  readonly streak: string | null;
  readonly postings: readonly Posting[];
}

/**
 * The content of an entry as one text, the same on every machine: what the hash chain covers.
 * A JSON array, because the order of an object's keys would be one more thing to agree on; put
 * together by hand, because this runs for every gift.
 */
export function canonicalEntry(entry: GiftEntry): string {
  const postings = entry.postings.map(({ from, to, amount }) => `[${from},${to},${amount}]`);
  return `[${entry.seq},${entry.kind},${entry.at},${entry.bookedAt},${entry.card},${quoted(
    entry.message,
  )},${quoted(entry.source)},${quoted(entry.receiver)},${quoted(entry.sender)},${quoted(
    entry.gift,
  )},${quoted(entry.giftName)},${entry.price},${entry.count},${entry.running},${quoted(
    entry.streak,
  )},[${postings.join()}]]`;
}

/** Ids need no escaping, which is worth asking first. */
const PLAIN = /^[A-Za-z0-9_.:| -]*$/;

function quoted(text: string | null): string {
  if (text === null) return 'null';
  return PLAIN.test(text) ? `"${text}"` : JSON.stringify(text);
}

/** Coins and diamonds (thousandths) that an entry added, as its postings say. */
export function giftAmounts(entry: Pick<GiftEntry, 'postings'>): {
  coins: number;
  diamonds: number;
} {
  const into = (account: number) =>
    entry.postings.find((posting) => posting.to === account)?.amount ?? 0;
  return { coins: into(ACCOUNTS.coinsReceived), diamonds: into(ACCOUNTS.available) };
}
