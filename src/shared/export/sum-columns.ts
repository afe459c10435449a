import type { EstimateText, Sums, TotalsRow } from '../stats/totals.ts';
import { numberColumn, textColumn } from './column.ts';
import type { CsvColumn } from './csv.ts';

/** What sums have in common: diamonds, gifts, coins, the estimate. */
export function sumColumns<Row extends Sums>(): readonly CsvColumn<Row>[] {
  const estimate = (which: Exclude<keyof EstimateText, 'currency'>) =>
    numberColumn<Row>(`estimate_${which}`, (row) => row.estimate[which]);
  return [
    numberColumn('diamonds', ({ diamonds }) => diamonds),
    numberColumn('diamonds_reversed', ({ reversed }) => reversed),
    numberColumn('gifts_unpriced', ({ unpriced }) => unpriced),
    numberColumn('gifts', ({ gifts }) => gifts),
    numberColumn('coins', ({ coins }) => coins),
    estimate('low'),
    estimate('expected'),
    estimate('high'),
    textColumn('currency', (row) => row.estimate.currency),
  ];
}

/** What sums are grouped by in a table. */
export type SumsBy = 'gift' | 'gifter' | 'month' | 'session';

/** The columns of sums by gift, gifter, month or session. */
export function sumsByColumns(by: SumsBy): readonly CsvColumn<TotalsRow>[] {
  const head =
    by === 'month'
      ? [textColumn<TotalsRow>('month_begins', ({ key }) => key)]
      : [
          textColumn<TotalsRow>(by, ({ name }) => name),
          textColumn<TotalsRow>(`${by}_id`, ({ key }) => key),
        ];
  return [...head, ...sumColumns<TotalsRow>()];
}
