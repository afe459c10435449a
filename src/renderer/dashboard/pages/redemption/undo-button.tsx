import { useState } from 'react';
import type { Failure } from '../../../../shared/contract/failure.ts';
import { Button } from '../../components/button.tsx';
import { Confirm } from '../../components/confirm.tsx';
import { FailureNotice } from '../../components/notice.tsx';
import { failureWords, words } from '../../words/words.ts';
import type { Send } from './use-payout.ts';

const { undo: said } = words.redemption;

interface UndoButtonProps {
  /** What is read out: which of the entries it undoes. */
  readonly label: string;
  /** What undoing means for the diamonds. */
  readonly body: string;
  /** The entry. */
  readonly of: number;
  readonly send: Send;
}

/** Takes an entry back, after saying what that means. */
export function UndoButton({ label, body, of, send }: UndoButtonProps) {
  const [failure, setFailure] = useState<Failure | null>(null);
  return (
    <>
      <Confirm
        title={said.title}
        body={`${body} ${said.kept}`}
        confirmLabel={said.confirm}
        onConfirm={async () => setFailure(await send('payout.undo', { of, note: '' }))}
      >
        <Button kind="quiet" icon="undo" isOnlyIcon>
          {label}
        </Button>
      </Confirm>
      {failure !== null && <FailureNotice failure={failureWords(failure.code, failure.detail)} />}
    </>
  );
}
