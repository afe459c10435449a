import { useCallback } from 'react';
import type { GifterReport } from '../../../../shared/contract/gifter-calls.ts';
import { call } from '../../bridge/client.ts';
import { together } from '../../bridge/together.ts';
import { DiamondAmount } from '../../components/amounts.tsx';
import { Card } from '../../components/card.tsx';
import { FailedLoad } from '../../components/failed-load.tsx';
import { Figures } from '../../components/figures.tsx';
import { GiftSums } from '../../components/gift-sums.tsx';
import { SumsCard } from '../../components/sums-card.tsx';
import { addDays, nextMonth } from '../../days/day.ts';
import { dayOf, monthLabel } from '../../format/dates.ts';
import { diamondText, whole } from '../../format/numbers.ts';
import { routeTo } from '../../router/route.ts';
import { Page } from '../../shell/page.tsx';
import { useZone } from '../../state/info.ts';
import { useAnswer } from '../../state/use-answer.ts';
import { useBooked } from '../../state/use-booked.ts';
import { words } from '../../words/words.ts';
import type { SessionTimes } from '../earnings/load.ts';
import { sessionName } from '../earnings/view-words.ts';
import { ledgerAddress } from '../ledger/filters.ts';
import { ForgetCard } from './forget-card.tsx';

const { one: said } = words.gifters;

/** All that came from one person. */
export function GifterPage({ id }: { readonly id: string }) {
  const load = useCallback(
    () => together({ report: call('gifters.one', id), times: call('sessions.times', null) }),
    [id],
  );
  const { value: answer, failure, again } = useAnswer(load);
  const value = answer?.report ?? null;
  useBooked(again);
  return (
    <Page title={value?.gifter.name ?? words.common.pages.gifters}>
      <nav className="page-links" aria-label={words.common.pages.gifters}>
        <a href={routeTo('gifters')}>{said.back}</a>
        <a href={ledgerAddress({ gifter: id })}>{said.entries}</a>
      </nav>
      <FailedLoad failure={failure} again={again} />
      {value === null && failure === null && <p className="muted">{words.common.loading}</p>}
      {value !== null && (
        <>
          <Sums gifter={value.gifter} />
          <div className="half-columns">
            <GiftSums
              title={said.byGift}
              fileName="carat-gifter-by-gift"
              rows={value.byGift.toSorted((a, b) => b.coins - a.coins)}
              entriesOf={(gift) => ledgerAddress({ gifter: id, gift })}
            />
            <ByMonth id={id} rows={value.byMonth} />
            <BySession id={id} rows={value.bySession} times={answer?.times ?? []} />
            <ForgetCard gifter={value.gifter} onForgotten={again} />
          </div>
        </>
      )}
    </Page>
  );
}

function Sums({ gifter }: Pick<GifterReport, 'gifter'>) {
  const zone = useZone();
  const { diamonds, reversed, unpriced, handle, firstAt, lastAt } = gifter;
  return (
    <Card
      title={words.earnings.diamonds}
      aside={
        <span className="small muted">{said.since(dayOf(firstAt, zone), dayOf(lastAt, zone))}</span>
      }
    >
      <DiamondAmount text={diamondText(diamonds)} size="figure" testId="gifter-diamonds" />
      <Figures
        figures={[
          { name: words.common.coins, value: whole(gifter.coins) },
          { name: words.common.gifts, value: whole(gifter.gifts) },
          ...(handle === null ? [] : [{ name: said.handle, value: <bdi>@{handle}</bdi> }]),
        ]}
      />
      {reversed !== '0' && <p className="small muted">{said.reversed(diamondText(reversed))}</p>}
      {unpriced > 0 && <p className="small warn-text">{said.unpriced(unpriced)}</p>}
    </Card>
  );
}

interface RowsProps {
  readonly id: string;
  readonly rows: GifterReport['byGift'];
}

function ByMonth({ id, rows }: RowsProps) {
  return (
    <SumsCard
      title={said.byMonth}
      heading={said.month}
      by="month"
      fileName="carat-gifter-by-month"
      rows={rows.toReversed().map((row) => ({
        ...row,
        name: monthLabel(row.key),
        entries: ledgerAddress({
          gifter: id,
          from: row.key,
          to: addDays(nextMonth(row.key), -1),
        }),
      }))}
    />
  );
}

function BySession({ id, rows, times }: RowsProps & { readonly times: SessionTimes }) {
  const zone = useZone();
  return (
    <SumsCard
      title={said.bySession}
      heading={said.session}
      by="session"
      fileName="carat-gifter-by-session"
      rows={rows.toReversed().map((row) => ({
        ...row,
        name: sessionName(Number(row.key), times, zone),
        href: routeTo('sessions', { session: row.key }),
        entries: ledgerAddress({ gifter: id, session: Number(row.key) }),
      }))}
    />
  );
}
