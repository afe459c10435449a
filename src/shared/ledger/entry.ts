import { type Posting, postingsOf, type RouteName } from './account.ts';
import type { FactsByKind, UndoneKind } from './facts.ts';

/** What an entry books. Kinds are added, never renumbered: the number is part of the hash. */
export const ENTRY_KINDS = {
  gift: 1,
  reversal: 2,
  requested: 3,
  paid: 4,
  refused: 5,
  correction: 6,
  opening: 7,
  income: 8,
  valuation: 9,
  card: 10,
  undo: 11,
} as const;

export type EntryKind = keyof typeof ENTRY_KINDS;

interface Booked {
  readonly seq: number;
  /** When it happened and when it was booked, milliseconds since 1970. */
  readonly at: number;
  readonly bookedAt: number;
  /** The rate card in force when it happened. */
  readonly card: number;
  /** What it moves: coins, and thousandths of diamonds. Along which accounts is the kind's matter. */
  readonly coins: number;
  readonly diamonds: number;
}

/** A gift as it stands in the ledger for good: what this entry added, and the facts it came with. */
export interface GiftEntry extends Booked {
  readonly kind: 'gift';
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
}

/** The gift that an entry is about, repeated in it, so that its sums can be told from it alone. */
export interface Subject {
  /** The gift's own entry. */
  readonly entry: number;
  readonly sender: string;
  readonly gift: string;
  readonly price: number;
  readonly count: number;
}

/** An entry that a person has made. */
export type OwnEntry = {
  readonly [K in keyof FactsByKind]: Booked & {
    readonly kind: K;
    /** The entry that it answers, values, reverses or undoes; null where it stands alone. */
    readonly of: number | null;
    /** For reversals and valuations, and where one of these is undone. */
    readonly subject: Subject | null;
    readonly facts: FactsByKind[K];
  };
}[keyof FactsByKind];

export type Entry = GiftEntry | OwnEntry;

/** The postings of an entry: double entry, told by its kind and its two amounts. */
export function postings(entry: Entry): readonly Posting[] {
  if (entry.kind !== 'undo') return postingsOf(routeOf(entry), entry.coins, entry.diamonds);
  return postingsOf(
    routeOfKind(entry.facts.undoes, entry.facts.direction),
    entry.coins,
    entry.diamonds,
    true,
  );
}

function routeOf(entry: Exclude<Entry, { kind: 'undo' }>): RouteName {
  return entry.kind === 'gift'
    ? 'gift'
    : routeOfKind(entry.kind, entry.kind === 'correction' ? entry.facts.direction : null);
}

function routeOfKind(kind: UndoneKind | 'card', direction: 'found' | 'missing' | null): RouteName {
  if (kind === 'correction') return direction ?? 'found';
  return kind === 'income' || kind === 'card' ? 'nothing' : kind;
}

/** What an entry adds to the sums of gifts; diamonds in thousandths. All are zero for most kinds. */
export interface Effect {
  gifts: number;
  coins: number;
  diamonds: number;
  /** Diamonds taken back. */
  reversed: number;
  /** Pieces without a price. */
  unpriced: number;
}

export function effectOf(entry: Entry): Effect {
  const { coins, diamonds } = entry;
  if (entry.kind === 'gift') {
    const unpriced = entry.price === null ? entry.count : 0;
    return { gifts: entry.count, coins, diamonds, reversed: 0, unpriced };
  }
  const sign = entry.kind === 'undo' ? -1 : 1;
  const kind = entry.kind === 'undo' ? entry.facts.undoes : entry.kind;
  const none = { gifts: 0, coins: 0, diamonds: 0, reversed: 0, unpriced: 0 };
  if (kind === 'reversal') return { ...none, reversed: sign * diamonds };
  if (kind !== 'valuation') return none;
  return {
    ...none,
    coins: sign * coins,
    diamonds: sign * diamonds,
    unpriced: -sign * (entry.subject?.count ?? 0),
  };
}

/**
 * The content of an entry as one text, the same on every machine: what the hash chain covers.
 * A JSON array, because the order of an object's keys would be one more thing to agree on; put
 * together by hand, because this runs for every gift.
 */
export function canonicalEntry(entry: Entry): string {
  return entry.kind === 'gift' ? canonicalGift(entry) : canonicalOwn(entry);
}

function canonicalGift(entry: GiftEntry): string {
  return `[${entry.seq},${ENTRY_KINDS.gift},${entry.at},${entry.bookedAt},${entry.card},${quoted(
    entry.message,
  )},${quoted(entry.source)},${quoted(entry.receiver)},${quoted(entry.sender)},${quoted(
    entry.gift,
  )},${quoted(entry.giftName)},${entry.price},${entry.count},${entry.running},${quoted(
    entry.streak,
  )},[${postingsText(entry)}]]`;
}

function canonicalOwn(entry: OwnEntry): string {
  const { seq, at, bookedAt, card, of, subject } = entry;
  const about =
    subject === null
      ? null
      : [subject.entry, subject.sender, subject.gift, subject.price, subject.count];
  const head = [seq, ENTRY_KINDS[entry.kind], at, bookedAt, card, of, about];
  return `${JSON.stringify(head).slice(0, -1)},${factsText(entry)},[${postingsText(entry)}]]`;
}

/** The facts as they are written down; their order is that in which they were put together once. */
export function factsText(entry: OwnEntry): string {
  return JSON.stringify(entry.facts);
}

function postingsText(entry: Entry): string {
  return postings(entry)
    .map(({ from, to, amount }) => `[${from},${to},${amount}]`)
    .join();
}

/** Ids need no escaping, which is worth asking first. */
const PLAIN = /^[A-Za-z0-9_.:| -]*$/;

function quoted(text: string | null): string {
  if (text === null) return 'null';
  return PLAIN.test(text) ? `"${text}"` : JSON.stringify(text);
}
