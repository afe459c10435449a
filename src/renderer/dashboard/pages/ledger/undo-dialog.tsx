import { useState } from 'react';
import type { EntryView } from '../../../../shared/ledger/entry-view.ts';
import { call } from '../../bridge/client.ts';
import { FormDialog } from '../../components/form-dialog.tsx';
import { NoteField } from '../../components/note-field.tsx';
import { diamondText } from '../../format/numbers.ts';
import { useSending } from '../../state/use-sending.ts';
import { words } from '../../words/words.ts';
import { entryWords, factsOf } from './entry-words.ts';

const { undo: said } = words.ledger;

interface UndoDialogProps {
  readonly entry: EntryView;
  readonly onBooked: () => void;
  readonly onClose: () => void;
}

/** Undoes what a person has entered, after saying what that will do. */
export function UndoDialog({ entry, onBooked, onClose }: UndoDialogProps) {
  const [note, setNote] = useState('');
  const { isSending, failure, send } = useSending(() => {
    onBooked();
    onClose();
  });
  return (
    <FormDialog
      title={said.title}
      saveLabel={said.save}
      canSave={!isSending}
      failure={failure}
      onSave={() => send(() => call('ledger.undo', { of: entry.seq, note }))}
      onClose={onClose}
    >
      <p>
        <strong>
          <bdi>{entryWords(entry)}</bdi>
        </strong>
      </p>
      <p>{consequence(entry)}</p>
      <NoteField label={said.note} value={note} onChange={setNote} />
    </FormDialog>
  );
}

function consequence(entry: EntryView): string {
  const { kind } = entry;
  const amount = diamondText(entry.diamonds);
  if (kind === 'correction') {
    return said.will[factsOf(entry, 'correction')?.direction ?? 'found'](amount);
  }
  if (kind === 'gift' || kind === 'card' || kind === 'undo') return '';
  return said.will[kind](amount);
}
