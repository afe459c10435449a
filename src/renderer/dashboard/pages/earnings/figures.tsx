import type { ReactNode } from 'react';
import type { CsvColumn } from '../../../../shared/export/csv.ts';
import type { EstimateText, Sums } from '../../../../shared/stats/totals.ts';
import { DiamondAmount, MoneyAmount } from '../../components/amounts.tsx';
import { diamondText, whole } from '../../format/numbers.ts';
import { words } from '../../words/words.ts';

const { columns: said } = words.earnings;

/** One column of the figures behind a chart: on the page, and in the file that they are saved as. */
export interface Figure<Row> {
  readonly head: string;
  readonly show: (row: Row) => ReactNode;
  /** In the file; the names are in docs/exports.md. */
  readonly csv: readonly CsvColumn<Row>[];
}

/** The figures behind a chart. */
export interface Figures<Row> {
  readonly columns: readonly Figure<Row>[];
  readonly rows: readonly Row[];
  /** How many there are, where `rows` are but the highest of them. */
  readonly all?: number;
  readonly keyOf: (row: Row) => string;
}

type Counted = Pick<Sums, 'gifts' | 'coins'>;

export function countFigures<Row extends Counted>(): readonly Figure<Row>[] {
  return [
    {
      head: said.gifts,
      show: ({ gifts }) => whole(gifts),
      csv: [{ name: 'gifts', kind: 'number', value: ({ gifts }) => gifts }],
    },
    {
      head: said.coins,
      show: ({ coins }) => whole(coins),
      csv: [{ name: 'coins', kind: 'number', value: ({ coins }) => coins }],
    },
  ];
}

export function diamondFigure<Row>(text: (row: Row) => string): Figure<Row> {
  return {
    head: said.diamonds,
    show: (row) => <DiamondAmount text={diamondText(text(row))} />,
    csv: [{ name: 'diamonds', kind: 'number', value: text }],
  };
}

/** The expected estimate on the page; low, expected and high in the file. */
export function estimateFigure<Row>(of: (row: Row) => EstimateText | null): Figure<Row> {
  const amount = (which: 'low' | 'expected' | 'high') => (row: Row) => of(row)?.[which] ?? '0';
  return {
    head: said.estimate,
    show: (row) => (
      <MoneyAmount amount={amount('expected')(row)} currency={of(row)?.currency ?? 'USD'} />
    ),
    csv: [
      { name: 'estimate_low', kind: 'number', value: amount('low') },
      { name: 'estimate_expected', kind: 'number', value: amount('expected') },
      { name: 'estimate_high', kind: 'number', value: amount('high') },
      { name: 'currency', kind: 'text', value: (row) => of(row)?.currency ?? 'USD' },
    ],
  };
}

/** What totals have in common: diamonds, gifts, coins, the estimate. */
export function sumFigures<Row extends Sums>(): readonly Figure<Row>[] {
  return [
    {
      ...diamondFigure<Row>(({ diamonds }) => diamonds),
      csv: [
        { name: 'diamonds', kind: 'number', value: ({ diamonds }) => diamonds },
        { name: 'diamonds_reversed', kind: 'number', value: ({ reversed }) => reversed },
        { name: 'gifts_unpriced', kind: 'number', value: ({ unpriced }) => unpriced },
      ],
    },
    ...countFigures<Row>(),
    estimateFigure<Row>(({ estimate }) => estimate),
  ];
}
