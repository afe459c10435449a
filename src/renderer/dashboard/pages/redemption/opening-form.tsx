import { useState } from 'react';
import type { Failure } from '../../../../shared/contract/failure.ts';
import { DayField } from '../../components/day-field.tsx';
import { DecimalField } from '../../components/decimal-field.tsx';
import { FormDialog } from '../../components/form-dialog.tsx';
import { NoteField } from '../../components/note-field.tsx';
import { readDecimal } from '../../format/decimal-input.ts';
import { words } from '../../words/words.ts';
import type { FormProps } from './request-form.tsx';

const { opening: said } = words.redemption;

/** Diamonds from before the ledger began. */
export function OpeningForm({ today, send, onClose }: FormProps) {
  const [text, setText] = useState('');
  const [day, setDay] = useState(today);
  const [note, setNote] = useState('');
  const [failure, setFailure] = useState<Failure | null>(null);
  const diamonds = readDecimal(text, 3);
  const save = async () => {
    if (diamonds === null) return;
    const failed = await send('payout.opening', { diamonds, day, note });
    if (failed === null) onClose();
    else setFailure(failed);
  };
  return (
    <FormDialog
      title={said.title}
      saveLabel={said.save}
      canSave={diamonds !== null && diamonds !== '0'}
      failure={failure}
      onSave={save}
      onClose={onClose}
    >
      <DecimalField
        label={said.amount}
        text={text}
        places={3}
        hint={said.hint}
        autoFocus
        onChange={setText}
      />
      <DayField label={said.day} value={today} max={today} onChange={setDay} />
      <NoteField label={words.redemption.noteOptional} value={note} onChange={setNote} />
    </FormDialog>
  );
}
