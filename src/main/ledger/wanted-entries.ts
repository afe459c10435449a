import { ENTRY_KINDS, type EntryKind } from '../../shared/ledger/entry.ts';
import type { EntryQuery } from '../../shared/ledger/entry-view.ts';
import { dayEnd, dayStart } from '../../shared/stats/zone-days.ts';
import type { OpenLedger } from './open-ledger.ts';
import { matchingIds, type TextMatch } from './text-match.ts';

/** A query with everything looked up. */
export interface Wanted {
  readonly before: number;
  readonly kinds: readonly EntryKind[];
  readonly gift: string | null;
  readonly gifter: string | null;
  readonly session: { readonly first: number; readonly end: number } | null;
  /** Instants; `to` is not included. */
  readonly from: number;
  readonly to: number;
  readonly unpriced: boolean;
  readonly text: TextMatch | null;
}

const ALL_KINDS = Object.keys(ENTRY_KINDS) as EntryKind[];

export function wantedOf(ledger: OpenLedger, query: EntryQuery, zone: string): Wanted {
  const text = query.text?.trim() ?? '';
  return {
    before: query.before ?? Number.MAX_SAFE_INTEGER,
    kinds: query.unpriced ? ['gift'] : (query.kinds ?? ALL_KINDS),
    gift: query.gift,
    gifter: query.gifter,
    session: query.session === null ? null : ledger.sessions.entriesOf(query.session),
    from: query.from === null ? 0 : dayStart(query.from, zone),
    to: query.to === null ? Number.MAX_SAFE_INTEGER : dayEnd(query.to, zone),
    unpriced: query.unpriced,
    text: text === '' ? null : matchingIds(ledger, text),
  };
}
