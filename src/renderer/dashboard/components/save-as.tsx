import { Button, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components';
import type { TableKind } from '../../../shared/export/table-file.ts';
import { words } from '../words/words.ts';
import { Icon } from './icon.tsx';
import './picker.css';
import './save-as.css';

const { save: said } = words.common;

/** What things on a page are saved as. */
export type FileKind = 'png' | TableKind;

interface SaveAsProps<Kind extends FileKind> {
  /** What is saved. */
  readonly title: string;
  readonly kinds: readonly Kind[];
  readonly isDisabled?: boolean;
  readonly onSave: (kind: Kind) => void;
}

/** Saves what is shown: a chart as a picture, figures and lists as a table or as data. */
export function SaveAs<Kind extends FileKind>(props: SaveAsProps<Kind>) {
  const { title, kinds, isDisabled = false, onSave } = props;
  return (
    <MenuTrigger>
      <Button
        className="button quiet only-icon"
        isDisabled={isDisabled}
        aria-label={said.open(title)}
      >
        <Icon name="save" />
      </Button>
      <Popover className="popover" placement="bottom end">
        <Menu className="save-as" aria-label={said.open(title)}>
          {kinds.map((kind) => (
            <MenuItem key={kind} id={kind} className="picker-item" onAction={() => onSave(kind)}>
              {said[kind]}
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
