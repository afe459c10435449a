import { useState } from 'react';
import type { CheckReport } from '../../../../shared/contract/calls.ts';
import type { Answer } from '../../../../shared/contract/failure.ts';
import { call } from '../../bridge/client.ts';
import { Button } from '../../components/button.tsx';
import { Card } from '../../components/card.tsx';
import { FailureNotice, Notice } from '../../components/notice.tsx';
import { diamondText, whole } from '../../format/numbers.ts';
import { failureWords, words } from '../../words/words.ts';

const { ledger: said } = words.settings;

/** Checks the ledger and says in words what came out. */
export function LedgerCard() {
  const [answer, setAnswer] = useState<Answer<CheckReport> | 'checking' | null>(null);
  const check = async () => {
    setAnswer('checking');
    setAnswer(await call('ledger.check', null));
  };
  return (
    <Card title={said.title}>
      <p className="small muted">{said.hint}</p>
      <div className="actions">
        <Button icon="check" isDisabled={answer === 'checking'} onPress={check}>
          {answer === 'checking' ? said.checking : said.check}
        </Button>
      </div>
      {answer !== null && answer !== 'checking' && <Result answer={answer} />}
    </Card>
  );
}

function Result({ answer }: { readonly answer: Answer<CheckReport> }) {
  if (!answer.ok) {
    return <FailureNotice failure={failureWords(answer.failure.code, answer.failure.detail)} />;
  }
  const { ok, entries, gifts, coins, diamonds, findings } = answer.value;
  return (
    <>
      <Notice tone={ok ? 'good' : 'bad'} title={ok ? said.ok : said.notOk}>
        <p>
          {said.counted(entries, gifts)} {said.sums(whole(coins), diamondText(diamonds))}
        </p>
        {!ok && <p>{said.notOkBody}</p>}
      </Notice>
      {findings.length > 0 && (
        <ul className="findings small">
          {findings.map((finding) => (
            <li key={finding}>{finding}</li>
          ))}
        </ul>
      )}
    </>
  );
}
