import type { LogEntry } from '../eligibility/follower-log.ts';
import { numberColumn, textColumn } from './column.ts';
import type { CsvColumn } from './csv.ts';

/** The columns of the follower log, days as `YYYY-MM-DD`: in a form that the import reads again. */
export const FOLLOWER_COLUMNS: readonly CsvColumn<LogEntry>[] = [
  textColumn('date', ({ day }) => day),
  numberColumn('followers', ({ count }) => count),
  textColumn('origin', ({ origin }) => origin),
];
