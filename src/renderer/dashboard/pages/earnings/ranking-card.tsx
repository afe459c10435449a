import type { ReactNode } from 'react';
import type { TotalsReport } from '../../../../shared/contract/calls.ts';
import type { TotalsRow } from '../../../../shared/stats/totals.ts';
import { Ranking } from '../../components/ranking.tsx';
import { diamondText, percent } from '../../format/numbers.ts';
import { useZone } from '../../state/info.ts';
import { words } from '../../words/words.ts';
import type { CardProps } from './card-props.ts';
import { ChartCard } from './chart-card.tsx';
import { type Figures, sumFigures } from './figures.tsx';
import { topSentence } from './sentence.ts';
import { goTo } from './view.ts';
import { fileNameOf, subtitleOf } from './view-words.ts';

/** So many are compared as bars; the table has all. */
const SHOWN = 10;

interface RankingCardProps extends CardProps {
  readonly by: 'gift' | 'gifter';
  readonly report: TotalsReport;
  /** How many there are; the report may have only the highest of them. */
  readonly count: number;
  readonly said: {
    readonly title: string;
    readonly one: string;
    readonly sentence: (shown: number, all: number, share: string) => string;
  };
  readonly picture?: (row: TotalsRow) => ReactNode;
}

/** Gifts or gifters by their diamonds. Choosing one narrows the rest of the page to it. */
export function RankingCard(props: RankingCardProps) {
  const { view, earnings, by, report, count, said, picture } = props;
  const zone = useZone();
  const rows = shownRows(report.rows, view.filter[by]);
  const best = Math.max(1, ...rows.map(({ diamonds }) => Number(diamonds)));
  const all = Number(report.diamonds);
  return (
    <ChartCard
      title={said.title}
      sentence={topSentence(report, SHOWN, count, said.sentence)}
      isEmpty={rows.length === 0}
      what={{
        subtitle: subtitleOf(view, earnings, zone),
        fileName: fileNameOf(`by-${by}`, earnings.within),
        figures: { ...rankingFigures(report.rows, by, said.one), all: count },
        drawing: {
          kind: 'rows',
          rows: rows.map(({ name, diamonds }) => ({
            label: name,
            value: Number(diamonds),
            text: diamondText(diamonds),
          })),
        },
      }}
    >
      <Ranking
        label={said.title}
        rows={rows.map((row) => {
          const share = percent(all === 0 ? 0 : Number(row.diamonds) / all);
          const amount = diamondText(row.diamonds);
          return {
            id: row.key,
            name: row.name,
            amount,
            share,
            length: Number(row.diamonds) / best,
            unit: words.common.diamonds,
            more: words.common.countGifts(row.gifts),
            ...(picture === undefined ? {} : { picture: picture(row) }),
          };
        })}
        chosen={view.filter[by]}
        onChoose={(id) => goTo({ ...view, filter: { ...view.filter, [by]: id } })}
      />
    </ChartCard>
  );
}

/** The highest, and the chosen one wherever it stands. */
function shownRows(rows: readonly TotalsRow[], chosen: string | null): readonly TotalsRow[] {
  const top = rows.slice(0, SHOWN);
  const further = rows.slice(SHOWN).find(({ key }) => key === chosen);
  return further === undefined ? top : [...top.slice(0, SHOWN - 1), further];
}

function rankingFigures(
  rows: readonly TotalsRow[],
  by: 'gift' | 'gifter',
  head: string,
): Figures<TotalsRow> {
  return {
    rows,
    keyOf: ({ key }) => key,
    columns: [
      {
        head,
        show: ({ name }) => <bdi>{name}</bdi>,
        csv: [
          { name: by, kind: 'text', value: ({ name }) => name },
          { name: `${by}_id`, kind: 'text', value: ({ key }) => key },
        ],
      },
      ...sumFigures<TotalsRow>(),
    ],
  };
}
