import type { IncomeView } from '../../../../shared/contract/income-calls.ts';
import { flagColumn, numberColumn, textColumn } from '../../../../shared/export/column.ts';
import type { CsvColumn } from '../../../../shared/export/csv.ts';

/** The entries of other income in a file; docs/exports.md describes each column. */
export const INCOME_COLUMNS: readonly CsvColumn<IncomeView['entries'][number]>[] = [
  textColumn('date', ({ day }) => day),
  textColumn('kind', ({ kind }) => kind),
  numberColumn('money', ({ amount }) => amount.amount),
  textColumn('currency', ({ amount }) => amount.currency),
  textColumn('note', ({ note }) => note),
  flagColumn('undone', ({ undone }) => undone),
  numberColumn('entry', ({ seq }) => seq),
];

/** Its sums by month in a file: one row for each kind and currency. */
export const MONTH_COLUMNS: readonly CsvColumn<IncomeView['sums'][number]>[] = [
  textColumn('month_begins', ({ month }) => month),
  textColumn('kind', ({ kind }) => kind),
  numberColumn('money', ({ amount }) => amount.amount),
  textColumn('currency', ({ amount }) => amount.currency),
];
