import { useState } from 'react';
import { FieldError, Form, Input, Label, Text, TextField } from 'react-aria-components';
import type { ObsConnection } from '../../../../../shared/contract/obs-calls.ts';
import { isObsAddress, USUAL_OBS_ADDRESS } from '../../../../../shared/settings/obs-address.ts';
import { Button } from '../../../components/button.tsx';
import { words } from '../../../words/words.ts';
import '../../../components/field.css';

const { obs: said } = words;

interface ConnectFormProps {
  readonly connection: ObsConnection;
  /** null where there is nothing to go back to. */
  readonly onCancel: (() => void) | null;
  /** A password of null stays as it is. */
  readonly onConnect: (address: string, password: string | null) => void;
}

/** Where OBS listens, and with which password. */
export function ConnectForm({ connection, onCancel, onConnect }: ConnectFormProps) {
  const [address, setAddress] = useState(connection.address ?? USUAL_OBS_ADDRESS);
  const [password, setPassword] = useState('');
  const [isTried, setTried] = useState(false);
  const isValid = isObsAddress(address.trim());
  const hasOld = connection.password !== 'none';
  return (
    <Form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (isValid) onConnect(address.trim(), password === '' && hasOld ? null : password);
      }}
    >
      <div className="obs-fields">
        <TextField
          className="field"
          value={address}
          onChange={setAddress}
          isInvalid={isTried && !isValid}
          validationBehavior="aria"
        >
          <Label className="field-label">{said.address}</Label>
          <Input className="input" spellCheck="false" />
          <FieldError className="error">{said.addressError}</FieldError>
        </TextField>
        <TextField className="field" type="password" value={password} onChange={setPassword}>
          <Label className="field-label">{said.password}</Label>
          <Input className="input" autoComplete="off" maxLength={256} />
          {hasOld && (
            <Text slot="description" className="hint">
              {said.passwordKept}
            </Text>
          )}
        </TextField>
      </div>
      {!connection.canKeep && <p className="small muted">{said.noStore}</p>}
      <div className="actions">
        <Button kind="main" type="submit">
          {said.connect}
        </Button>
        {onCancel !== null && (
          <Button kind="quiet" onPress={onCancel}>
            {said.cancel}
          </Button>
        )}
      </div>
    </Form>
  );
}
