import { useEffect, useState } from 'react';
import { FieldError, Input, Label, Text, TextField } from 'react-aria-components';
import './field.css';

interface TextSettingProps {
  readonly label: string;
  readonly hint?: string;
  readonly error: string;
  readonly value: string;
  readonly inputMode?: 'text' | 'numeric' | 'decimal' | 'url';
  readonly isValid: (text: string) => boolean;
  /** Called when the field is left, or on Enter, with a valid text that is new. */
  readonly onCommit: (text: string) => void;
}

/** A text that takes effect when it is finished, and says what is wrong until then. */
export function TextSetting(props: TextSettingProps) {
  const { value, isValid, onCommit } = props;
  const [draft, setDraft] = useState(value);
  useEffect(() => setDraft(value), [value]);
  const text = draft.trim();
  const commit = () => {
    if (text !== value && isValid(text)) onCommit(text);
  };
  return (
    <TextField
      className="field"
      value={draft}
      onChange={setDraft}
      onBlur={commit}
      onKeyDown={(event) => {
        if (event.key === 'Enter') commit();
      }}
      isInvalid={!isValid(text)}
      validationBehavior="aria"
    >
      <Label className="field-label">{props.label}</Label>
      <Input className="input" inputMode={props.inputMode ?? 'text'} spellCheck="false" />
      {props.hint !== undefined && (
        <Text slot="description" className="hint">
          {props.hint}
        </Text>
      )}
      <FieldError className="error">{props.error}</FieldError>
    </TextField>
  );
}
