import { Card } from '../../components/card.tsx';
import { FailureNotice } from '../../components/notice.tsx';
import { SwitchRow } from '../../components/switch-row.tsx';
import { useAlertCommand } from '../../state/alert-command.ts';
import { useLive } from '../../state/live.ts';
import { failureWords, words } from '../../words/words.ts';

const { alerts: said } = words.overlay;

/** Whether alerts play. */
export function AlertsCard() {
  const paused = useLive((state) => state.overlay.paused);
  const { command, failure } = useAlertCommand();
  const pause = (wanted: boolean) => command({ name: wanted ? 'pause' : 'resume' });
  return (
    <Card title={said.title}>
      <SwitchRow label={said.pause} hint={said.pauseHint} isSelected={paused} onChange={pause} />
      {failure !== null && <FailureNotice failure={failureWords(failure.code, failure.detail)} />}
    </Card>
  );
}
