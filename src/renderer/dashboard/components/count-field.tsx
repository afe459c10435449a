import { Button, Group, Input, Label, NumberField } from 'react-aria-components';
import { Icon } from './icon.tsx';
import './field.css';

interface CountFieldProps {
  readonly label: string;
  readonly moreLabel: string;
  readonly fewerLabel: string;
  readonly value: number;
  readonly min: number;
  readonly max: number;
  readonly onChange: (value: number) => void;
}

/** A whole number with buttons for one more and one fewer. */
export function CountField(props: CountFieldProps) {
  return (
    <NumberField
      className="field count"
      value={props.value}
      minValue={props.min}
      maxValue={props.max}
      onChange={(value) => props.onChange(Number.isNaN(value) ? props.min : value)}
    >
      <Label className="field-label">{props.label}</Label>
      <Group className="box">
        <Button slot="decrement" className="button quiet only-icon" aria-label={props.fewerLabel}>
          <Icon name="minus" />
        </Button>
        <Input className="input number" />
        <Button slot="increment" className="button quiet only-icon" aria-label={props.moreLabel}>
          <Icon name="plus" />
        </Button>
      </Group>
    </NumberField>
  );
}
