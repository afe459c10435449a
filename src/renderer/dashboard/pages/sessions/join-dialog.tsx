import type { SessionSums } from '../../../../shared/contract/session-calls.ts';
import { call } from '../../bridge/client.ts';
import { FormDialog } from '../../components/form-dialog.tsx';
import { useZone } from '../../state/info.ts';
import { useSending } from '../../state/use-sending.ts';
import { words } from '../../words/words.ts';
import { durationWords, sessionName } from './session-words.ts';

const { join: said } = words.sessions;

interface JoinDialogProps {
  readonly session: SessionSums;
  readonly next: SessionSums;
  readonly onChanged: () => void;
  readonly onClose: () => void;
}

/** Asks before two sessions become one. */
export function JoinDialog({ session, next, onChanged, onClose }: JoinDialogProps) {
  const zone = useZone();
  const { isSending, failure, send } = useSending(() => {
    onChanged();
    onClose();
  });
  const pause = { startedAt: session.endedAt ?? next.startedAt, endedAt: next.startedAt };
  return (
    <FormDialog
      title={said.title}
      saveLabel={said.save}
      canSave={!isSending}
      failure={failure}
      onSave={() => send(() => call('sessions.join', { id: session.id, next: next.id }))}
      onClose={onClose}
    >
      <p>
        {said.body(
          sessionName(session, zone),
          sessionName(next, zone),
          durationWords(pause, next.startedAt),
        )}
      </p>
    </FormDialog>
  );
}
