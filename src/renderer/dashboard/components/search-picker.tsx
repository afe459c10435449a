import { useEffect, useState } from 'react';
import { ComboBox } from 'react-aria-components';
import { PickerBox, PickerList, type PickerOption } from './picker-list.tsx';

interface SearchPickerProps {
  /** What is looked for; stands in the field while it is empty. */
  readonly label: string;
  readonly showLabel: string;
  /** What stands in the list when nothing fits. */
  readonly emptyText: string;
  readonly text: string;
  readonly onTextChange: (text: string) => void;
  /** Those that fit the text. */
  readonly options: readonly PickerOption[];
  readonly onChoose: (option: PickerOption) => void;
  /** The list has opened for the first time, or again: now its options are needed. */
  readonly onOpen: () => void;
}

/** Looks for one of very many. The field empties when one is chosen: what becomes of it is seen elsewhere. */
export function SearchPicker(props: SearchPickerProps) {
  const { label, text, onTextChange, onChoose } = props;
  // Held until the next drawing: the list closes only when what is chosen changes.
  const [chosen, setChosen] = useState<string | null>(null);
  useEffect(() => {
    if (chosen !== null) setChosen(null);
  }, [chosen]);
  return (
    <ComboBox
      className="field picker"
      aria-label={label}
      items={props.options}
      inputValue={text}
      onInputChange={onTextChange}
      value={chosen}
      onChange={(id) => {
        const option = props.options.find((one) => one.id === id);
        if (option === undefined) return;
        setChosen(option.id);
        onTextChange('');
        onChoose(option);
      }}
      onOpenChange={(isOpen) => {
        if (isOpen) props.onOpen();
      }}
      menuTrigger="input"
      allowsEmptyCollection
    >
      <PickerBox showLabel={props.showLabel} placeholder={label} />
      <PickerList emptyText={props.emptyText} wide />
    </ComboBox>
  );
}
