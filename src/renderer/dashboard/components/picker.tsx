import type { ReactNode } from 'react';
import { ComboBox, Label } from 'react-aria-components';
import { PickerBox, PickerList, type PickerOption } from './picker-list.tsx';

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
      <PickerBox showLabel={props.showLabel} marksText />
      {props.hint}
      <PickerList emptyText={props.emptyText} />
    </ComboBox>
  );
}
