import { useCallback, useEffect, useRef, useState } from 'react';
import type { CallInput, CallName } from '../../../../shared/contract/calls.ts';
import type { EligibilityView } from '../../../../shared/contract/eligibility-calls.ts';
import type { Answer, Failure } from '../../../../shared/contract/failure.ts';
import { call } from '../../bridge/client.ts';
import { useToday } from '../../state/today.ts';

/** The calls that change something and answer with what is then. */
type Change = Exclude<
  Extract<CallName, `eligibility.${string}`>,
  'eligibility.get' | 'eligibility.planImport'
>;

/** Sends a change; answers why it failed, null when it did not. */
export type Send = <N extends Change>(name: N, input: CallInput<N>) => Promise<Failure | null>;

export interface Eligibility {
  readonly view: EligibilityView | null;
  readonly failure: Failure | null;
  readonly again: () => void;
  readonly send: Send;
}

/** A running LIVE brings the month on: look again once in a while. */
const LOOK_EVERY_MS = 60_000;

/** What is known about eligibility, kept up with the day and with every change made here. */
export function useEligibility(): Eligibility {
  const today = useToday();
  const [view, setView] = useState<EligibilityView | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const latest = useRef(0);
  const take = useCallback(async (ask: Promise<Answer<EligibilityView>>) => {
    const turn = ++latest.current;
    const answer = await ask;
    // An older answer that comes late would undo a newer one.
    if (turn === latest.current && answer.ok) setView(answer.value);
    return answer.ok ? null : answer.failure;
  }, []);
  const again = useCallback(async () => {
    setFailure(await take(call('eligibility.get', null)));
  }, [take]);
  const send: Send = useCallback(
    async (name, input) => {
      const problem = await take(call(name, input) as Promise<Answer<EligibilityView>>);
      setFailure(problem);
      return problem;
    },
    [take],
  );
  // biome-ignore lint/correctness/useExhaustiveDependencies: another day is another question
  useEffect(() => {
    again();
    const timer = setInterval(again, LOOK_EVERY_MS);
    return () => clearInterval(timer);
  }, [again, today]);
  return { view, failure, again, send };
}
