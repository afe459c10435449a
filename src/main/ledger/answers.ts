import type { OwnEntry } from '../../shared/ledger/entry.ts';
import type { SqlDatabase } from '../storage/database.ts';
import { prepareRows } from '../storage/rows.ts';
import { ENTRY_COLUMNS, storedEntry } from './entry-reader.ts';

/** All entries that point to one of the given ones, oldest first. */
export type Answers = (seqs: readonly number[]) => readonly OwnEntry[];

export function createAnswers(db: SqlDatabase): Answers {
  const read = prepareRows(
    db,
    ENTRY_COLUMNS,
    'FROM entry WHERE of_seq IN (SELECT value FROM json_each(?)) ORDER BY entry.seq LIMIT -1',
  );
  return (seqs) =>
    read(JSON.stringify(seqs)).flatMap((row) => {
      const { entry } = storedEntry(row);
      return entry.kind === 'gift' ? [] : [entry];
    });
}
