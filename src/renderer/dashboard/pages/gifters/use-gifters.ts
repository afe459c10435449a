import { useMemo, useRef, useSyncExternalStore } from 'react';
import type { CallInput } from '../../../../shared/contract/calls.ts';
import { call } from '../../bridge/client.ts';
import { useBooked } from '../../state/use-booked.ts';
import { type GifterListing, gifterSource } from './gifter-source.ts';

interface Gifters {
  /** What is shown: the list before, until the first answer about the new one has come. */
  readonly list: GifterListing;
  readonly sight: (first: number, last: number) => void;
  readonly refresh: () => void;
}

/** Everybody whose name has `text` in it, in that order; asked again when gifts were booked. */
export function useGifters(text: string, sort: CallInput<'gifters.list'>['sort']): Gifters {
  const source = useMemo(() => {
    const searched = text.trim() || null;
    return gifterSource((offset, limit) =>
      call('gifters.list', { text: searched, sort, limit, offset }),
    );
  }, [text, sort]);
  const current = useSyncExternalStore(source.subscribe, source.list);
  const shown = useRef(current);
  if (current.isReady) shown.current = current;
  useBooked(source.refresh);
  return { list: shown.current, sight: source.sight, refresh: source.refresh };
}
