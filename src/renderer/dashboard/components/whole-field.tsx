import { FieldError, Input, Label, NumberField } from 'react-aria-components';
import './field.css';

interface WholeFieldProps {
  readonly label: string;
  /** null while it is empty. */
  readonly value: number | null;
  readonly min: number;
  readonly max: number;
  readonly autoFocus?: boolean;
  /** What is wrong with it; null while nothing is. */
  readonly error?: string | null;
  readonly onChange: (value: number | null) => void;
}

/** A whole number, typed, with the grouping of the reader's language. */
export function WholeField(props: WholeFieldProps) {
  const { label, value, min, max, autoFocus, error = null, onChange } = props;
  return (
    <NumberField
      className="field"
      value={value ?? Number.NaN}
      minValue={min}
      maxValue={max}
      formatOptions={{ maximumFractionDigits: 0 }}
      autoFocus={autoFocus ?? false}
      isInvalid={error !== null}
      validationBehavior="aria"
      onChange={(next) => onChange(Number.isNaN(next) ? null : next)}
    >
      <Label className="field-label">{label}</Label>
      <Input className="input" />
      {error !== null && <FieldError className="error">{error}</FieldError>}
    </NumberField>
  );
}
