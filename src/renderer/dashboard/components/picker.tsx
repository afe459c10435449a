import { type ReactNode, useMemo, useState } from 'react';
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

/** One of many, found by typing. Searches names and asides, letter case aside. */
export function Picker(props: PickerProps) {
  const { options, value, onChange } = props;
  const chosen = options.find((option) => option.id === value);
  const [typed, setTyped] = useState<string | null>(null);
  const found = useMemo(() => search(options, typed), [options, typed]);
  return (
    <ComboBox
      className="field picker"
      items={found}
      inputValue={typed ?? chosen?.name ?? ''}
      onInputChange={(text) => setTyped(text === chosen?.name ? null : text)}
      value={value}
      onChange={(key) => {
        setTyped(null);
        if (key !== null) onChange(String(key));
      }}
      onOpenChange={(open) => {
        if (!open) setTyped(null);
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

function search(options: readonly PickerOption[], typed: string | null): readonly PickerOption[] {
  const wanted = typed?.trim().toLowerCase() ?? '';
  if (wanted === '') return options;
  const text = ({ name, aside = '' }: PickerOption) => `${name} ${aside}`.toLowerCase();
  return options.filter((option) => text(option).includes(wanted));
}
