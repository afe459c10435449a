import { useState } from 'react';
import { call } from '../../bridge/client.ts';
import { FormDialog } from '../../components/form-dialog.tsx';
import { NoteField } from '../../components/note-field.tsx';
import { Segments } from '../../components/segments.tsx';
import { WholeField } from '../../components/whole-field.tsx';
import { useSending } from '../../state/use-sending.ts';
import { words } from '../../words/words.ts';

const { value: said } = words.ledger;
const WHICH = [
  { id: 'all', name: said.all },
  { id: 'one', name: said.one },
] as const;
const MOST_COINS = 10_000_000;

interface ValueDialogProps {
  readonly gift: { readonly id: string; readonly name: string };
  /** The gift's entry; null where it is about all of its kind. */
  readonly entry: number | null;
  readonly onBooked: () => void;
  readonly onClose: () => void;
}

/** Gives gifts that were booked without a price their price. */
export function ValueDialog({ gift, entry, onBooked, onClose }: ValueDialogProps) {
  const [price, setPrice] = useState<number | null>(null);
  const [which, setWhich] = useState<'all' | 'one'>('all');
  const [note, setNote] = useState('');
  const { isSending, failure, send } = useSending(() => {
    onBooked();
    onClose();
  });
  const save = () => {
    if (price === null) return;
    send(() =>
      which === 'all' || entry === null
        ? call('ledger.valueGift', { gift: gift.id, price, note })
        : call('ledger.value', { of: entry, price, note }),
    );
  };
  return (
    <FormDialog
      title={said.title(gift.name)}
      saveLabel={said.save}
      canSave={price !== null && !isSending}
      failure={failure}
      onSave={save}
      onClose={onClose}
    >
      <p className="muted">{said.body}</p>
      <WholeField
        label={said.price}
        value={price}
        min={1}
        max={MOST_COINS}
        autoFocus
        onChange={setPrice}
      />
      {entry !== null && (
        <Segments label={said.which} options={WHICH} value={which} onChange={setWhich} />
      )}
      <NoteField label={said.note} value={note} onChange={setNote} />
    </FormDialog>
  );
}
