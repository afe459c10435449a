import { useState } from 'react';
import type { EligibilityView } from '../../../../shared/contract/eligibility-calls.ts';
import type { Failure } from '../../../../shared/contract/failure.ts';
import { logCsv } from '../../../../shared/eligibility/log-csv.ts';
import { call } from '../../bridge/client.ts';
import { Button } from '../../components/button.tsx';
import { FailureNotice } from '../../components/notice.tsx';
import { failureWords, words } from '../../words/words.ts';

const { log: said } = words.eligibility;

/** Saves the whole log as a table. */
export function SaveLog({ log }: { readonly log: EligibilityView['log'] }) {
  const [result, setResult] = useState<Failure | 'saved' | null>(null);
  const save = async () => {
    const answer = await call('files.save', {
      suggestion: `${said.fileName} ${log.at(-1)?.day ?? ''}`,
      content: { kind: 'csv', text: logCsv(log) },
    });
    if (!answer.ok) setResult(answer.failure);
    else setResult(answer.value ? 'saved' : null);
  };
  return (
    <div className="actions">
      <Button icon="import" onPress={save}>
        {said.save}
      </Button>
      <span className="said" role="status">
        {result === 'saved' ? said.saved : ''}
      </span>
      {result !== null && result !== 'saved' && (
        <FailureNotice failure={failureWords(result.code, result.detail)} />
      )}
    </div>
  );
}
