import { useState } from 'react';
import type { EntryView } from '../../../../shared/ledger/entry-view.ts';
import { REVERSAL_REASONS } from '../../../../shared/ledger/facts.ts';
import { call } from '../../bridge/client.ts';
import { CountField } from '../../components/count-field.tsx';
import { FormDialog } from '../../components/form-dialog.tsx';
import { NoteField } from '../../components/note-field.tsx';
import { Segments } from '../../components/segments.tsx';
import { useSending } from '../../state/use-sending.ts';
import { words } from '../../words/words.ts';
import { entryWords } from './entry-words.ts';
import './reverse-dialog.css';

const { reverse: said, reasons } = words.ledger;
const REASONS = REVERSAL_REASONS.map((id) => ({ id, name: reasons[id] }));

interface ReverseDialogProps {
  readonly entry: EntryView;
  /** How many can be taken back. */
  readonly pieces: number;
  readonly onBooked: () => void;
  readonly onClose: () => void;
}

/** Books that a gift, or some pieces of it, was taken back. */
export function ReverseDialog({ entry, pieces, onBooked, onClose }: ReverseDialogProps) {
  const [count, setCount] = useState(pieces);
  const [reason, setReason] = useState<(typeof REVERSAL_REASONS)[number]>('refund');
  const [note, setNote] = useState('');
  const { isSending, failure, send } = useSending(() => {
    onBooked();
    onClose();
  });
  const save = () => send(() => call('ledger.reverse', { of: entry.seq, count, reason, note }));
  return (
    <FormDialog
      title={said.title}
      saveLabel={said.save}
      canSave={!isSending}
      failure={failure}
      onSave={save}
      onClose={onClose}
    >
      <p>
        <strong>
          <bdi>{entryWords(entry)}</bdi>
        </strong>
      </p>
      <p className="muted">{said.body}</p>
      {pieces > 1 && (
        <div className="pieces">
          <CountField
            label={said.pieces}
            moreLabel={said.more}
            fewerLabel={said.fewer}
            value={count}
            min={1}
            max={pieces}
            onChange={setCount}
          />
          <span className="small muted">{said.ofAll(pieces)}</span>
        </div>
      )}
      <Segments label={said.reason} options={REASONS} value={reason} onChange={setReason} />
      <NoteField label={said.note} value={note} onChange={setNote} />
    </FormDialog>
  );
}
