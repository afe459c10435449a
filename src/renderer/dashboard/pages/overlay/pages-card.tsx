import { useEffect } from 'react';
import { call } from '../../bridge/client.ts';
import { Card } from '../../components/card.tsx';
import { clock } from '../../format/dates.ts';
import { useZone } from '../../state/info.ts';
import { useLive } from '../../state/live.ts';
import { useAnswer } from '../../state/use-answer.ts';
import { useNow } from '../../state/use-now.ts';
import { words } from '../../words/words.ts';
import { ConnectedPageRow } from './connected-page-row.tsx';
import { GiftSteps } from './gift-steps.tsx';
import './pages-card.css';

const { pages: said } = words.overlay;
/** What pages say of their frames comes a little after what they have shown. */
const AGAIN_MS = 5_000;

/** How far gifts come, and which pages show them. */
export function PagesCard() {
  const pages = useLive((state) => state.overlay.pages);
  const lastShown = useLive((state) =>
    state.newest.reduce((last, row) => Math.max(last, row.shownAt ?? 0), 0),
  );
  const zone = useZone();
  const { value, again } = useAnswer(askPages);
  const now = useNow(pages === 0 ? null : AGAIN_MS);
  // biome-ignore lint/correctness/useExhaustiveDependencies: these are what makes it worth asking.
  useEffect(() => {
    again();
  }, [again, pages, lastShown, now]);
  const rows = value ?? [];
  return (
    <Card title={said.title}>
      <GiftSteps />
      <div className="stack tight">
        <span className="amount title" data-testid="connected-pages">
          {said.count(pages)}
        </span>
        {pages === 0 && <p className="small muted">{said.none}</p>}
        <ul className="stack rows">
          {rows.map((page, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: pages have no name of their own, and keep their order.
            <ConnectedPageRow key={index} page={page} zone={zone} />
          ))}
        </ul>
        {pages > rows.length && rows.length > 0 && (
          <p className="small muted">{words.obs.pages.more(pages - rows.length)}</p>
        )}
        <p className="small muted">
          {lastShown === 0 ? said.nothingShown : said.lastShown(clock(lastShown, zone))}
        </p>
      </div>
    </Card>
  );
}

function askPages() {
  return call('overlay.pages', null);
}
