import { Button } from '../../components/button.tsx';
import { Chips } from '../../components/chips.tsx';
import { useZone } from '../../state/info.ts';
import { words } from '../../words/words.ts';
import type { CardProps } from './card-props.ts';
import { entriesAddress } from './entries.ts';
import { goTo, widened } from './view.ts';
import { narrowings } from './view-words.ts';
import './narrowed-to.css';

const { chips: said } = words.earnings;

/** What the page is narrowed to, the way back, and the way to the entries. */
export function NarrowedTo({ view, earnings }: CardProps) {
  const found = narrowings(view, earnings, useZone());
  if (found.length === 0) return null;
  return (
    <div className="narrowed-to" data-testid="chips">
      <Chips
        chips={found.map(({ by, text }) => ({ id: by, text }))}
        removeLabel={said.remove}
        onRemove={(gone) => goTo([...gone].reduce(widened, view))}
      />
      {found.length > 1 && (
        <Button kind="quiet" onPress={() => goTo(widened(view, 'all'))}>
          {said.all}
        </Button>
      )}
      <a href={entriesAddress({ view, earnings })}>
        {view.filter.hour === null ? said.entries : said.entriesAllHours}
      </a>
    </div>
  );
}
