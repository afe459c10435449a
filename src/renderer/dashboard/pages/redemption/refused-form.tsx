import { useState } from 'react';
import type { Failure } from '../../../../shared/contract/failure.ts';
import { DayField } from '../../components/day-field.tsx';
import { FormDialog } from '../../components/form-dialog.tsx';
import { NoteField } from '../../components/note-field.tsx';
import { diamondText } from '../../format/numbers.ts';
import { words } from '../../words/words.ts';
import type { FormProps } from './request-form.tsx';
import type { Withdrawal } from './withdrawals-part.tsx';

const { refused: said } = words.redemption;

/** A withdrawal that TikTok has refused: its diamonds come back. */
export function RefusedForm({
  withdrawal,
  today,
  send,
  onClose,
}: FormProps & { readonly withdrawal: Withdrawal }) {
  const [day, setDay] = useState(today);
  const [note, setNote] = useState('');
  const [failure, setFailure] = useState<Failure | null>(null);
  const save = async () => {
    const failed = await send('payout.refused', { of: withdrawal.seq, day, note });
    if (failed === null) onClose();
    else setFailure(failed);
  };
  return (
    <FormDialog
      title={said.title}
      saveLabel={said.save}
      canSave
      failure={failure}
      onSave={save}
      onClose={onClose}
    >
      <p className="muted">{said.body(diamondText(withdrawal.diamonds))}</p>
      <DayField label={said.day} value={today} max={today} onChange={setDay} />
      <NoteField label={words.redemption.noteOptional} value={note} onChange={setNote} />
    </FormDialog>
  );
}
