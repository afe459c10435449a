import { useState } from 'react';
import { diamondsText } from '../../../../shared/amount/decimal.ts';
import { DIAMOND_UNITS, diamonds } from '../../../../shared/amount/diamonds.ts';
import type { SessionSums } from '../../../../shared/contract/session-calls.ts';
import { call } from '../../bridge/client.ts';
import { together } from '../../bridge/together.ts';
import { DiamondAmount, MoneyAmount } from '../../components/amounts.tsx';
import { Button } from '../../components/button.tsx';
import { Card } from '../../components/card.tsx';
import { ColumnHead } from '../../components/column-head.tsx';
import { Empty } from '../../components/empty.tsx';
import { EntriesLink } from '../../components/entries-link.tsx';
import { FailedLoad } from '../../components/failed-load.tsx';
import { useSavedRows } from '../../components/use-saved-rows.tsx';
import { clockShort, moment } from '../../format/dates.ts';
import { diamondText, whole } from '../../format/numbers.ts';
import { routeTo } from '../../router/route.ts';
import { Page } from '../../shell/page.tsx';
import { useZone } from '../../state/info.ts';
import { useCardsInWords } from '../../state/rate-card.ts';
import { useAnswer } from '../../state/use-answer.ts';
import { useBooked } from '../../state/use-booked.ts';
import { useNow } from '../../state/use-now.ts';
import { words } from '../../words/words.ts';
import { ledgerAddress } from '../ledger/filters.ts';
import { cardsOfSession } from './session-cards.ts';
import { sessionColumns } from './session-columns.ts';
import { durationWords, perHour, sessionName } from './session-words.ts';
import '../../components/data-table.css';
import './sessions.css';

const said = words.sessions;
const load = () => together({ sessions: call('sessions.list', null), cards: cardsOfSession(null) });
/** So many rows at first, and each time more are asked for. */
const STEP = 50;

/** All sessions, the newest first. */
export function SessionList() {
  const { value, failure, again } = useAnswer(load);
  useBooked(again);
  const zone = useZone();
  const saving = useSavedRows({
    title: words.common.pages.sessions,
    fileName: 'carat-sessions',
    columns: sessionColumns(zone),
    rows: value?.sessions ?? [],
  });
  return (
    <Page title={words.common.pages.sessions}>
      <FailedLoad failure={failure} again={again} />
      {value === null && failure === null && <p className="muted">{words.common.loading}</p>}
      {value !== null && (
        <Card title={said.title} aside={value.sessions.length > 0 && saving.button}>
          {saving.result}
          {value.sessions.length === 0 ? (
            <Empty title={said.empty.title} body={said.empty.body}>
              <a href={routeTo('live')}>{said.empty.live}</a>
            </Empty>
          ) : (
            <Table sessions={value.sessions} cards={value.cards} />
          )}
        </Card>
      )}
    </Page>
  );
}

interface TableProps {
  readonly sessions: readonly SessionSums[];
  /** The rate cards that all of them were booked under. */
  readonly cards: readonly number[];
}

function Table({ sessions, cards }: TableProps) {
  const [shown, setShown] = useState(STEP);
  const now = useNow(30_000);
  const units = sessions.reduce(
    (sum, one) => sum + Math.round(Number(one.diamonds) * DIAMOND_UNITS),
    0,
  );
  const under = useCardsInWords(cards);
  const { columns } = said;
  const rest = sessions.length - shown;
  return (
    <>
      <p>{said.sum(sessions.length, diamondText(diamondsText(diamonds(units))))}</p>
      <div className="table-scroll">
        <table className="data-table sessions-table">
          <thead>
            <tr>
              <ColumnHead>{columns.name}</ColumnHead>
              <ColumnHead kind="number">{columns.diamonds}</ColumnHead>
              <ColumnHead kind="number">{columns.perHour}</ColumnHead>
              <ColumnHead kind="number">{columns.duration}</ColumnHead>
              <ColumnHead kind="number">{columns.gifts}</ColumnHead>
              <ColumnHead kind="number">{columns.gifters}</ColumnHead>
              <ColumnHead kind="number">{columns.estimate}</ColumnHead>
            </tr>
          </thead>
          <tbody>
            {sessions.slice(0, shown).map((session) => (
              <Row key={session.id} session={session} now={now} />
            ))}
          </tbody>
        </table>
      </div>
      <p className="small muted">{words.common.estimateUnder(under)}</p>
      {rest > 0 && (
        <div className="actions">
          <Button onPress={() => setShown(shown + STEP)}>{said.more(Math.min(rest, STEP))}</Button>
        </div>
      )}
    </>
  );
}

function Row({ session, now }: { readonly session: SessionSums; readonly now: number }) {
  const zone = useZone();
  const { id, name, endedAt, startedAt, estimate } = session;
  return (
    <tr data-testid="session-row">
      <th scope="row">
        <span className="session-name">
          <a href={routeTo('sessions', { session: String(id) })}>
            <bdi>{sessionName(session, zone)}</bdi>
          </a>
          {endedAt === null && <span className="running">{said.running}</span>}
        </span>
        <span className="small muted">
          {name === null ? clockShort(startedAt, zone) : moment(startedAt, zone)}
        </span>
      </th>
      <td className="number">
        <DiamondAmount text={diamondText(session.diamonds)} />
      </td>
      <td className="number">{perHour(session, now) ?? '–'}</td>
      <td className="number">{durationWords(session, now)}</td>
      <td className="number">
        {session.gifts === 0 ? (
          '0'
        ) : (
          <EntriesLink
            href={ledgerAddress({ session: id })}
            name={sessionName(session, zone)}
            gifts={session.gifts}
          />
        )}
      </td>
      <td className="number">{whole(session.gifters)}</td>
      <td className="number">
        <MoneyAmount amount={estimate.expected} currency={estimate.currency} />
      </td>
    </tr>
  );
}
