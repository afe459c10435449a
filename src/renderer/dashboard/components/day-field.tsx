import { parseDate } from '@internationalized/date';
import { DateField, DateInput, DateSegment, Label } from 'react-aria-components';
import { FIRST_DAY } from '../days/range.ts';
import './field.css';
import './date-input.css';

interface DayFieldProps {
  readonly label: string;
  /** `YYYY-MM-DD`. */
  readonly value: string;
  readonly max: string;
  readonly onChange: (day: string) => void;
}

/** One calendar day, typed. */
export function DayField({ label, value, max, onChange }: DayFieldProps) {
  return (
    <DateField
      className="field"
      defaultValue={parseDate(value)}
      minValue={parseDate(FIRST_DAY)}
      maxValue={parseDate(max)}
      onChange={(date) => {
        const day = date?.toString() ?? '';
        if (FIRST_DAY <= day && day <= max) onChange(day);
      }}
    >
      <Label className="field-label">{label}</Label>
      <DateInput className="input date-input">
        {(segment) => <DateSegment className="date-segment" segment={segment} />}
      </DateInput>
    </DateField>
  );
}
