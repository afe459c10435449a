import { useState } from 'react';
import { Input, Label, TextField } from 'react-aria-components';
import { Button } from './button.tsx';
import { CopyButton } from './copy-button.tsx';
import './field.css';

interface SecretFieldProps {
  readonly label: string;
  /** What is seen while it is covered. */
  readonly cover: string;
  readonly showLabel: string;
  readonly hideLabel: string;
  readonly copyLabel: string;
  /** On one line, with buttons that show icons only. */
  readonly isCompact?: boolean;
  readonly load: () => Promise<string | null>;
}

/** A text that is covered until asked for, and can be copied without being shown. */
export function SecretField(props: SecretFieldProps) {
  const { isCompact = false } = props;
  const [text, setText] = useState<string | null>(null);
  const toggle = async () => setText(text === null ? await props.load() : null);
  return (
    <div className={isCompact ? 'secret compact' : 'secret'}>
      <TextField className="field" value={text ?? props.cover} isReadOnly>
        <Label className="field-label">{props.label}</Label>
        <Input className="input mono" />
      </TextField>
      <div className="actions">
        <Button icon={text === null ? 'show' : 'hide'} isOnlyIcon={isCompact} onPress={toggle}>
          {text === null ? props.showLabel : props.hideLabel}
        </Button>
        <CopyButton label={props.copyLabel} isOnlyIcon={isCompact} load={props.load} />
      </div>
    </div>
  );
}
