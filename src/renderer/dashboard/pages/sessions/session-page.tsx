import { useCallback } from 'react';
import type { SessionReport } from '../../../../shared/contract/session-calls.ts';
import { call } from '../../bridge/client.ts';
import { together } from '../../bridge/together.ts';
import { Card } from '../../components/card.tsx';
import { FailedLoad } from '../../components/failed-load.tsx';
import { GiftSums } from '../../components/gift-sums.tsx';
import { SumsCard } from '../../components/sums-card.tsx';
import { routeTo } from '../../router/route.ts';
import { Page } from '../../shell/page.tsx';
import { useZone } from '../../state/info.ts';
import { useAnswer } from '../../state/use-answer.ts';
import { useBooked } from '../../state/use-booked.ts';
import { words } from '../../words/words.ts';
import { ledgerAddress } from '../ledger/filters.ts';
import { AboutCard } from './about-card.tsx';
import { BordersCard } from './borders-card.tsx';
import { cardsOfSession } from './session-cards.ts';
import { SessionFigures } from './session-figures.tsx';
import { sessionName } from './session-words.ts';
import { TimelineCard } from './timeline-card.tsx';
import './sessions.css';

const { one: said } = words.sessions;

/** One LIVE session: its sums, its course, who and what made it. */
export function SessionPage({ id }: { readonly id: number }) {
  const load = useCallback(
    () => together({ report: call('sessions.one', id), cards: cardsOfSession(id) }),
    [id],
  );
  const { value: answer, failure, again } = useAnswer(load);
  const value = answer?.report ?? null;
  const zone = useZone();
  const isRunning = value?.session.endedAt === null;
  const booked = useCallback(() => {
    if (isRunning) again();
  }, [isRunning, again]);
  useBooked(booked);
  const title = value === null ? words.common.pages.sessions : sessionName(value.session, zone);
  return (
    <Page
      title={title}
      aside={
        value?.session.endedAt === null && <span className="running">{words.sessions.running}</span>
      }
    >
      <Links id={id} report={value} />
      <FailedLoad failure={failure} again={again} />
      {value === null && failure === null && <p className="muted">{words.common.loading}</p>}
      {value !== null && (
        <>
          <SessionFigures session={value.session} cards={answer?.cards ?? []} />
          {value.session.gifts === 0 ? (
            <NothingGiven isRunning={isRunning} />
          ) : (
            <>
              <TimelineCard session={value.session} minutes={value.minutes} />
              <div className="half-columns">
                <TopGifters id={id} rows={value.byGifter} />
                <GiftSums
                  title={said.byGift}
                  fileName={`carat-session-${id}-by-gift`}
                  rows={value.byGift}
                  entriesOf={(gift) => ledgerAddress({ session: id, gift })}
                />
              </div>
            </>
          )}
          <div className="half-columns">
            <AboutCard
              key={`${value.session.name} ${value.session.note}`}
              session={value.session}
              onChanged={again}
            />
            <BordersCard report={value} onChanged={again} />
          </div>
        </>
      )}
    </Page>
  );
}

function NothingGiven({ isRunning }: { readonly isRunning: boolean }) {
  const { title, nothing, nothingYet } = said.timeline;
  return (
    <Card title={title}>
      <p className="muted">{isRunning ? nothingYet : nothing}</p>
    </Card>
  );
}

interface LinksProps {
  readonly id: number;
  readonly report: SessionReport | null;
}

function Links({ id, report }: LinksProps) {
  const to = (session: number) => routeTo('sessions', { session: String(session) });
  const before = report?.before ?? null;
  const after = report?.after ?? null;
  return (
    <nav className="page-links" aria-label={words.common.pages.sessions}>
      <a href={routeTo('sessions')}>{said.back}</a>
      {before !== null && <a href={to(before.id)}>{said.before}</a>}
      {after !== null && <a href={to(after.id)}>{said.after}</a>}
      {(report?.session.gifts ?? 0) > 0 && (
        <a href={ledgerAddress({ session: id })}>{said.entries}</a>
      )}
    </nav>
  );
}

interface TopGiftersProps {
  readonly id: number;
  readonly rows: SessionReport['byGifter'];
}

function TopGifters({ id, rows }: TopGiftersProps) {
  return (
    <SumsCard
      title={said.top}
      heading={words.gifters.columns.name}
      by="gifter"
      fileName={`carat-session-${id}-by-gifter`}
      rows={rows.map((row) => ({
        ...row,
        href: routeTo('gifters', { gifter: row.key }),
        entries: ledgerAddress({ session: id, gifter: row.key }),
      }))}
    />
  );
}
