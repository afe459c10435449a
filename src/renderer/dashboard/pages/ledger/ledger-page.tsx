import { useMemo, useRef, useState } from 'react';
import { call } from '../../bridge/client.ts';
import { Button } from '../../components/button.tsx';
import { Card } from '../../components/card.tsx';
import { Empty } from '../../components/empty.tsx';
import { FailedLoad } from '../../components/failed-load.tsx';
import { replaceRoute, routeTo } from '../../router/route.ts';
import { useRoute } from '../../router/use-route.ts';
import { Page } from '../../shell/page.tsx';
import { useAnswer } from '../../state/use-answer.ts';
import { useBooked } from '../../state/use-booked.ts';
import { words } from '../../words/words.ts';
import { EntryList } from './entry-list.tsx';
import { EntryPanel } from './entry-panel.tsx';
import type { EntryList as Listed } from './entry-source.ts';
import { FilterBar, OnlyThese } from './filter-bar.tsx';
import { entryFrom, type Filters, filtersFrom, isNarrowed, ledgerQuery } from './filters.ts';
import { useLedgerCheck } from './ledger-check.tsx';
import { NarrowPickers } from './narrow-pickers.tsx';
import { UnpricedNotice } from './unpriced-notice.tsx';
import { useEntries } from './use-entries.ts';
import { useEntry } from './use-entry.ts';
import { useSavedEntries } from './use-saved-entries.tsx';
import './ledger-page.css';

const said = words.ledger;
const loadUnpriced = () => call('ledger.unpriced', null);

/** Every entry of the ledger: found, opened, followed, and corrected by others. */
export function LedgerPage() {
  const { query } = useRoute();
  const filters = useMemo(() => filtersFrom(query), [query]);
  const open = entryFrom(query);
  const { list, sight, refresh, fresh } = useEntries(filters);
  const [picked, setPicked] = useState<Picked>({});
  const unpriced = useAnswer(loadUnpriced);
  useBooked(unpriced.again);
  const entry = useEntry(open);
  const check = useLedgerCheck();
  const saving = useSavedEntries(filters);
  const change = (next: Partial<Filters>) =>
    replaceRoute('ledger', ledgerQuery({ ...filters, ...next }, null));
  const show = (seq: number | null) => replaceRoute('ledger', ledgerQuery(filters, seq));
  const entries = useRef<HTMLDivElement>(null);
  const close = () => {
    show(null);
    // Where the entry was opened from; its own button is gone.
    entries.current?.querySelector<HTMLElement>('[role="grid"]')?.focus();
  };
  const booked = () => {
    refresh();
    unpriced.again();
    entry.again();
  };
  const isEmpty = list.isReady && list.count === 0;
  return (
    <Page
      title={words.common.pages.ledger}
      aside={<Aside check={check.button} save={isEmpty ? null : saving.button} />}
      isFilling
    >
      {check.result}
      {saving.result}
      <UnpricedNotice kinds={unpriced.value ?? []} onBooked={booked} />
      <FilterBar filters={filters} onChange={change} />
      <NarrowPickers
        onChoose={(by, { id, name }) => {
          setPicked({ ...picked, [by]: { id, name } });
          change({ [by]: by === 'session' ? Number(id) : id });
        }}
      />
      <OnlyThese filters={filters} names={namesOf(list, filters, picked)} onChange={change} />
      <FailedLoad failure={list.failure} again={refresh} />
      {isEmpty ? (
        <Nothing isNarrowed={isNarrowed(filters)} />
      ) : (
        <div className={open === null ? 'ledger-body' : 'ledger-body opened'}>
          <div className="ledger-list" ref={entries}>
            <EntryList
              key={query.toString().replace(/&?entry=\d+/, '')}
              list={list}
              chosen={open === null ? null : list.indexOf(open)}
              onChoose={({ seq }) => show(seq)}
              onSight={sight}
            />
            <footer className="small muted">
              <span role="status">{list.isReady && said.loaded(list.count, list.isOpenEnded)}</span>
              {fresh > 0 && (
                <Button kind="quiet" icon="up" onPress={refresh}>
                  {said.fresh(fresh)}
                </Button>
              )}
            </footer>
          </div>
          {open !== null && (
            <EntryPanel
              seq={open}
              report={entry.report}
              failure={entry.failure}
              filters={filters}
              onClose={close}
              onBooked={booked}
            />
          )}
        </div>
      )}
    </Page>
  );
}

interface AsideProps {
  readonly check: React.ReactNode;
  readonly save: React.ReactNode;
}

function Aside({ check, save }: AsideProps) {
  return (
    <>
      {check}
      {save}
      <a href={routeTo('redemption')}>{said.correct}</a>
    </>
  );
}

interface Named {
  readonly id: string;
  readonly name: string;
}

/** What was chosen by name on this page: where nothing fits, no row tells what it is called. */
type Picked = Readonly<Partial<Record<'gift' | 'gifter' | 'session', Named>>>;

/** The names of what the list is narrowed to, as its first row has them, or as they were chosen. */
function namesOf(list: Listed, { gift, gifter }: Filters, picked: Picked) {
  const row = list.row(0);
  const first = row !== null && 'kind' in row ? row : null;
  const nameOf = (id: string | null, ...known: (Named | null | undefined)[]) =>
    known.find((one) => one?.id === id)?.name ?? null;
  return {
    gift: nameOf(gift, first?.gift, picked.gift),
    gifter: nameOf(gifter, first?.from, picked.gifter),
  };
}

function Nothing({ isNarrowed }: { readonly isNarrowed: boolean }) {
  const { empty } = said;
  return (
    <Card title={words.common.pages.ledger}>
      {isNarrowed ? (
        <Empty title={empty.noneTitle} body={empty.noneBody}>
          <a href={routeTo('ledger')}>{said.clearAll}</a>
        </Empty>
      ) : (
        <Empty title={empty.title} body={empty.body}>
          <a href={routeTo('live')}>{empty.live}</a>
        </Empty>
      )}
    </Card>
  );
}
