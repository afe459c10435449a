import { useEffect, useRef } from 'react';
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

interface WorkStore extends Running {
  /** How many imports have come in. */
  readonly imports: number;
}

/** After these another ledger is there, or more is in it. */
const IMPORTS: readonly CallName[] = ['transfer.importLedger', 'transfer.importGifts'];

/** Goes on while another page is looked at. */
const useRunning = create<WorkStore>(() => ({ name: null, failure: null, imports: 0 }));

/** One export or import at a time for all pages. */
export function useWork(): Work {
  const { name, failure } = useRunning();
  useEffect(() => forgetFailure, []);
  return { name, failure, run };
}

/** Calls `act` after something was imported. */
export function useImported(act: () => void): void {
  const imports = useRunning((running) => running.imports);
  const seen = useRef(imports);
  useEffect(() => {
    if (imports === seen.current) return;
    seen.current = imports;
    act();
  }, [imports, act]);
}

/** Whoever leaves a page has read it. */
function forgetFailure(): void {
  useRunning.setState({ failure: null });
}

async function run<N extends CallName>(name: string, asked: N, input: CallInput<N>) {
  useRunning.setState({ name, failure: null });
  const answer: Answer<CallOutput<N>> = await call(asked, input);
  const come = answer.ok && IMPORTS.includes(asked) ? 1 : 0;
  useRunning.setState(({ imports }) => ({ name: null, imports: imports + come }));
  if (answer.ok) return { value: answer.value };
  // Whoever stops something knows that it was stopped.
  if (answer.failure.code !== 'stopped') {
    useRunning.setState({ failure: { ...answer.failure, of: name } });
  }
  return null;
}
