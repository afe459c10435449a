import { useEffect } from 'react';
import { create } from 'zustand';
import type { CallInput, CallName, CallOutput } from '../../../shared/contract/calls.ts';
import type { Answer, Failure } from '../../../shared/contract/failure.ts';
import { call } from '../bridge/client.ts';

interface Running {
  readonly name: string | null;
  /** `of` is the name of the work that failed. */
  readonly failure: (Failure & { readonly of: string }) | null;
}

/** Work that is being done: what it is called, or null; and why the last one failed. */
export interface Work extends Running {
  /** Makes a call that takes its time; null when it failed or was stopped. */
  run<N extends CallName>(
    name: string,
    call: N,
    input: CallInput<N>,
  ): Promise<{ readonly value: CallOutput<N> } | null>;
}

/** Goes on while another page is looked at. */
const useRunning = create<Running>(() => ({ name: null, failure: null }));

/** One export or import at a time for all pages. */
export function useWork(): Work {
  const running = useRunning();
  useEffect(() => forgetFailure, []);
  return { ...running, run };
}

/** Whoever leaves a page has read it. */
function forgetFailure(): void {
  useRunning.setState({ failure: null });
}

async function run<N extends CallName>(name: string, asked: N, input: CallInput<N>) {
  useRunning.setState({ name, failure: null });
  const answer: Answer<CallOutput<N>> = await call(asked, input);
  useRunning.setState({ name: null });
  if (answer.ok) return { value: answer.value };
  // Whoever stops something knows that it was stopped.
  if (answer.failure.code !== 'stopped') {
    useRunning.setState({ failure: { ...answer.failure, of: name } });
  }
  return null;
}
