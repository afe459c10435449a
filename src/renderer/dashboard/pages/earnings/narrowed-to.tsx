import { Button, Label, Tag, TagGroup, TagList } from 'react-aria-components';
import { Button as PlainButton } from '../../components/button.tsx';
import { Icon } from '../../components/icon.tsx';
import { useZone } from '../../state/info.ts';
import { words } from '../../words/words.ts';
import type { CardProps } from './card-props.ts';
import { entriesAddress } from './entries.ts';
import { goTo, widened } from './view.ts';
import { narrowings } from './view-words.ts';
import './chips.css';

const { chips: said } = words.earnings;

/** What the page is narrowed to; each can be taken away again. */
export function Chips({ view, earnings }: CardProps) {
  const chips = narrowings(view, earnings, useZone());
  if (chips.length === 0) return null;
  const remove = (keys: Set<string | number>) => {
    goTo(chips.filter(({ by }) => keys.has(by)).reduce((now, { by }) => widened(now, by), view));
  };
  return (
    <div className="chips" data-testid="chips">
      <TagGroup className="chip-group" onRemove={remove}>
        <Label className="small muted">{said.label}</Label>
        <TagList className="chip-list" items={chips} dependencies={[chips]}>
          {({ by, text }) => (
            <Tag className="narrowing" id={by} textValue={text}>
              <bdi className="chip-text">{text}</bdi>
              <Button slot="remove" className="chip-remove" aria-label={said.remove(text)}>
                <Icon name="close" />
              </Button>
            </Tag>
          )}
        </TagList>
      </TagGroup>
      {chips.length > 1 && (
        <PlainButton kind="quiet" onPress={() => goTo(widened(view, 'all'))}>
          {said.all}
        </PlainButton>
      )}
      <a href={entriesAddress({ view, earnings })}>
        {view.filter.hour === null ? said.entries : said.entriesAllHours}
      </a>
    </div>
  );
}
