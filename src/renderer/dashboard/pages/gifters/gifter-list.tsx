import { useCallback, useState } from 'react';
import type { GifterSums } from '../../../../shared/contract/gifter-calls.ts';
import { GIFTER_SORTS } from '../../../../shared/stats/gifter-row.ts';
import { call } from '../../bridge/client.ts';
import { DiamondAmount } from '../../components/amounts.tsx';
import { Button } from '../../components/button.tsx';
import { Card } from '../../components/card.tsx';
import { Empty } from '../../components/empty.tsx';
import { EntriesLink } from '../../components/entries-link.tsx';
import { Name } from '../../components/name.tsx';
import { FailureNotice } from '../../components/notice.tsx';
import { SearchBox } from '../../components/search-box.tsx';
import { Segments } from '../../components/segments.tsx';
import { dayOf } from '../../format/dates.ts';
import { diamondText, whole } from '../../format/numbers.ts';
import { replaceRoute, routeTo } from '../../router/route.ts';
import { useRoute } from '../../router/use-route.ts';
import { Page } from '../../shell/page.tsx';
import { useZone } from '../../state/info.ts';
import { useAnswer } from '../../state/use-answer.ts';
import { useBooked } from '../../state/use-booked.ts';
import { failureWords, words } from '../../words/words.ts';
import { ledgerAddress } from '../ledger/filters.ts';
import '../../components/data-table.css';
import './gifters.css';

const said = words.gifters;
const SORTS = GIFTER_SORTS.map((id) => ({ id, name: said.sorts[id] }));
const STEP = 100;
/** More at once the contract does not give. */
const MOST = 500;

/** Everybody who sends gifts, searched and sorted; both stand in the address. */
export function GifterList() {
  const { query } = useRoute();
  const sort = GIFTER_SORTS.find((name) => name === query.get('sort')) ?? 'coins';
  const text = query.get('text') ?? '';
  const [shown, setShown] = useState(STEP);
  const load = useCallback(
    () => call('gifters.list', { text: text.trim() || null, sort, limit: shown, offset: 0 }),
    [text, sort, shown],
  );
  const { value, failure, again } = useAnswer(load);
  useBooked(again);
  const rest = value === null ? 0 : Math.min(value.total, MOST) - value.rows.length;
  return (
    <Page title={words.common.pages.gifters}>
      {failure !== null && (
        <FailureNotice
          failure={failureWords(failure.code, failure.detail)}
          actions={<Button onPress={again}>{words.common.retry}</Button>}
        />
      )}
      <Card title={said.title}>
        <div className="gifter-bar">
          <SearchBox
            label={said.search}
            clearLabel={said.clearSearch}
            value={text}
            onChange={(next) => replaceRoute('gifters', { sort, text: next })}
          />
          <Segments
            label={said.sort}
            options={SORTS}
            value={sort}
            onChange={(next) => replaceRoute('gifters', { sort: next, text })}
          />
          <span className="small muted" role="status">
            {value !== null && said.found(value.total)}
          </span>
        </div>
        {value === null && failure === null && <p className="muted">{words.common.loading}</p>}
        {value !== null &&
          (value.total === 0 ? (
            <Nobody isSearched={text.trim() !== ''} />
          ) : (
            <Table rows={value.rows} />
          ))}
        {rest > 0 && (
          <div className="actions">
            <Button onPress={() => setShown(Math.min(shown + STEP, MOST))}>
              {said.more(Math.min(rest, STEP))}
            </Button>
          </div>
        )}
      </Card>
    </Page>
  );
}

function Nobody({ isSearched }: { readonly isSearched: boolean }) {
  const { empty } = said;
  return isSearched ? (
    <Empty title={empty.noneTitle} body={empty.noneBody}>
      <a href={routeTo('gifters')}>{empty.all}</a>
    </Empty>
  ) : (
    <Empty title={empty.title} body={empty.body}>
      <a href={routeTo('live')}>{empty.live}</a>
    </Empty>
  );
}

function Table({ rows }: { readonly rows: readonly GifterSums[] }) {
  const zone = useZone();
  const { columns } = said;
  return (
    <div className="table-scroll">
      <table className="data-table gifter-table">
        <thead>
          <tr>
            <th scope="col">{columns.name}</th>
            <th scope="col" className="number">
              {columns.diamonds}
            </th>
            <th scope="col" className="number">
              {columns.coins}
            </th>
            <th scope="col" className="number">
              {columns.gifts}
            </th>
            <th scope="col" className="number">
              {columns.first}
            </th>
            <th scope="col" className="number">
              {columns.last}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id} data-testid="gifter-row">
              <th scope="row">
                <a href={routeTo('gifters', { gifter: row.id })}>
                  <Name>{row.name}</Name>
                </a>
                <span className="small muted">
                  {row.forgotten ? said.forgotten : row.handle === null ? '' : `@${row.handle}`}
                </span>
              </th>
              <td className="number">
                <DiamondAmount text={diamondText(row.diamonds)} />
              </td>
              <td className="number">{whole(row.coins)}</td>
              <td className="number">
                <EntriesLink
                  href={ledgerAddress({ gifter: row.id })}
                  name={row.name}
                  gifts={row.gifts}
                />
              </td>
              <td className="number muted">{dayOf(row.firstAt, zone)}</td>
              <td className="number muted">{dayOf(row.lastAt, zone)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
