import type { GifterSums } from '../../../../shared/contract/gifter-calls.ts';
import { call } from '../../bridge/client.ts';
import { Button } from '../../components/button.tsx';
import { Card } from '../../components/card.tsx';
import { Confirm } from '../../components/confirm.tsx';
import { FailureNotice } from '../../components/notice.tsx';
import { useSending } from '../../state/use-sending.ts';
import { failureWords, words } from '../../words/words.ts';

const { forget: said } = words.gifters;

interface ForgetCardProps {
  readonly gifter: GifterSums;
  readonly onForgotten: () => void;
}

/** Removes a person's name for good, after saying what stays. */
export function ForgetCard({ gifter, onForgotten }: ForgetCardProps) {
  const { isSending, failure, send } = useSending(onForgotten);
  if (gifter.forgotten) {
    return (
      <Card title={said.title}>
        <p className="small muted">{said.done}</p>
      </Card>
    );
  }
  return (
    <Card title={said.title}>
      <p className="small muted">{said.body}</p>
      {failure !== null && <FailureNotice failure={failureWords(failure.code, failure.detail)} />}
      <div className="actions">
        <Confirm
          title={said.confirmTitle(gifter.name)}
          body={said.confirm(gifter.name)}
          confirmLabel={said.save}
          onConfirm={() => send(() => call('gifters.forget', gifter.id))}
        >
          <Button kind="danger" isBusy={isSending}>
            {said.open}
          </Button>
        </Confirm>
      </div>
    </Card>
  );
}
