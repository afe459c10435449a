import type { EntryKind } from './entry.ts';
import type { FactsByKind } from './facts.ts';

/** An entry as a page shows it. Diamonds are a decimal text: what it moved, always positive. */
export interface EntryView {
  readonly seq: number;
  readonly kind: EntryKind;
  readonly at: number;
  readonly bookedAt: number;
  readonly card: number;
  readonly coins: number;
  readonly diamonds: string;
  /** What it did to the available diamonds. */
  readonly sign: -1 | 0 | 1;
  /** The gift that it is about, if any. `price` is null while unknown. */
  readonly gift: {
    readonly id: string;
    readonly name: string;
    readonly price: number | null;
  } | null;
  readonly count: number | null;
  readonly from: { readonly id: string; readonly name: string } | null;
  readonly source: string | null;
  readonly session: number | null;
  /** The entry that it answers, values, reverses or undoes. */
  readonly of: number | null;
  /** The entries that point to it, oldest first. */
  readonly answers: readonly number[];
  /** Whether it stands, or has been undone. */
  readonly undone: boolean;
  /** What the person told who made it; null for gifts. */
  readonly facts: FactsByKind[keyof FactsByKind] | null;
  readonly hash: string;
}

/** Which entries. Every field narrows; null = all. */
export interface EntryFilter {
  readonly kinds: readonly EntryKind[] | null;
  readonly gift: string | null;
  readonly gifter: string | null;
  readonly session: number | null;
  /** Days of the creator's zone, both included. */
  readonly from: string | null;
  readonly to: string | null;
  /** Gifts still without a price. */
  readonly unpriced: boolean;
  /** Words in names of gifters and gifts, notes, or an entry's number. */
  readonly text: string | null;
}

/** All of them. */
export const EVERY_ENTRY = {
  kinds: null,
  gift: null,
  gifter: null,
  session: null,
  from: null,
  to: null,
  unpriced: false,
  text: null,
} satisfies EntryFilter;

/** Which entries to show, newest first. */
export interface EntryQuery extends EntryFilter {
  /** Only entries older than this number. */
  readonly before: number | null;
  readonly limit: number;
}

export interface EntryPage {
  readonly entries: readonly EntryView[];
  /** Pass it as `before` to go on; null at the end. */
  readonly next: number | null;
}
