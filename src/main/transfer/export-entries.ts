import type { Answer } from '../../shared/contract/failure.ts';
import { csvHead, csvRow } from '../../shared/export/csv.ts';
import { entryColumns } from '../../shared/export/entry-csv.ts';
import type { EntryPage } from '../../shared/ledger/entry-view.ts';
import { wallTime } from '../../shared/stats/zone-days.ts';
import type { LedgerClient } from '../ledger/client.ts';
import type { Task } from './task.ts';
import { writeExport } from './write-export.ts';

type ReadLedger = Pick<LedgerClient, 'head' | 'entries' | 'cards'>;

/** Days of the creator's zone, both included; null = from the first, to the last. */
export interface ExportRange {
  readonly from: string | null;
  readonly to: string | null;
}

const PAGE = 500;

/**
 * Writes the entries of a range as a table, the newest first: all of them or, broken off or
 * failed, no file.
 * @returns how many entries were written
 */
export function exportEntries(
  ledger: ReadLedger,
  path: string,
  range: ExportRange,
  zone: string,
  { signal, progress }: Task,
): Promise<Answer<number>> {
  return writeExport(path, signal, async (file) => {
    const [{ seq: last }, cards] = await Promise.all([ledger.head(), ledger.cards()]);
    const columns = entryColumns({
      wallTime: (at) => wallTime(at, zone),
      cardName: (id) => cards.find((card) => card.id === id)?.name ?? String(id),
    });
    await file.appendFile(csvHead(columns));
    let written = 0;
    let before: number | null = last + 1;
    while (before !== null) {
      signal.throwIfAborted();
      const page: EntryPage = await ledger.entries({ ...ALL, ...range, before, limit: PAGE });
      await file.appendFile(page.entries.map((entry) => csvRow(columns, entry)).join(''));
      written += page.entries.length;
      before = page.next;
      progress(last + 1 - (before ?? 0), last + 1);
    }
    return written;
  });
}

const ALL = { kinds: null, gift: null, gifter: null, session: null, unpriced: false, text: null };
