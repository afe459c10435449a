import { lazy, Suspense, useMemo, useState } from 'react';
import type { EligibilityView } from '../../../../shared/contract/eligibility-calls.ts';
import { followerPoints } from '../../charts/follower-points.ts';
import { Button } from '../../components/button.tsx';
import { Card } from '../../components/card.tsx';
import { Empty } from '../../components/empty.tsx';
import { Segments } from '../../components/segments.tsx';
import { addDays } from '../../days/day.ts';
import { dayMedium } from '../../format/dates.ts';
import { whole } from '../../format/numbers.ts';
import { words } from '../../words/words.ts';
import { EntryForm } from './entry-form.tsx';
import { FollowerTable } from './follower-table.tsx';
import { ImportForm } from './import-form.tsx';
import { type Projection, projectionWords } from './projection-words.ts';
import type { Send } from './use-eligibility.ts';
import './followers-card.css';

const { log: said } = words.eligibility;
type Entry = EligibilityView['log'][number];

/** The chart's library is the heaviest part of the window: it comes when it is needed. */
const FollowerLines = lazy(async () => ({
  default: (await import('../../charts/follower-lines.tsx')).FollowerLines,
}));

const VIEWS = [
  { id: 'chart', name: said.chart },
  { id: 'table', name: said.table },
] as const;
/** The chart begins so many days before today: what was before stands in the table. */
const CHART_DAYS = 365;
/** A number older than this makes a worse date than it could be. */
const OLD_DAYS = 7;

interface FollowersCardProps {
  readonly view: EligibilityView;
  /** The threshold of the set that is shown; null when it asks for no followers. */
  readonly threshold: number | null;
  readonly projection: Projection | null;
  readonly send: Send;
}

/** The follower log: its newest number, where it leads, its chart and its table. */
export function FollowersCard({ view, threshold, projection, send }: FollowersCardProps) {
  const [shown, setShown] = useState<'chart' | 'table'>('chart');
  const [form, setForm] = useState<'import' | 'new' | Entry | null>(null);
  const newest = view.log.at(-1);
  const close = () => setForm(null);
  return (
    <Card
      title={said.title}
      anchor="followers"
      aside={
        <div className="actions">
          {newest !== undefined && (
            <Segments label={said.show} options={VIEWS} value={shown} onChange={setShown} />
          )}
          <Button icon="import" onPress={() => setForm('import')}>
            {said.import}
          </Button>
          <Button kind="main" icon="plus" onPress={() => setForm('new')}>
            {said.enter}
          </Button>
        </div>
      }
    >
      {newest === undefined ? (
        <Empty title={said.empty} body={said.emptyBody} />
      ) : (
        <>
          <Newest
            entry={newest}
            today={view.today}
            sentence={
              projection === null || threshold === null
                ? null
                : projectionWords(projection, threshold, view.today)
            }
          />
          {shown === 'chart' ? (
            <Chart view={view} threshold={threshold} projection={projection} />
          ) : (
            <FollowerTable log={view.log} onEdit={setForm} send={send} />
          )}
        </>
      )}
      {form === 'import' && <ImportForm send={send} onClose={close} />}
      {form !== null && form !== 'import' && (
        <EntryForm
          entry={form === 'new' ? null : form}
          today={view.today}
          send={send}
          onClose={close}
        />
      )}
    </Card>
  );
}

interface NewestProps {
  readonly entry: Entry;
  readonly today: string;
  /** What the log says about the threshold; null when nothing is asked. */
  readonly sentence: string | null;
}

function Newest({ entry, today, sentence }: NewestProps) {
  return (
    <div className="followers-newest">
      <p>
        <span className="amount figure" data-testid="followers-newest">
          {whole(entry.count)}
        </span>{' '}
        <span className="muted">
          {said.unit} {said.on(dayMedium(entry.day))}
        </span>
      </p>
      <div className="followers-words">
        {sentence !== null && <p data-testid="projection">{sentence}</p>}
        {entry.day < addDays(today, -OLD_DAYS) && <p className="small muted">{said.old}</p>}
      </div>
    </div>
  );
}

type ChartProps = Omit<FollowersCardProps, 'send'>;

function Chart({ view, threshold, projection }: ChartProps) {
  const points = useMemo(() => {
    const first = addDays(view.today, -CHART_DAYS);
    const recent = view.log.filter(({ day }) => day >= first);
    const log = recent.length === 0 ? view.log : recent;
    return followerPoints(log, projection?.kind === 'projected' ? projection.band : []);
  }, [view, projection]);
  if (points.length < 2) return <p className="muted">{said.oneNumber}</p>;
  // A threshold that was passed long ago would press the line flat.
  const least = Math.min(...points.flatMap(({ count }) => (count === null ? [] : [count])));
  const drawn = threshold !== null && threshold >= least / 2 ? threshold : null;
  return (
    <Suspense fallback={<div className="chart-place muted">{words.common.loading}</div>}>
      <FollowerLines points={points} threshold={drawn} />
    </Suspense>
  );
}
