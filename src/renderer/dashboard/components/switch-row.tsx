import { useId } from 'react';
import { Switch } from 'react-aria-components';
import './switch-row.css';

interface SwitchRowProps {
  readonly label: string;
  readonly hint?: string;
  readonly isSelected: boolean;
  readonly isDisabled?: boolean;
  readonly onChange: (on: boolean) => void;
}

/** A switch with its words before it; takes effect at once. */
export function SwitchRow(props: SwitchRowProps) {
  const hintId = useId();
  return (
    <Switch
      className="switch-row"
      isSelected={props.isSelected}
      isDisabled={props.isDisabled ?? false}
      onChange={props.onChange}
      aria-label={props.label}
      {...(props.hint === undefined ? {} : { 'aria-describedby': hintId })}
    >
      <span className="switch-words">
        <span>{props.label}</span>
        {props.hint !== undefined && (
          <span className="hint" id={hintId}>
            {props.hint}
          </span>
        )}
      </span>
      <span className="track" aria-hidden="true">
        <span className="thumb" />
      </span>
    </Switch>
  );
}
