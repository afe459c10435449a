import { Input, Label, Text, TextField } from 'react-aria-components';
import { words } from '../../words/words.ts';
import '../../components/field.css';

const { form: said } = words.eligibility;

interface NameFieldProps {
  readonly value: string;
  readonly onChange: (name: string) => void;
}

/** What a set of conditions is called. */
export function NameField({ value, onChange }: NameFieldProps) {
  return (
    <TextField className="field" value={value} onChange={onChange} maxLength={60} autoFocus>
      <Label className="field-label">{said.name}</Label>
      <Input className="input" />
      <Text slot="description" className="hint">
        {said.nameHint}
      </Text>
    </TextField>
  );
}
