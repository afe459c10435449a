import { FieldError, Input, Label, Text, TextField } from 'react-aria-components';
import { readDecimal } from '../format/decimal-input.ts';
import { words } from '../words/words.ts';
import './field.css';

interface DecimalFieldProps {
  readonly label: string;
  /** As it is typed; read it with `readDecimal`. */
  readonly text: string;
  /** The most digits after the decimal sign. */
  readonly places: number;
  readonly hint?: string;
  /** Said instead of the usual when something else than the writing is wrong. */
  readonly error?: string | null;
  readonly autoFocus?: boolean;
  readonly onChange: (text: string) => void;
}

/** An exact amount, typed as the reader's language writes it. Nothing is wrong while it is empty. */
export function DecimalField(props: DecimalFieldProps) {
  const { label, text, places, hint, error = null, autoFocus, onChange } = props;
  const isUnread = text.trim() !== '' && readDecimal(text, places) === null;
  return (
    <TextField
      className="field"
      value={text}
      onChange={onChange}
      isInvalid={isUnread || error !== null}
      validationBehavior="aria"
      autoFocus={autoFocus ?? false}
    >
      <Label className="field-label">{label}</Label>
      <Input className="input number-input" inputMode="decimal" autoComplete="off" />
      {hint !== undefined && (
        <Text slot="description" className="hint">
          {hint}
        </Text>
      )}
      <FieldError className="error">{isUnread ? words.common.decimalError : error}</FieldError>
    </TextField>
  );
}
