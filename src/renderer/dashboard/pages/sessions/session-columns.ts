import type { SessionSums } from '../../../../shared/contract/session-calls.ts';
import { instantColumn, numberColumn, textColumn } from '../../../../shared/export/column.ts';
import type { CsvColumn } from '../../../../shared/export/csv.ts';
import { sumColumns } from '../../../../shared/export/sum-columns.ts';
import { sessionName } from './session-words.ts';

/** The list of sessions in a file; docs/exports.md describes each column. */
export function sessionColumns(zone: string): readonly CsvColumn<SessionSums>[] {
  return [
    textColumn('session', (session) => sessionName(session, zone)),
    numberColumn('session_id', ({ id }) => id),
    instantColumn('started_at', ({ startedAt }) => startedAt),
    instantColumn('ended_at', ({ endedAt }) => endedAt),
    ...sumColumns<SessionSums>(),
    numberColumn('gifters', ({ gifters }) => gifters),
    textColumn('note', ({ note }) => note),
  ];
}
