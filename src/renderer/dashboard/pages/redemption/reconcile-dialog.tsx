import { useState } from 'react';
import type { Failure } from '../../../../shared/contract/failure.ts';
import type { ReconcileReport } from '../../../../shared/contract/payout-calls.ts';
import { call } from '../../bridge/client.ts';
import { DecimalField } from '../../components/decimal-field.tsx';
import { FormDialog } from '../../components/form-dialog.tsx';
import { NoteField } from '../../components/note-field.tsx';
import { readDecimal } from '../../format/decimal-input.ts';
import { words } from '../../words/words.ts';
import { causeWords, Explained } from './explained.tsx';
import type { Send } from './use-payout.ts';

const { reconcile: said } = words.redemption;

interface ReconcileDialogProps {
  readonly send: Send;
  readonly onClose: () => void;
}

/** TikTok's number against the ledger's: compared, explained, and booked if it is wanted. */
export function ReconcileDialog({ send, onClose }: ReconcileDialogProps) {
  const [text, setText] = useState('');
  const [note, setNote] = useState('');
  const [report, setReport] = useState<ReconcileReport | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const shown = readDecimal(text, 3);
  const type = (next: string) => {
    setText(next);
    setReport(null);
    setFailure(null);
  };
  const compare = async (number: string) => {
    const answer = await call('payout.reconcile', { shown: number });
    setReport(answer.ok ? answer.value : null);
    setFailure(answer.ok ? null : answer.failure);
  };
  const book = async (number: string, { difference, causes }: ReconcileReport) => {
    const sentences = causes.map(causeWords);
    const failed = await send('payout.correct', { shown: number, difference, sentences, note });
    if (failed === null) return onClose();
    setReport(null);
    setFailure(failed);
  };
  const agrees = report?.difference === '0';
  const save = () => {
    if (agrees) onClose();
    else if (shown !== null) void (report === null ? compare(shown) : book(shown, report));
  };
  return (
    <FormDialog
      title={said.title}
      saveLabel={report === null ? said.compare : agrees ? said.done : said.book}
      canSave={shown !== null}
      failure={failure}
      onSave={save}
      onClose={onClose}
    >
      <DecimalField
        label={said.shown}
        text={text}
        places={3}
        hint={said.shownHint}
        autoFocus
        onChange={type}
      />
      <div role="status" className="stack">
        {report !== null && <Explained report={report} />}
      </div>
      {report !== null && !agrees && (
        <NoteField label={words.common.noteOptional} value={note} onChange={setNote} />
      )}
    </FormDialog>
  );
}
