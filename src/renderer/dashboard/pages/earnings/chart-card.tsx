import { lazy, Suspense, useState } from 'react';
import { Card } from '../../components/card.tsx';
import { Segments } from '../../components/segments.tsx';
import { words } from '../../words/words.ts';
import { BucketTable } from './bucket-table.tsx';
import type { Earnings } from './load.ts';
import { bucketName, bucketTick, chartSentence } from './sentence.ts';
import './chart-card.css';

const { chart: said } = words.earnings;

/** The chart's library is the heaviest part of the window: it comes when it is needed. */
const DiamondBars = lazy(async () => ({
  default: (await import('../../charts/bars.tsx')).DiamondBars,
}));

const VIEWS = [
  { id: 'chart', name: said.chart },
  { id: 'table', name: said.table },
] as const;

/** Diamonds over time: a sentence, the bars, and the table behind them. */
export function ChartCard({ earnings }: { readonly earnings: Earnings | null }) {
  const [view, setView] = useState<'chart' | 'table'>('chart');
  return (
    <Card
      title={said.title[earnings?.size ?? 'day']}
      aside={<Segments label={said.show} options={VIEWS} value={view} onChange={setView} />}
    >
      {earnings === null ? (
        <div className="chart-place muted">{words.common.loading}</div>
      ) : (
        <>
          <p data-testid="chart-sentence">{chartSentence(earnings)}</p>
          {view === 'table' ? (
            <BucketTable earnings={earnings} />
          ) : (
            <Suspense fallback={<div className="chart-place muted">{words.common.loading}</div>}>
              <DiamondBars
                buckets={earnings.buckets}
                tick={bucketTick(earnings.size)}
                name={(bucket) => bucketName(bucket, earnings.size)}
                label={`${said.title[earnings.size]}. ${said.keyboard}`}
              />
            </Suspense>
          )}
        </>
      )}
    </Card>
  );
}
