import { useState } from 'react';
import type { CheckReport } from '../../../../shared/contract/calls.ts';
import type { Answer } from '../../../../shared/contract/failure.ts';
import { call } from '../../bridge/client.ts';
import { Button } from '../../components/button.tsx';
import { FailureNotice, Notice } from '../../components/notice.tsx';
import { diamondText, whole } from '../../format/numbers.ts';
import { failureWords, words } from '../../words/words.ts';

const { check: said } = words.ledger;

type Checked = Answer<CheckReport> | 'checking' | null;

/** Has the ledger checked: its button, and what came out in words. */
export function useLedgerCheck() {
  const [answer, setAnswer] = useState<Checked>(null);
  const check = async () => {
    setAnswer('checking');
    setAnswer(await call('ledger.check', null));
  };
  const button = (
    <Button icon="check" isBusy={answer === 'checking'} onPress={check}>
      {answer === 'checking' ? said.checking : said.check}
    </Button>
  );
  const result =
    answer === null || answer === 'checking' ? null : (
      <Result answer={answer} onClose={() => setAnswer(null)} />
    );
  return { button, result };
}

interface ResultProps {
  readonly answer: Answer<CheckReport>;
  readonly onClose: () => void;
}

function Result({ answer, onClose }: ResultProps) {
  const close = (
    <Button kind="quiet" icon="close" isOnlyIcon onPress={onClose}>
      {said.close}
    </Button>
  );
  if (!answer.ok) {
    const failure = failureWords(answer.failure.code, answer.failure.detail);
    return <FailureNotice failure={failure} actions={close} />;
  }
  const { ok, entries, gifts, coins, diamonds, findings } = answer.value;
  return (
    <Notice tone={ok ? 'good' : 'bad'} title={ok ? said.ok : said.notOk} actions={close}>
      <p>
        {said.counted(entries, gifts)} {said.sums(whole(coins), diamondText(diamonds))}
      </p>
      {!ok && <p>{said.notOkBody}</p>}
      {findings.length > 0 && (
        <ul className="findings small">
          {findings.map((finding) => (
            <li key={finding}>{finding}</li>
          ))}
        </ul>
      )}
    </Notice>
  );
}
