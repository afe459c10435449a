import { lazy, Suspense } from 'react';
import type { EstimateText } from '../../../../shared/stats/totals.ts';
import { drawnEstimates } from '../../charts/estimate-data.ts';
import { MoneyAmount } from '../../components/amounts.tsx';
import type { Bucket, BucketSize } from '../../days/buckets.ts';
import { moneyIn, moneyShort } from '../../format/money.ts';
import { useZone } from '../../state/info.ts';
import { useCardsInWords } from '../../state/rate-card.ts';
import { words } from '../../words/words.ts';
import type { CardProps } from './card-props.ts';
import { ChartCard } from './chart-card.tsx';
import type { Figure, Figures } from './figures.tsx';
import { bucketName, bucketTick } from './sentence.ts';
import { bucketNames, timeChoice } from './time-choice.ts';
import { fileNameOf, subtitleOf } from './view-words.ts';

const { worth: said, chart } = words.earnings;

const EstimateBars = lazy(async () => ({
  default: (await import('../../charts/estimate-bars.tsx')).EstimateBars,
}));

/** What the diamonds may be worth over time, from low to high. */
export function WorthCard({ view, earnings }: CardProps) {
  const zone = useZone();
  const { buckets, size, from, to } = earnings;
  const { currency } = earnings.totals.estimate;
  const { chosen, onChoose } = timeChoice({ view, earnings });
  const single = from === to;
  const cards = useCardsInWords(single ? earnings.cards : earnings.chartCards);
  const tick = bucketTick(size);
  return (
    <ChartCard
      title={said.title[size]}
      sentence={worthSentence(single ? earnings.totals.estimate : earnings.estimate, cards)}
      isEmpty={earnings.buckets.every(({ gifts }) => gifts === 0)}
      placeClass="bars"
      what={{
        subtitle: subtitleOf(view, earnings, zone, { from, to }),
        fileName: fileNameOf('estimate', { from, to }),
        figures: worthFigures(buckets, size, currency),
        drawing: {
          kind: 'estimates',
          axis: (value) => moneyShort(value, currency),
          bars: drawnEstimates(buckets, null).map((bar) => ({ ...bar, label: tick(bar.key) })),
        },
      }}
    >
      <Suspense fallback={<div className="chart-place muted">{words.common.loading}</div>}>
        <EstimateBars
          bars={buckets}
          currency={currency}
          tick={tick}
          name={bucketNames(buckets, size)}
          label={`${said.title[size]}. ${single ? chart.keyboardReads : chart.keyboard}`}
          chosen={chosen}
          onChoose={onChoose}
        />
      </Suspense>
    </ChartCard>
  );
}

function worthSentence(estimate: EstimateText, cards: string): string {
  const { low, expected, high, currency } = estimate;
  if (low === high) return said.line(moneyIn(expected, currency), cards);
  const [from, to] = [moneyIn(low, currency), moneyIn(high, currency)];
  return said.sentence(moneyIn(expected, currency), from, to, cards);
}

function worthFigures(
  buckets: readonly Bucket[],
  size: BucketSize,
  currency: string,
): Figures<Bucket> {
  const money = (which: 'low' | 'expected' | 'high'): Figure<Bucket> => ({
    head: said[which],
    show: ({ estimate }) => <MoneyAmount amount={estimate?.[which] ?? '0'} currency={currency} />,
    csv: [
      {
        name: `estimate_${which}`,
        kind: 'number',
        value: ({ estimate }) => estimate?.[which] ?? '0',
      },
    ],
  });
  const high = money('high');
  return {
    rows: buckets.toReversed(),
    keyOf: ({ key }) => key,
    columns: [
      {
        head: chart.period[size],
        show: (bucket) => bucketName(bucket, size),
        csv: [{ name: `${size}_begins`, kind: 'text', value: ({ key }) => key }],
      },
      money('low'),
      money('expected'),
      { ...high, csv: [...high.csv, { name: 'currency', kind: 'text', value: () => currency }] },
    ],
  };
}
