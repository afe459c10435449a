import type { ReactNode } from 'react';
import {
  Button,
  ComboBox,
  Input,
  Label,
  ListBox,
  ListBoxItem,
  Popover,
} from 'react-aria-components';
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

interface PickerProps {
  readonly label: string;
  readonly showLabel: string;
  readonly emptyText: string;
  readonly hint?: ReactNode;
  readonly options: readonly PickerOption[];
  readonly value: string | null;
  readonly onChange: (id: string) => void;
}

/** One of many, found by typing a part of its name. */
export function Picker(props: PickerProps) {
  return (
    <ComboBox
      className="field picker"
      defaultItems={props.options}
      value={props.value}
      onChange={(id) => {
        if (id !== null) props.onChange(String(id));
      }}
      menuTrigger="focus"
      allowsEmptyCollection
    >
      <Label className="field-label">{props.label}</Label>
      <div className="box">
        <Input className="input" onFocus={(event) => event.currentTarget.select()} />
        <Button className="button quiet only-icon" aria-label={props.showLabel}>
          <Icon name="down" />
        </Button>
      </div>
      {props.hint}
      <Popover className="popover picker-list">
        <ListBox renderEmptyState={() => <p className="picker-empty">{props.emptyText}</p>}>
          {(option: PickerOption) => (
            <ListBoxItem className="picker-item" textValue={option.name}>
              <span>{option.name}</span>
              {option.aside !== undefined && <span className="muted">{option.aside}</span>}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </ComboBox>
  );
}
