import { useState } from 'react';
import type { EligibilityView } from '../../../../shared/contract/eligibility-calls.ts';
import type { Failure } from '../../../../shared/contract/failure.ts';
import { DayField } from '../../components/day-field.tsx';
import { FormDialog } from '../../components/form-dialog.tsx';
import { WholeField } from '../../components/whole-field.tsx';
import { words } from '../../words/words.ts';
import type { Send } from './use-eligibility.ts';

const { entry: said } = words.eligibility;
const MOST_FOLLOWERS = 1_000_000_000;

interface EntryFormProps {
  /** null for a new one. */
  readonly entry: EligibilityView['log'][number] | null;
  readonly today: string;
  readonly send: Send;
  readonly onClose: () => void;
}

/** One number of followers with its day. */
export function EntryForm({ entry, today, send, onClose }: EntryFormProps) {
  const [count, setCount] = useState<number | null>(entry?.count ?? null);
  const [day, setDay] = useState(entry?.day ?? today);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [asked, setAsked] = useState(false);
  const save = async () => {
    setAsked(true);
    if (count === null) return;
    const failed = await send('eligibility.log', { day, count, instead: entry?.day ?? null });
    if (failed === null) onClose();
    else setFailure(failed);
  };
  return (
    <FormDialog
      title={entry === null ? said.add : said.edit}
      saveLabel={said.save}
      canSave
      failure={failure}
      onSave={save}
      onClose={onClose}
    >
      <WholeField
        label={said.count}
        value={count}
        min={0}
        max={MOST_FOLLOWERS}
        autoFocus
        error={asked && count === null ? said.missing : null}
        onChange={setCount}
      />
      <DayField label={said.day} value={day} max={today} onChange={setDay} />
    </FormDialog>
  );
}
