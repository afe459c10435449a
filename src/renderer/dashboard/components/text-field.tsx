import { TextField as AriaTextField, Input, Label, TextArea } from 'react-aria-components';
import './field.css';
import './text-field.css';

interface TextFieldProps {
  readonly label: string;
  readonly value: string;
  readonly maxLength: number;
  /** For whole paragraphs. */
  readonly isLong?: boolean;
  readonly onChange: (text: string) => void;
}

/** A text of a form, in the creator's own words. */
export function TextField({ label, value, maxLength, isLong = false, onChange }: TextFieldProps) {
  return (
    <AriaTextField className="field" value={value} maxLength={maxLength} onChange={onChange}>
      <Label className="field-label">{label}</Label>
      {isLong ? <TextArea className="input long" rows={4} /> : <Input className="input" />}
    </AriaTextField>
  );
}
