import { useEffect, useMemo, useState } from 'react';
import { numberColumn, textColumn } from '../../../../shared/export/column.ts';
import type { CsvColumn } from '../../../../shared/export/csv.ts';
import { call } from '../../bridge/client.ts';
import { Button } from '../../components/button.tsx';
import { Card } from '../../components/card.tsx';
import { Empty } from '../../components/empty.tsx';
import { FailedLoad } from '../../components/failed-load.tsx';
import { Notice } from '../../components/notice.tsx';
import { SearchBox } from '../../components/search-box.tsx';
import { Segments } from '../../components/segments.tsx';
import { useSavedRows } from '../../components/use-saved-rows.tsx';
import { replaceRoute } from '../../router/route.ts';
import { useRoute } from '../../router/use-route.ts';
import { useAnswer } from '../../state/use-answer.ts';
import { words } from '../../words/words.ts';
import { CatalogueTable } from './catalogue-table.tsx';
import { type Kind, ORDERS, type Order, selectKinds } from './kinds.ts';
import './catalogue.css';

const { catalogue: said } = words.gifts;
/** In a file; docs/exports.md describes each column. */
const COLUMNS: readonly CsvColumn<Kind>[] = [
  textColumn('gift', ({ name }) => name),
  textColumn('gift_id', ({ id }) => id),
  numberColumn('coins_each', ({ coins }) => coins),
];
const loadGifts = () => call('gifts.list', null);

/** Every gift that is known, to be searched. What is searched for stands in the address. */
export function Catalogue() {
  const { value, failure, again } = useAnswer(loadGifts);
  return (
    <Card title={said.title}>
      <p className="small muted">{said.note}</p>
      <FailedLoad failure={failure} again={again} />
      {value !== null && <Search kinds={value} />}
      {value === null && failure === null && <p className="muted">{words.common.loading}</p>}
    </Card>
  );
}

function Search({ kinds }: { readonly kinds: readonly Kind[] }) {
  const { query } = useRoute();
  const order = ORDERS.find((name) => name === query.get('order')) ?? 'cheapest';
  const [text, setText] = useState(query.get('search') ?? '');
  const found = useMemo(() => selectKinds(kinds, text, order), [kinds, text, order]);
  const unpriced = useMemo(() => kinds.filter(({ coins }) => coins === null).length, [kinds]);
  const saving = useSavedRows({
    title: words.gifts.parts.catalogue,
    fileName: 'carat-gifts',
    columns: COLUMNS,
    rows: found,
  });
  // Going back, or following a link to this page, changes the address from outside.
  useEffect(() => setText(query.get('search') ?? ''), [query]);
  const search = (next: string) => {
    setText(next);
    replaceRoute('gifts', { part: 'catalogue', order, search: next });
  };
  const choose = (next: Order) =>
    replaceRoute('gifts', { part: 'catalogue', order: next, search: text });
  const orders = ORDERS.filter((id) => id !== 'unpriced' || unpriced > 0 || order === id);
  return (
    <>
      <div className="catalogue-bar">
        <SearchBox label={said.search} clearLabel={said.clear} value={text} onChange={search} />
        <Segments
          label={said.order}
          options={orders.map((id) => ({ id, name: said.orders[id] }))}
          value={order}
          onChange={choose}
        />
        <span className="small muted" role="status">
          {said.found(found.length, kinds.length)}
        </span>
        {found.length > 0 && saving.button}
        {saving.result}
      </div>
      {unpriced > 0 && <Notice tone="warn" title={said.unpriced(unpriced)} />}
      {found.length === 0 ? (
        <Empty title={said.noneTitle} body={said.noneBody}>
          <Button onPress={() => replaceRoute('gifts', { part: 'catalogue' })}>{said.clear}</Button>
        </Empty>
      ) : (
        <CatalogueTable key={`${order} ${text}`} kinds={found} />
      )}
    </>
  );
}
