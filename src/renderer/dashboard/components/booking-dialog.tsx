import { useState } from 'react';
import type { Failure } from '../../../shared/contract/failure.ts';
import { words } from '../words/words.ts';
import { DayField } from './day-field.tsx';
import { FormDialog, type FormDialogProps } from './form-dialog.tsx';
import { NoteField } from './note-field.tsx';

/** When it was, and what is to be remembered of it. */
export interface DayAndNote {
  readonly day: string;
  readonly note: string;
}

interface BookingDialogProps
  extends Pick<FormDialogProps, 'title' | 'saveLabel' | 'onClose' | 'children'> {
  readonly dayLabel: string;
  readonly today: string;
  /** Books it and answers why that failed; null while something is missing. */
  readonly book: ((when: DayAndNote) => Promise<Failure | null>) | null;
}

/** A dialog for what is booked by hand: its fields, and then the day and a note. */
export function BookingDialog(props: BookingDialogProps) {
  const { title, saveLabel, dayLabel, today, book, onClose, children } = props;
  const [day, setDay] = useState(today);
  const [note, setNote] = useState('');
  const [failure, setFailure] = useState<Failure | null>(null);
  const save = async () => {
    if (book === null) return;
    const failed = await book({ day, note });
    if (failed === null) onClose();
    else setFailure(failed);
  };
  return (
    <FormDialog
      title={title}
      saveLabel={saveLabel}
      canSave={book !== null}
      failure={failure}
      onSave={save}
      onClose={onClose}
    >
      {children}
      <DayField label={dayLabel} value={today} max={today} onChange={setDay} />
      <NoteField label={words.common.noteOptional} value={note} onChange={setNote} />
    </FormDialog>
  );
}
