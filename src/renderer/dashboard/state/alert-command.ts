import { useCallback, useState } from 'react';
import type { CallInput } from '../../../shared/contract/calls.ts';
import type { Failure } from '../../../shared/contract/failure.ts';
import { call } from '../bridge/client.ts';

/** Asks something of the alerts on stream; why the last time failed, null when it did not. */
export function useAlertCommand() {
  const [failure, setFailure] = useState<Failure | null>(null);
  const command = useCallback(async (wanted: CallInput<'alerts.command'>) => {
    const answer = await call('alerts.command', wanted);
    setFailure(answer.ok ? null : answer.failure);
  }, []);
  return { command, failure };
}
