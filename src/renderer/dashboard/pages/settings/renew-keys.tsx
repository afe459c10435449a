import { useState } from 'react';
import type { Failure } from '../../../../shared/contract/failure.ts';
import { call } from '../../bridge/client.ts';
import { Button } from '../../components/button.tsx';
import { Confirm } from '../../components/confirm.tsx';
import { FailureNotice, Notice } from '../../components/notice.tsx';
import { failureWords, words } from '../../words/words.ts';

const { api: said } = words.settings;

/** New keys, after a word about what that does to what is open. */
export function RenewKeys({ onRenewed }: { readonly onRenewed: () => void }) {
  const [result, setResult] = useState<Failure | 'renewed' | null>(null);
  const renew = async () => {
    const answer = await call('keys.renew', null);
    setResult(answer.ok ? 'renewed' : answer.failure);
    if (answer.ok) onRenewed();
  };
  return (
    <>
      <div className="actions">
        <Confirm
          title={said.renewTitle}
          body={said.renewBody}
          confirmLabel={said.renewConfirm}
          onConfirm={renew}
        >
          <Button kind="danger">{said.renew}</Button>
        </Confirm>
      </div>
      {result === 'renewed' && <Notice tone="good" title={said.renewed} />}
      {result !== null && result !== 'renewed' && (
        <FailureNotice failure={failureWords(result.code, result.detail)} />
      )}
    </>
  );
}
