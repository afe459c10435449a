import type { GifterSums } from '../../../../shared/contract/gifter-calls.ts';
import {
  flagColumn,
  instantColumn,
  numberColumn,
  textColumn,
} from '../../../../shared/export/column.ts';
import type { CsvColumn } from '../../../../shared/export/csv.ts';

/** The list of people in a file; docs/exports.md describes each column. */
export const GIFTER_COLUMNS: readonly CsvColumn<GifterSums>[] = [
  textColumn('gifter', ({ name }) => name),
  textColumn('gifter_id', ({ id }) => id),
  textColumn('handle', ({ handle }) => handle),
  numberColumn('diamonds', ({ diamonds }) => diamonds),
  numberColumn('diamonds_reversed', ({ reversed }) => reversed),
  numberColumn('gifts_unpriced', ({ unpriced }) => unpriced),
  numberColumn('gifts', ({ gifts }) => gifts),
  numberColumn('coins', ({ coins }) => coins),
  instantColumn('first_gift_at', ({ firstAt }) => firstAt),
  instantColumn('last_gift_at', ({ lastAt }) => lastAt),
  flagColumn('forgotten', ({ forgotten }) => forgotten),
];
