import { lazy, Suspense, useMemo } from 'react';
import type { SessionReport, SessionSums } from '../../../../shared/contract/session-calls.ts';
import { clockShort, moment } from '../../format/dates.ts';
import { compact, diamondNumber, diamondText } from '../../format/numbers.ts';
import { useZone } from '../../state/info.ts';
import { words } from '../../words/words.ts';
import { ChartCard } from '../earnings/chart-card.tsx';
import { countFigures, diamondFigure, type Figures } from '../earnings/figures.tsx';
import { bestMinute, type MinuteBar, minuteBars } from './minute-bars.ts';
import { sessionName } from './session-words.ts';

const { timeline: said } = words.sessions.one;

/** The chart's library is the heaviest part of the window: it comes when it is needed. */
const MinuteChart = lazy(async () => ({
  default: (await import('../../charts/minute-chart.tsx')).MinuteChart,
}));

interface TimelineCardProps {
  readonly session: SessionSums;
  readonly minutes: SessionReport['minutes'];
}

/** The gifts of a session over its time: a sentence, the bars, and the table behind them. */
export function TimelineCard({ session, minutes }: TimelineCardProps) {
  const zone = useZone();
  const { size, bars } = useMemo(() => minuteBars(minutes), [minutes]);
  const best = bestMinute(minutes);
  const time = (at: number) => clockShort(at, zone);
  const total = bars.reduce((sum, bar) => sum + bar.diamonds, 0);
  const bestWords = best === null ? '' : said.best(time(best.at), diamondText(best.diamonds));
  return (
    <ChartCard
      title={said.title}
      sentence={`${said.sentence(diamondNumber(total), size)} ${bestWords}`.trim()}
      testId="timeline-sentence"
      isEmpty={bars.length === 0}
      what={{
        subtitle: `${sessionName(session, zone)} · ${moment(session.startedAt, zone)}`,
        fileName: `carat-session-${session.id}`,
        figures: timelineFigures(bars, size, time),
        drawing: {
          kind: 'columns',
          axis: compact,
          cumulative: false,
          bars: bars.map((bar) => ({
            label: time(bar.at),
            value: bar.diamonds,
            text: diamondText(bar.text),
            faint: false,
          })),
        },
      }}
    >
      <Suspense fallback={<div className="chart-place muted">{words.common.loading}</div>}>
        <MinuteChart bars={bars} time={time} label={`${said.title}. ${said.keyboard}`} />
      </Suspense>
    </ChartCard>
  );
}

function timelineFigures(
  bars: readonly MinuteBar[],
  size: number,
  time: (at: number) => string,
): Figures<MinuteBar> {
  return {
    rows: bars,
    keyOf: ({ at }) => String(at),
    columns: [
      {
        head: said.time,
        show: ({ at }) => time(at),
        csv: [
          { name: 'begins_at', kind: 'text', value: ({ at }) => new Date(at).toISOString() },
          { name: 'minutes', kind: 'number', value: () => size },
        ],
      },
      diamondFigure(({ text }) => text),
      ...countFigures<MinuteBar>(),
    ],
  };
}
