import type { Answer, Failure } from '../../../../shared/contract/failure.ts';
import type { EntryPage, EntryView } from '../../../../shared/ledger/entry-view.ts';

/** A row of the list: an entry, or its number while it is on its way. */
type EntryRow = EntryView | { readonly seq: number } | null;

/** The list of entries as far as it is known. */
export interface EntryList {
  readonly count: number;
  /** Whether there may be more than `count`. */
  readonly isOpenEnded: boolean;
  /** Whether the first answer has come. */
  readonly isReady: boolean;
  readonly failure: Failure | null;
  row(index: number): EntryRow;
  /** Where an entry stands in the list; null when it is not in it, or not known yet. */
  indexOf(seq: number): number | null;
}

/** Fetches entries as they come in sight. */
export interface EntrySource {
  list(): EntryList;
  subscribe(listener: () => void): () => void;
  /** Fetches what is missing between two rows. */
  sight(first: number, last: number): void;
  /** Asks again: something was booked. */
  refresh(): void;
}

export type AskEntries = (before: number | null, limit: number) => Promise<Answer<EntryPage>>;

/** The part that all sources have: one list at a time, and who wants to hear of the next. */
export function listHolder(first: EntryList) {
  let list = first;
  const listeners = new Set<() => void>();
  return {
    list: () => list,
    subscribe: (listener: () => void) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    set: (next: EntryList) => {
      list = next;
      for (const listener of listeners) listener();
    },
  };
}

export const NO_ENTRIES: EntryList = {
  count: 0,
  isOpenEnded: false,
  isReady: false,
  failure: null,
  row: () => null,
  indexOf: () => null,
};
