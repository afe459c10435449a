import { useCallback, useEffect, useState } from 'react';
import type { CallInput } from '../../../../shared/contract/calls.ts';
import type { Answer, Failure } from '../../../../shared/contract/failure.ts';
import type { IncomeView } from '../../../../shared/contract/income-calls.ts';
import { call } from '../../bridge/client.ts';
import { useToday } from '../../state/today.ts';

/** Sends a change; answers why it failed, null when it did not. */
export type Send = <N extends 'income.add' | 'income.undo'>(
  name: N,
  input: CallInput<N>,
) => Promise<Failure | null>;

export interface OtherIncome {
  readonly view: IncomeView | null;
  readonly failure: Failure | null;
  readonly again: () => void;
  readonly send: Send;
}

/** Income beside the gifts, kept up with every change made here. */
export function useIncome(): OtherIncome {
  const today = useToday();
  const [view, setView] = useState<IncomeView | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const take = useCallback((answer: Answer<IncomeView>) => {
    if (answer.ok) setView(answer.value);
    return answer.ok ? null : answer.failure;
  }, []);
  const again = useCallback(async () => {
    setFailure(take(await call('income.get', null)));
  }, [take]);
  const send: Send = useCallback(
    async (name, input) => take((await call(name, input)) as Answer<IncomeView>),
    [take],
  );
  // biome-ignore lint/correctness/useExhaustiveDependencies: another day is another question
  useEffect(() => {
    again();
  }, [again, today]);
  return { view, failure, again, send };
}
