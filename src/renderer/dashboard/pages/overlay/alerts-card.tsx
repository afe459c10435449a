import { useState } from 'react';
import type { Failure } from '../../../../shared/contract/failure.ts';
import { call } from '../../bridge/client.ts';
import { Card } from '../../components/card.tsx';
import { FailureNotice } from '../../components/notice.tsx';
import { SwitchRow } from '../../components/switch-row.tsx';
import { useLive } from '../../state/live.ts';
import { failureWords, words } from '../../words/words.ts';

const { alerts: said } = words.overlay;

/** Whether alerts play. */
export function AlertsCard() {
  const paused = useLive((state) => state.overlay.paused);
  const [failure, setFailure] = useState<Failure | null>(null);
  const pause = async (wanted: boolean) => {
    const answer = await call('overlay.setPaused', wanted);
    setFailure(answer.ok ? null : answer.failure);
  };
  return (
    <Card title={said.title}>
      <SwitchRow label={said.pause} hint={said.pauseHint} isSelected={paused} onChange={pause} />
      {failure !== null && <FailureNotice failure={failureWords(failure.code, failure.detail)} />}
    </Card>
  );
}
