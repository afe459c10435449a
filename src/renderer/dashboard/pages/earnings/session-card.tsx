import { lazy, Suspense } from 'react';
import { barOf } from '../../days/bar.ts';
import { dateShort } from '../../format/dates.ts';
import { compact, diamondText } from '../../format/numbers.ts';
import { useZone } from '../../state/info.ts';
import { words } from '../../words/words.ts';
import type { CardProps } from './card-props.ts';
import { ChartCard } from './chart-card.tsx';
import { type Figures, sumFigures } from './figures.tsx';
import { type SessionSums, sessionsOf } from './session-sums.ts';
import { goTo } from './view.ts';
import { fileNameOf, sessionName, subtitleOf } from './view-words.ts';

const { bySession: said } = words.earnings;

/** So many sessions can be told apart as bars; the table has all. */
const SHOWN = 60;

const DiamondBars = lazy(async () => ({
  default: (await import('../../charts/bars.tsx')).DiamondBars,
}));

/** The LIVE sessions as bars. Choosing one narrows the rest of the page to it. */
export function SessionCard({ view, earnings }: CardProps) {
  const zone = useZone();
  const sessions = sessionsOf(earnings);
  const shown = sessions.slice(-SHOWN);
  const nameOf = (key: string) => sessionName(Number(key), earnings.sessionTimes, zone);
  const startOf = new Map(shown.map(({ key, startedAt }) => [key, startedAt]));
  const tick = (key: string) => {
    const at = startOf.get(key);
    return at == null ? key : dateShort(at, zone);
  };
  const chosen = view.filter.session === null ? null : String(view.filter.session);
  const choose = (key: string) => {
    const session = key === chosen ? null : Number(key);
    goTo({ ...view, filter: { ...view.filter, session } });
  };
  return (
    <ChartCard
      title={said.title}
      sentence={said.sentence(shown.length, sessions.length)}
      isEmpty={sessions.length === 0}
      placeClass="bars"
      what={{
        subtitle: subtitleOf(view, earnings, zone),
        fileName: fileNameOf('by-session', earnings.within),
        figures: sessionFigures(sessions.toReversed(), nameOf),
        drawing: {
          kind: 'columns',
          axis: compact,
          cumulative: false,
          bars: shown.map(({ key, diamonds }) => ({
            label: tick(key),
            value: Number(diamonds),
            text: diamondText(diamonds),
            faint: false,
          })),
        },
      }}
    >
      <Suspense fallback={<div className="chart-place muted">{words.common.loading}</div>}>
        <DiamondBars
          bars={shown.map((session) => barOf(session.key, session))}
          tick={tick}
          name={nameOf}
          label={`${said.title}. ${words.earnings.chart.keyboard}`}
          chosen={chosen}
          onChoose={choose}
        />
      </Suspense>
    </ChartCard>
  );
}

function sessionFigures(
  rows: readonly SessionSums[],
  nameOf: (key: string) => string,
): Figures<SessionSums> {
  const iso = (at: number | null) => (at === null ? null : new Date(at).toISOString());
  return {
    rows,
    keyOf: ({ key }) => key,
    columns: [
      {
        head: said.one,
        show: ({ key }) => nameOf(key),
        csv: [
          { name: 'session', kind: 'text', value: ({ key }) => nameOf(key) },
          { name: 'session_id', kind: 'number', value: ({ key }) => key },
          { name: 'started_at', kind: 'text', value: ({ startedAt }) => iso(startedAt) },
          { name: 'ended_at', kind: 'text', value: ({ endedAt }) => iso(endedAt) },
        ],
      },
      ...sumFigures<SessionSums>(),
    ],
  };
}
