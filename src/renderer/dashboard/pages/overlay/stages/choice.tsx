import { Segments } from '../../../components/segments.tsx';

interface ChoiceProps<T extends string> {
  readonly label: string;
  readonly names: Readonly<Record<T, string>>;
  readonly options: readonly T[];
  readonly value: T;
  readonly onChange: (value: T) => void;
}

/** One of a few, with its label above. */
export function Choice<T extends string>(props: ChoiceProps<T>) {
  const { label, names, options, value, onChange } = props;
  return (
    <div className="choice">
      <span className="field-label" aria-hidden="true">
        {label}
      </span>
      <Segments
        label={label}
        options={options.map((id) => ({ id, name: names[id] }))}
        value={value}
        onChange={onChange}
      />
    </div>
  );
}
