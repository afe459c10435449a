import { Button, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components';
import { Icon } from '../../components/icon.tsx';
import { words } from '../../words/words.ts';
import '../../components/picker.css';

const { save: said } = words.earnings;

export type FileKind = 'png' | 'csv';

interface SaveMenuProps {
  /** What is saved. */
  readonly title: string;
  readonly onSave: (kind: FileKind) => void;
}

/** Saves a chart as a picture, or its figures as a table. */
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
          onAction={(key) => onSave(key === 'png' ? 'png' : 'csv')}
        >
          <MenuItem id="png" className="picker-item">
            {said.png}
          </MenuItem>
          <MenuItem id="csv" className="picker-item">
            {said.csv}
          </MenuItem>
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
