import { useCallback, useMemo, useRef, useState, useSyncExternalStore } from 'react';
import { call } from '../../bridge/client.ts';
import { useBooked } from '../../state/use-booked.ts';
import { allEntries } from './all-entries.ts';
import type { EntryList, EntrySource } from './entry-source.ts';
import { EVERYTHING, type Filters, isNarrowed, queryOf } from './filters.ts';
import { foundEntries } from './found-entries.ts';

interface Entries {
  /** What is shown: the list before, until the first answer about the new one has come. */
  readonly list: EntryList;
  readonly sight: EntrySource['sight'];
  readonly refresh: () => void;
  /** Entries that were booked while the reader was further down. */
  readonly fresh: number;
}

/** The entries that fit. New ones come by themselves while the top is in sight. */
export function useEntries(filters: Filters): Entries {
  const query = JSON.stringify(queryOf(filters));
  const narrowed = isNarrowed(filters);
  const source = useMemo(() => {
    const wanted = JSON.parse(query) as ReturnType<typeof queryOf>;
    const ask = (before: number | null, limit: number) =>
      call('ledger.entries', { ...wanted, before, limit });
    return narrowed ? foundEntries(ask) : allEntries(ask);
  }, [query, narrowed]);
  const current = useSyncExternalStore(source.subscribe, source.list);
  const shown = useRef(current);
  if (current.isReady || current.failure !== null) shown.current = current;

  const isAtTop = useRef(true);
  const [fresh, setFresh] = useState({ source, count: 0 });
  const refresh = useCallback(() => {
    setFresh({ source, count: 0 });
    source.refresh();
  }, [source]);
  const sight = useCallback(
    (first: number, last: number) => {
      isAtTop.current = first === 0;
      source.sight(first, last);
    },
    [source],
  );
  const booked = useCallback(async () => {
    if (isAtTop.current) return source.refresh();
    const before = source.list().row(0)?.seq;
    const answer = await call('ledger.entries', { ...queryOf(EVERYTHING), before: null, limit: 1 });
    const newest = answer.ok ? answer.value.entries[0]?.seq : undefined;
    if (before === undefined || newest === undefined) return;
    setFresh({ source, count: newest - before });
  }, [source]);
  useBooked(booked);
  return {
    list: shown.current,
    sight,
    refresh,
    fresh: narrowed || fresh.source !== source ? 0 : fresh.count,
  };
}
