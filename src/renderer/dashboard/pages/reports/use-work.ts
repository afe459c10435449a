import { useCallback, useState } from 'react';
import type { CallInput, CallName, CallOutput } from '../../../../shared/contract/calls.ts';
import type { Answer, Failure } from '../../../../shared/contract/failure.ts';
import { call } from '../../bridge/client.ts';

/** Work that is being done: what it is called, or null; and why the last one failed. */
export interface Work {
  readonly name: string | null;
  /** `of` is the name of the work that failed. */
  readonly failure: (Failure & { readonly of: string }) | null;
  /** Makes a call that takes its time; null when it failed or was stopped. */
  run<N extends CallName>(
    name: string,
    call: N,
    input: CallInput<N>,
  ): Promise<{ readonly value: CallOutput<N> } | null>;
}

/** One export or import at a time for the whole page. */
export function useWork(): Work {
  const [name, setName] = useState<string | null>(null);
  const [failure, setFailure] = useState<Work['failure']>(null);
  const run = useCallback(
    async <N extends CallName>(work: string, asked: N, input: CallInput<N>) => {
      setName(work);
      setFailure(null);
      const answer: Answer<CallOutput<N>> = await call(asked, input);
      setName(null);
      if (answer.ok) return { value: answer.value };
      // Whoever stops something knows that it was stopped.
      if (answer.failure.code !== 'stopped') {
        setFailure({ ...answer.failure, of: work });
      }
      return null;
    },
    [],
  );
  return { name, failure, run };
}
