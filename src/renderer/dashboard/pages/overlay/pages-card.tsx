import { Card } from '../../components/card.tsx';
import { clock } from '../../format/dates.ts';
import { useZone } from '../../state/info.ts';
import { useLive } from '../../state/live.ts';
import { words } from '../../words/words.ts';

const { pages: said } = words.overlay;

/** How many pages show the overlay, and when one last said that it had shown a gift. */
export function PagesCard() {
  const pages = useLive((state) => state.overlay.pages);
  const lastShown = useLive((state) =>
    state.newest.reduce((last, row) => Math.max(last, row.shownAt ?? 0), 0),
  );
  const zone = useZone();
  return (
    <Card title={said.title}>
      <div className="stack tight">
        <span className="amount title" data-testid="connected-pages">
          {said.count(pages)}
        </span>
        <p className="small muted">{pages === 0 ? said.none : said.some}</p>
        <p className="small muted">
          {lastShown === 0 ? said.nothingShown : said.lastShown(clock(lastShown, zone))}
        </p>
      </div>
    </Card>
  );
}
