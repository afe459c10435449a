import { GIFTER_SORTS } from '../../../../shared/stats/gifter-row.ts';
import { Button } from '../../components/button.tsx';
import { Card } from '../../components/card.tsx';
import { Empty } from '../../components/empty.tsx';
import { FailureNotice } from '../../components/notice.tsx';
import { SearchBox } from '../../components/search-box.tsx';
import { Segments } from '../../components/segments.tsx';
import { replaceRoute, routeTo } from '../../router/route.ts';
import { useRoute } from '../../router/use-route.ts';
import { Page } from '../../shell/page.tsx';
import { failureWords, words } from '../../words/words.ts';
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
      </div>
      {failure !== null && (
        <FailureNotice
          failure={failureWords(failure.code, failure.detail)}
          actions={<Button onPress={refresh}>{words.common.retry}</Button>}
        />
      )}
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
