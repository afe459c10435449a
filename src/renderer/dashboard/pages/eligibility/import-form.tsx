import { useState } from 'react';
import { FileTrigger } from 'react-aria-components';
import type { CallOutput } from '../../../../shared/contract/calls.ts';
import type { Failure } from '../../../../shared/contract/failure.ts';
import { call } from '../../bridge/client.ts';
import { Button } from '../../components/button.tsx';
import { FormDialog } from '../../components/form-dialog.tsx';
import { words } from '../../words/words.ts';
import { ImportPlan } from './import-plan.tsx';
import { textOf } from './text-of.ts';
import type { Send } from './use-eligibility.ts';

const { importing: said, log } = words.eligibility;
const MOST_BYTES = 5_000_000;

/** A file that was read, and what importing it would do. */
interface Read {
  readonly name: string;
  readonly text: string;
  readonly plan: CallOutput<'eligibility.planImport'>;
}

interface ImportFormProps {
  readonly send: Send;
  readonly onClose: () => void;
}

/** Chooses a file, says what it would do, and does it when asked to. */
export function ImportForm({ send, onClose }: ImportFormProps) {
  const [read, setRead] = useState<Read | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [tooLarge, setTooLarge] = useState(false);
  const choose = async (file: File | undefined) => {
    if (file === undefined) return;
    setTooLarge(file.size > MOST_BYTES);
    setRead(null);
    if (file.size > MOST_BYTES) return;
    const text = await textOf(file);
    const answer = await call('eligibility.planImport', text);
    setFailure(answer.ok ? null : answer.failure);
    if (answer.ok) setRead({ name: file.name, text, plan: answer.value });
  };
  const rows = read === null ? 0 : read.plan.fresh.count + read.plan.changed.count;
  const save = async () => {
    if (read === null) return;
    const failed = await send('eligibility.import', read.text);
    if (failed === null) onClose();
    else setFailure(failed);
  };
  return (
    <FormDialog
      title={said.title}
      saveLabel={rows === 0 ? log.import : said.confirm(rows)}
      canSave={rows > 0}
      failure={failure}
      onSave={save}
      onClose={onClose}
    >
      <p className="small muted">{said.form}</p>
      <div className="actions">
        <FileTrigger
          acceptedFileTypes={['.csv', '.tsv', '.txt', 'text/csv']}
          onSelect={(files) => choose(files?.[0])}
        >
          <Button icon="import">{said.choose}</Button>
        </FileTrigger>
      </div>
      {tooLarge && <p role="alert">{said.tooLarge}</p>}
      {read !== null && <ImportPlan name={read.name} plan={read.plan} />}
    </FormDialog>
  );
}
