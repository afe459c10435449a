import { Input, Label, NumberField } from 'react-aria-components';
import './field.css';

interface WholeFieldProps {
  readonly label: string;
  /** null while it is empty. */
  readonly value: number | null;
  readonly min: number;
  readonly max: number;
  readonly autoFocus?: boolean;
  readonly onChange: (value: number | null) => void;
}

/** A whole number, typed, with the grouping of the reader's language. */
export function WholeField({ label, value, min, max, autoFocus, onChange }: WholeFieldProps) {
  return (
    <NumberField
      className="field"
      value={value ?? Number.NaN}
      minValue={min}
      maxValue={max}
      formatOptions={{ maximumFractionDigits: 0 }}
      autoFocus={autoFocus ?? false}
      onChange={(next) => onChange(Number.isNaN(next) ? null : next)}
    >
      <Label className="field-label">{label}</Label>
      <Input className="input" />
    </NumberField>
  );
}
