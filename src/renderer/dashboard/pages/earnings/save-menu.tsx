import { Button, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components';
import { Icon } from '../../components/icon.tsx';
import { words } from '../../words/words.ts';
import '../../components/picker.css';

const { save: said } = words.earnings;

const KINDS = ['png', 'csv', 'json'] as const;
export type FileKind = (typeof KINDS)[number];

interface SaveMenuProps {
  /** What is saved. */
  readonly title: string;
  readonly onSave: (kind: FileKind) => void;
}

/** Saves a chart as a picture, or its figures as a table or as data. */
export function SaveMenu({ title, onSave }: SaveMenuProps) {
  return (
    <MenuTrigger>
      <Button className="button quiet only-icon" aria-label={said.open(title)}>
        <Icon name="save" />
      </Button>
      <Popover className="popover" placement="bottom end">
        <Menu
          className="menu"
          aria-label={said.open(title)}
          onAction={(key) => onSave(KINDS.find((kind) => kind === key) ?? 'csv')}
        >
          {KINDS.map((kind) => (
            <MenuItem key={kind} id={kind} className="picker-item">
              {said[kind]}
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
