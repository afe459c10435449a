import { lazy, Suspense } from 'react';
import { Segments } from '../../components/segments.tsx';
import { BUCKET_SIZES, type Bucket, type BucketSize } from '../../days/buckets.ts';
import { compact, diamondText } from '../../format/numbers.ts';
import { useZone } from '../../state/info.ts';
import { words } from '../../words/words.ts';
import type { CardProps } from './card-props.ts';
import { ChartCard } from './chart-card.tsx';
import { countFigures, diamondFigure, estimateFigure, type Figures } from './figures.tsx';
import { bucketName, bucketTick, timeSentence } from './sentence.ts';
import { bucketNames, timeChoice } from './time-choice.ts';
import { goTo } from './view.ts';
import { fileNameOf, subtitleOf } from './view-words.ts';

const { chart: said } = words.earnings;

/** The chart's library is the heaviest part of the window: it comes when it is needed. */
const DiamondBars = lazy(async () => ({
  default: (await import('../../charts/bars.tsx')).DiamondBars,
}));

/** Diamonds over time, as bars and as a line of what they make together. */
export function TimeCard({ view, earnings }: CardProps) {
  const zone = useZone();
  const { size, sizes, buckets, from, to } = earnings;
  const single = from === to;
  const { chosen, onChoose } = timeChoice({ view, earnings });
  return (
    <ChartCard
      title={said.title[size]}
      sentence={timeSentence(earnings)}
      testId="chart-sentence"
      aside={<SizeChoice view={view} size={size} sizes={sizes} />}
      isEmpty={earnings.buckets.every(({ gifts }) => gifts === 0)}
      what={{
        subtitle: subtitleOf(view, earnings, zone, { from, to }),
        fileName: fileNameOf('diamonds', { from, to }),
        figures: timeFigures(buckets, size),
        drawing: {
          kind: 'columns',
          axis: compact,
          cumulative: !single,
          bars: buckets.map((bucket) => ({
            label: bucketTick(size)(bucket.key),
            value: bucket.diamonds,
            text: diamondText(bucket.text),
            faint: bucket.faint,
          })),
        },
      }}
    >
      <Suspense fallback={<div className="chart-place muted">{words.common.loading}</div>}>
        <DiamondBars
          bars={buckets}
          tick={bucketTick(size)}
          name={bucketNames(buckets, size)}
          label={`${said.title[size]}. ${single ? said.keyboardReads : said.keyboard}`}
          cumulative={!single}
          chosen={chosen}
          onChoose={onChoose}
        />
      </Suspense>
    </ChartCard>
  );
}

function SizeChoice(props: {
  readonly view: CardProps['view'];
  readonly size: BucketSize;
  readonly sizes: readonly BucketSize[];
}) {
  if (props.sizes.length < 2) return null;
  const options = BUCKET_SIZES.filter((size) => props.sizes.includes(size));
  return (
    <Segments
      label={said.sizes}
      options={options.map((id) => ({ id, name: said.size[id] }))}
      value={props.size}
      onChange={(size) => goTo({ ...props.view, size, period: null })}
    />
  );
}

/** The newest first. */
function timeFigures(buckets: readonly Bucket[], size: BucketSize): Figures<Bucket> {
  return {
    rows: buckets.toReversed(),
    keyOf: ({ key }) => key,
    columns: [
      {
        head: said.period[size],
        show: (bucket) => bucketName(bucket, size),
        csv: [{ name: `${size}_begins`, kind: 'text', value: ({ key }) => key }],
      },
      diamondFigure(({ text }) => text),
      ...countFigures<Bucket>(),
      estimateFigure(({ estimate }) => estimate),
    ],
  };
}
