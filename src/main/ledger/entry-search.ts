import type { EntryPage, EntryQuery } from '../../shared/ledger/entry-view.ts';
import { createViewEntries } from './entry-views.ts';
import { findGifts } from './find-gifts.ts';
import { findOwn } from './find-own.ts';
import type { OpenLedger } from './open-ledger.ts';
import { wantedOf } from './wanted-entries.ts';

/** Finds entries, newest first, without reading those that are not asked for. */
export type SearchEntries = (query: EntryQuery) => EntryPage;

export function createSearchEntries(ledger: OpenLedger, zone: () => string): SearchEntries {
  const view = createViewEntries(ledger);
  return (query) => {
    const wanted = wantedOf(ledger, query, zone());
    const limit = query.limit + 1;
    const gifts = wanted.kinds.includes('gift') ? findGifts(ledger, wanted, limit) : [];
    const own = query.unpriced ? [] : findOwn(ledger, wanted, limit);
    const found = [...gifts, ...own].sort((a, b) => b.entry.seq - a.entry.seq);
    const page = found.slice(0, query.limit);
    const next = found.length > query.limit ? (page.at(-1)?.entry.seq ?? null) : null;
    return { entries: view(page), next };
  };
}
