import { useState } from 'react';
import type { Answer, Failure } from '../../../../shared/contract/failure.ts';
import { call } from '../../bridge/client.ts';
import { Button } from '../../components/button.tsx';
import { Card } from '../../components/card.tsx';
import { FailureNotice, Notice } from '../../components/notice.tsx';
import { useFocusWhenAsked } from '../../components/use-focus-when-asked.ts';
import { useAnswer } from '../../state/use-answer.ts';
import { useBooked } from '../../state/use-booked.ts';
import { failureWords, words } from '../../words/words.ts';
import { BackupList } from './backup-list.tsx';
import { BackupUndo } from './backup-undo.tsx';
import './backups-card.css';

const { backups: said } = words;
const ANCHOR = 'backups';
const load = () => call('backup.list', null);

type Work = 'making' | 'restoring';

/** The backups there are, one more, and the way back to each. */
export function BackupsCard() {
  const { value, failure, again } = useAnswer(load);
  // What a restore would leave behind is said of the ledger as it is by now.
  useBooked(again);
  const [work, setWork] = useState<Work | null>(null);
  const [result, setResult] = useState<Failure | string | null>(null);
  useFocusWhenAsked(ANCHOR, value !== null);
  const run = async (kind: Work, done: string | null, ask: () => Promise<Answer<null>>) => {
    setResult(null);
    setWork(kind);
    const answer = await ask();
    setWork(null);
    setResult(answer.ok ? done : answer.failure);
    again();
  };
  const restore = (id: string) => run('restoring', null, () => call('backup.restore', { id }));
  return (
    <Card title={said.title} anchor={ANCHOR}>
      <p className="small muted">{said.hint}</p>
      {value !== null && value.problem !== null && (
        <FailureNotice
          tone="warn"
          failure={failureWords(value.problem.code, value.problem.detail)}
        />
      )}
      <div className="actions">
        <Button
          isBusy={work !== null}
          onPress={() => run('making', said.made, () => call('backup.make', null))}
        >
          {work === 'making' ? said.making : said.make}
        </Button>
      </div>
      <Outcome work={work} result={result ?? failure} />
      {value?.undo != null && (
        <BackupUndo
          undo={value.undo}
          current={value.current}
          isBusy={work !== null}
          onUndo={() => run('restoring', null, () => call('backup.undo', null))}
        />
      )}
      {value !== null && <BackupList overview={value} isBusy={work !== null} onRestore={restore} />}
    </Card>
  );
}

interface OutcomeProps {
  readonly work: Work | null;
  readonly result: Failure | string | null;
}

function Outcome({ work, result }: OutcomeProps) {
  if (work === 'restoring') return <Notice tone="info" title={said.restoring} />;
  if (result === null) return null;
  if (typeof result === 'string') return <Notice tone="good" title={result} />;
  return <FailureNotice failure={failureWords(result.code, result.detail)} />;
}
