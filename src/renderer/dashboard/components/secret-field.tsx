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
  readonly copyKind?: 'main' | 'plain';
  readonly load: () => Promise<string | null>;
}

/** A text that is covered until asked for, and can be copied without being shown. */
export function SecretField(props: SecretFieldProps) {
  const [text, setText] = useState<string | null>(null);
  const toggle = async () => setText(text === null ? await props.load() : null);
  return (
    <div className="secret">
      <TextField className="field grow" value={text ?? props.cover} isReadOnly>
        <Label>{props.label}</Label>
        <Input className="input mono" />
      </TextField>
      <div className="actions">
        <Button icon={text === null ? 'show' : 'hide'} onPress={toggle}>
          {text === null ? props.showLabel : props.hideLabel}
        </Button>
        <CopyButton label={props.copyLabel} kind={props.copyKind ?? 'plain'} load={props.load} />
      </div>
    </div>
  );
}
