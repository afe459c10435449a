import { useEffect, useMemo, useState } from 'react';
import { call } from '../../bridge/client.ts';
import { Button } from '../../components/button.tsx';
import { Card } from '../../components/card.tsx';
import { Empty } from '../../components/empty.tsx';
import { FailureNotice, Notice } from '../../components/notice.tsx';
import { SearchBox } from '../../components/search-box.tsx';
import { Segments } from '../../components/segments.tsx';
import { replaceRoute } from '../../router/route.ts';
import { useRoute } from '../../router/use-route.ts';
import { useAnswer } from '../../state/use-answer.ts';
import { failureWords, words } from '../../words/words.ts';
import { CatalogueTable } from './catalogue-table.tsx';
import { type Kind, ORDERS, type Order, selectKinds } from './kinds.ts';
import './catalogue.css';

const { catalogue: said } = words.gifts;
const loadGifts = () => call('gifts.list', null);

/** Every gift that is known, to be searched. What is searched for stands in the address. */
export function Catalogue() {
  const { value, failure, again } = useAnswer(loadGifts);
  return (
    <Card title={said.title}>
      <p className="small muted">{said.note}</p>
      {failure !== null && (
        <FailureNotice
          failure={failureWords(failure.code, failure.detail)}
          actions={<Button onPress={again}>{words.common.retry}</Button>}
        />
      )}
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
