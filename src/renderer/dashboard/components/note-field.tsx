import { Input, Label, TextField } from 'react-aria-components';
import './field.css';

interface NoteFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (note: string) => void;
}

const LONGEST_NOTE = 500;

/** A sentence of the creator's own, kept with an entry. */
export function NoteField({ label, value, onChange }: NoteFieldProps) {
  return (
    <TextField className="field" value={value} onChange={onChange} maxLength={LONGEST_NOTE}>
      <Label className="field-label">{label}</Label>
      <Input className="input" autoComplete="off" />
    </TextField>
  );
}
