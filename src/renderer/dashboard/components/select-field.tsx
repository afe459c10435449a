import {
  Button,
  Label,
  ListBox,
  ListBoxItem,
  Popover,
  Select,
  SelectValue,
} from 'react-aria-components';
import { Icon } from './icon.tsx';
import './field.css';
import './picker.css';
import './select-field.css';

interface SelectFieldProps<T extends string> {
  readonly label: string;
  /** Its name is read out, but not shown: the values tell enough. */
  readonly isLabelHidden?: boolean;
  readonly options: readonly { readonly id: T; readonly name: string }[];
  readonly value: T;
  readonly onChange: (value: T) => void;
}

/** One of several, in a list that opens. */
export function SelectField<T extends string>(props: SelectFieldProps<T>) {
  const { label, options, value, onChange, isLabelHidden = false } = props;
  return (
    <Select
      className="field select"
      {...(isLabelHidden ? { 'aria-label': label } : {})}
      value={value}
      onChange={(key) => {
        const chosen = options.find(({ id }) => id === key);
        if (chosen !== undefined) onChange(chosen.id);
      }}
    >
      {!isLabelHidden && <Label className="field-label">{label}</Label>}
      <Button className="button select-button">
        <SelectValue />
        <Icon name="down" />
      </Button>
      <Popover className="popover picker-list">
        <ListBox items={options}>
          {(option) => (
            <ListBoxItem id={option.id} className="picker-item">
              {option.name}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </Select>
  );
}
