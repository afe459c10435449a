import { Button, Label, Tag, TagGroup, TagList } from 'react-aria-components';
import { words } from '../words/words.ts';
import { Icon } from './icon.tsx';
import './chips.css';

interface ChipsProps<Id extends string> {
  readonly chips: readonly { readonly id: Id; readonly text: string }[];
  /** What the button says that takes one away, for screen readers. */
  readonly removeLabel: (text: string) => string;
  readonly onRemove: (ids: ReadonlySet<Id>) => void;
}

/** What a page is narrowed to; each can be taken away again. */
export function Chips<Id extends string>({ chips, removeLabel, onRemove }: ChipsProps<Id>) {
  return (
    <TagGroup className="chips" onRemove={(keys) => onRemove(keys as Set<Id>)}>
      <Label className="small muted">{words.common.narrowedTo}</Label>
      <TagList className="chip-list" items={chips} dependencies={[chips]}>
        {({ id, text }) => (
          <Tag className="chip" id={id} textValue={text}>
            <bdi className="chip-text">{text}</bdi>
            <Button slot="remove" className="chip-remove" aria-label={removeLabel(text)}>
              <Icon name="close" />
            </Button>
          </Tag>
        )}
      </TagList>
    </TagGroup>
  );
}
