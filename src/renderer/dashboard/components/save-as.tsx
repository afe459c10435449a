import { Button, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components';
import { TABLE_KINDS, type TableKind } from '../../../shared/export/table-file.ts';
import { words } from '../words/words.ts';
import { Icon } from './icon.tsx';
import './picker.css';
import './save-as.css';

const { save: said } = words.earnings;

interface SaveAsProps {
  /** What is saved. */
  readonly title: string;
  readonly isDisabled?: boolean;
  readonly onSave: (kind: TableKind) => void;
}

/** Saves what a list shows as a table or as data. */
export function SaveAs({ title, isDisabled = false, onSave }: SaveAsProps) {
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
        <Menu
          className="save-as"
          aria-label={said.open(title)}
          onAction={(key) => onSave(TABLE_KINDS.find((kind) => kind === key) ?? 'csv')}
        >
          {TABLE_KINDS.map((kind) => (
            <MenuItem key={kind} id={kind} className="picker-item">
              {said[kind]}
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
