import { Button, Input, ListBox, ListBoxItem, Popover } from 'react-aria-components';
import { Icon } from './icon.tsx';
import './field.css';
import './picker.css';

export interface PickerOption {
  readonly id: string;
  /** What is searched and what stands in the field once chosen. */
  readonly name: string;
  /** Stands at the end of the line, for instance a price. */
  readonly aside?: string;
}

interface PickerBoxProps {
  readonly showLabel: string;
  /** Stands in the field while it is empty. */
  readonly placeholder?: string;
  /** Coming into the field marks its text, so that typing replaces it. */
  readonly marksText?: boolean;
}

/** The field of a picker, with the button that shows its list. */
export function PickerBox({ showLabel, placeholder = '', marksText = false }: PickerBoxProps) {
  return (
    <div className="box">
      <Input
        className="input"
        placeholder={placeholder}
        onFocus={(event) => marksText && event.currentTarget.select()}
      />
      <Button className="button quiet only-icon" aria-label={showLabel}>
        <Icon name="down" />
      </Button>
    </div>
  );
}

interface PickerListProps {
  /** What stands in the list when nothing fits. */
  readonly emptyText: string;
  readonly wide?: boolean;
}

/** The list of a picker. */
export function PickerList({ emptyText, wide = false }: PickerListProps) {
  return (
    <Popover className={`popover picker-list${wide ? ' wide' : ''}`}>
      <ListBox renderEmptyState={() => <p className="picker-empty">{emptyText}</p>}>
        {(option: PickerOption) => (
          <ListBoxItem className="picker-item" textValue={option.name}>
            <span>{option.name}</span>
            {option.aside !== undefined && <span className="muted">{option.aside}</span>}
          </ListBoxItem>
        )}
      </ListBox>
    </Popover>
  );
}
