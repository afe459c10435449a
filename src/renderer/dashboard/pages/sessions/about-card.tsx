import { useState } from 'react';
import type { SessionSums } from '../../../../shared/contract/session-calls.ts';
import { call } from '../../bridge/client.ts';
import { Button } from '../../components/button.tsx';
import { Card } from '../../components/card.tsx';
import { FailureNotice } from '../../components/notice.tsx';
import { TextField } from '../../components/text-field.tsx';
import { useSending } from '../../state/use-sending.ts';
import { failureWords, words } from '../../words/words.ts';

const { one: said } = words.sessions;

interface AboutCardProps {
  readonly session: SessionSums;
  readonly onChanged: () => void;
}

/** What the creator calls a session, and wants to remember of it. */
export function AboutCard({ session, onChanged }: AboutCardProps) {
  const [name, setName] = useState(session.name ?? '');
  const [note, setNote] = useState(session.note ?? '');
  const { isSending, failure, send } = useSending(onChanged);
  const isSame = name.trim() === (session.name ?? '') && note.trim() === (session.note ?? '');
  const save = () =>
    send(() =>
      call('sessions.name', {
        id: session.id,
        name: name.trim() || null,
        note: note.trim() || null,
      }),
    );
  return (
    <Card title={said.about}>
      <TextField label={said.name} value={name} maxLength={100} onChange={setName} />
      <TextField label={said.note} value={note} maxLength={2_000} isLong onChange={setNote} />
      {failure !== null && <FailureNotice failure={failureWords(failure.code, failure.detail)} />}
      <div className="actions">
        <Button kind="main" isDisabled={isSame} isBusy={isSending} onPress={save}>
          {said.save}
        </Button>
      </div>
    </Card>
  );
}
