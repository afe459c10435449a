import { useCallback, useEffect, useState } from 'react';
import type { CallInput } from '../../../../shared/contract/calls.ts';
import type { Answer, Failure } from '../../../../shared/contract/failure.ts';
import type { RehearsalView } from '../../../../shared/contract/rehearsal-calls.ts';
import { call, on } from '../../bridge/client.ts';

type Change = 'rehearsal.start' | 'rehearsal.stop' | 'rehearsal.buy' | 'rehearsal.give';

/** Sends a change; answers why it failed, null when it did not. */
export type Send = <N extends Change>(name: N, input: CallInput<N>) => Promise<Failure | null>;

interface Rehearsal {
  readonly view: RehearsalView | null;
  readonly failure: Failure | null;
  readonly again: () => void;
  readonly send: Send;
}

/** The rehearsal, kept up with what its crowd does. */
export function useRehearsal(): Rehearsal {
  const [view, setView] = useState<RehearsalView | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const take = useCallback((answer: Answer<RehearsalView>) => {
    if (answer.ok) setView(answer.value);
    return answer.ok ? null : answer.failure;
  }, []);
  const again = useCallback(async () => {
    setFailure(take(await call('rehearsal.get', null)));
  }, [take]);
  const send: Send = useCallback(
    async (name, input) => take((await call(name, input)) as Answer<RehearsalView>),
    [take],
  );
  useEffect(() => {
    again();
    return on('rehearsal', setView);
  }, [again]);
  return { view, failure, again, send };
}
