import { GIFTER_SORTS, MOST_GIFTERS } from '../../../../shared/stats/gifter-row.ts';
import { call } from '../../bridge/client.ts';
import { Card } from '../../components/card.tsx';
import { Empty } from '../../components/empty.tsx';
import { FailedLoad } from '../../components/failed-load.tsx';
import { SearchBox } from '../../components/search-box.tsx';
import { Segments } from '../../components/segments.tsx';
import { useSavedRows } from '../../components/use-saved-rows.tsx';
import { replaceRoute, routeTo } from '../../router/route.ts';
import { useRoute } from '../../router/use-route.ts';
import { Page } from '../../shell/page.tsx';
import { words } from '../../words/words.ts';
import { GIFTER_COLUMNS } from './gifter-columns.ts';
import { GifterGrid } from './gifter-grid.tsx';
import { useGifters } from './use-gifters.ts';
import './gifters.css';

const said = words.gifters;
const SORTS = GIFTER_SORTS.map((id) => ({ id, name: said.sorts[id] }));

/** Everybody who sends gifts, searched and sorted; both stand in the address. */
export function GifterList() {
  const { query } = useRoute();
  const sort = GIFTER_SORTS.find((name) => name === query.get('sort')) ?? 'coins';
  const text = query.get('text') ?? '';
  const { list, sight, refresh } = useGifters(text, sort);
  const { count, isReady, failure } = list;
  const saving = useSavedRows({
    title: words.common.pages.gifters,
    fileName: 'carat-gifters',
    columns: GIFTER_COLUMNS,
    rows: () => everybody(text, sort),
  });
  return (
    <Page title={words.common.pages.gifters} isFilling>
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
          {isReady && said.found(count)}
        </span>
        {count > 0 && saving.button}
        {saving.result}
      </div>
      <FailedLoad failure={failure} again={refresh} />
      {isReady && count === 0 && failure === null ? (
        <Nobody isSearched={text.trim() !== ''} />
      ) : (
        <div className="gifter-grid">
          <GifterGrid key={query.toString()} list={list} onSight={sight} />
        </div>
      )}
    </Page>
  );
}

type Sort = (typeof GIFTER_SORTS)[number];

/** All who fit, of one moment: those on the page have come one by one. */
async function everybody(text: string, sort: Sort) {
  const searched = text.trim() || null;
  const wish = { text: searched, sort, limit: MOST_GIFTERS, offset: 0 };
  const people = await call('gifters.list', wish);
  return people.ok ? { ok: true as const, value: people.value.rows } : people;
}

function Nobody({ isSearched }: { readonly isSearched: boolean }) {
  const { empty } = said;
  return (
    <Card title={said.title}>
      {isSearched ? (
        <Empty title={empty.noneTitle} body={empty.noneBody}>
          <a href={routeTo('gifters')}>{empty.all}</a>
        </Empty>
      ) : (
        <Empty title={empty.title} body={empty.body}>
          <a href={routeTo('live')}>{empty.live}</a>
        </Empty>
      )}
    </Card>
  );
}
