import { lazy, Suspense, useMemo, useState } from 'react';
import type { SessionReport } from '../../../../shared/contract/session-calls.ts';
import { DiamondAmount } from '../../components/amounts.tsx';
import { Card } from '../../components/card.tsx';
import { Segments } from '../../components/segments.tsx';
import { clockShort } from '../../format/dates.ts';
import { diamondText, whole } from '../../format/numbers.ts';
import { useZone } from '../../state/info.ts';
import { words } from '../../words/words.ts';
import { bestMinute, type MinuteBar, minuteBars } from './minute-bars.ts';
import '../../components/data-table.css';
import './timeline-card.css';

const { timeline: said } = words.sessions.one;

/** The chart's library is the heaviest part of the window: it comes when it is needed. */
const MinuteChart = lazy(async () => ({
  default: (await import('../../charts/minute-chart.tsx')).MinuteChart,
}));

const VIEWS = [
  { id: 'chart', name: said.chart },
  { id: 'table', name: said.table },
] as const;

/** The gifts of a session over its time: a sentence, the bars, and the table behind them. */
export function TimelineCard({ minutes }: { readonly minutes: SessionReport['minutes'] }) {
  const [view, setView] = useState<'chart' | 'table'>('chart');
  const zone = useZone();
  const { size, bars } = useMemo(() => minuteBars(minutes), [minutes]);
  const best = bestMinute(minutes);
  const time = (at: number) => clockShort(at, zone);
  const total = bars.reduce((sum, bar) => sum + bar.diamonds, 0);
  return (
    <Card
      title={said.title}
      aside={<Segments label={said.show} options={VIEWS} value={view} onChange={setView} />}
    >
      <p data-testid="timeline-sentence">
        {said.sentence(whole(total), size)}{' '}
        {best !== null && said.best(time(best.at), diamondText(best.diamonds))}
      </p>
      {view === 'table' ? (
        <BarTable bars={bars} time={time} />
      ) : (
        <Suspense fallback={<div className="timeline-place muted">{words.common.loading}</div>}>
          <MinuteChart bars={bars} time={time} label={`${said.title}. ${said.keyboard}`} />
        </Suspense>
      )}
    </Card>
  );
}

interface BarTableProps {
  readonly bars: readonly MinuteBar[];
  readonly time: (at: number) => string;
}

function BarTable({ bars, time }: BarTableProps) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <section className="timeline-table" aria-label={said.title} tabIndex={0}>
      <table className="data-table">
        <thead>
          <tr>
            <th scope="col">{said.time}</th>
            <th scope="col" className="number">
              {words.earnings.diamonds}
            </th>
            <th scope="col" className="number">
              {words.common.gifts}
            </th>
            <th scope="col" className="number">
              {words.common.coins}
            </th>
          </tr>
        </thead>
        <tbody>
          {bars.map((bar) => (
            <tr key={bar.at}>
              <td>{time(bar.at)}</td>
              <td className="number">
                <DiamondAmount text={diamondText(bar.text)} />
              </td>
              <td className="number">{whole(bar.gifts)}</td>
              <td className="number">{whole(bar.coins)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
