import { instantColumn, numberColumn, textColumn } from '../../../../shared/export/column.ts';
import type { CsvColumn } from '../../../../shared/export/csv.ts';
import type { Withdrawal } from './withdrawals-part.tsx';

/** The withdrawals in a file; docs/exports.md describes each column. */
export const WITHDRAWAL_COLUMNS: readonly CsvColumn<Withdrawal>[] = [
  instantColumn('requested_at', ({ at }) => at),
  numberColumn('diamonds', ({ diamonds }) => diamonds),
  textColumn('state', ({ state }) => state),
  instantColumn('answered_at', ({ answer }) => answer?.at ?? null),
  numberColumn('money', ({ answer }) => answer?.received?.amount ?? null),
  textColumn('currency', ({ answer }) => answer?.received?.currency ?? null),
  numberColumn('fee', ({ answer }) => answer?.fee?.amount ?? null),
  textColumn('fee_currency', ({ answer }) => answer?.fee?.currency ?? null),
  textColumn('note', ({ note }) => note),
  textColumn('answer_note', ({ answer }) => answer?.note ?? null),
  numberColumn('entry', ({ seq }) => seq),
];
