import { prepareRows } from '../storage/rows.ts';
import type { OpenLedger } from './open-ledger.ts';

/** What a search text may mean. */
export interface TextMatch {
  /** The text in small letters. */
  readonly text: string;
  /** Ids of gifts and gifters that are called so. */
  readonly gifts: readonly string[];
  readonly gifters: readonly string[];
  /** The entry's number, if the text is one. */
  readonly seq: number | null;
}

/** Looks a text up in names, handles and ids, no matter the case of its letters. */
export function matchingIds({ db, catalogue }: OpenLedger, searched: string): TextMatch {
  const text = searched.toLocaleLowerCase();
  const has = (name: unknown) =>
    String(name ?? '')
      .toLocaleLowerCase()
      .includes(text);
  // Compared here, because SQLite knows capital letters only of the Latin alphabet.
  const people = prepareRows(db, ['id', 'name', 'handle'], 'FROM person')();
  const gifters = people.filter(
    ([id, name, handle]) => id === searched || has(name) || has(handle),
  );
  const gifts = catalogue.list().filter(({ id, name }) => id === searched || has(name));
  return {
    text,
    gifts: gifts.map(({ id }) => id),
    gifters: gifters.map(([id]) => String(id)),
    seq: /^\d{1,15}$/.test(text) ? Number(text) : null,
  };
}
