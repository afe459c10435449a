import type { Answer } from '../../shared/contract/failure.ts';
import { entryColumns } from '../../shared/export/entry-csv.ts';
import { type TableKind, tableFile } from '../../shared/export/table-file.ts';
import type { EntryFilter, EntryPage } from '../../shared/ledger/entry-view.ts';
import { wallTime } from '../../shared/stats/zone-days.ts';
import type { LedgerClient } from '../ledger/client.ts';
import type { Task } from './task.ts';
import { writeExport } from './write-export.ts';

type ReadLedger = Pick<LedgerClient, 'head' | 'entries' | 'cards'>;

/** Which entries, and as what. */
export interface EntriesWish {
  readonly as: TableKind;
  readonly of: EntryFilter;
}

const PAGE = 500;

/**
 * Writes some entries as a table, the newest first: all of them or, broken off or failed, no file.
 * @returns how many entries were written
 */
export function exportEntries(
  ledger: ReadLedger,
  path: string,
  wish: EntriesWish,
  zone: string,
  { signal, progress }: Task,
): Promise<Answer<number>> {
  return writeExport(path, signal, async (file) => {
    const [{ seq: last }, cards] = await Promise.all([ledger.head(), ledger.cards()]);
    const table = tableFile(
      wish.as,
      entryColumns({
        wallTime: (at) => wallTime(at, zone),
        cardName: (id) => cards.find((card) => card.id === id)?.name ?? String(id),
      }),
    );
    await file.appendFile(table.head);
    let written = 0;
    let before: number | null = last + 1;
    while (before !== null) {
      signal.throwIfAborted();
      const page: EntryPage = await ledger.entries({ ...wish.of, before, limit: PAGE });
      const rows = page.entries.map((entry, index) => table.row(entry, written + index === 0));
      await file.appendFile(rows.join(''));
      written += rows.length;
      before = page.next;
      progress(last + 1 - (before ?? 0), last + 1);
    }
    await file.appendFile(table.tail);
    return written;
  });
}
