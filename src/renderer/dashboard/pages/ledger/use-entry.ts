import { useCallback } from 'react';
import type { CallOutput } from '../../../../shared/contract/calls.ts';
import type { Answer, Failure } from '../../../../shared/contract/failure.ts';
import { call } from '../../bridge/client.ts';
import { useAnswer } from '../../state/use-answer.ts';

export type EntryReport = CallOutput<'ledger.entry'>;

interface OpenEntry {
  /** null while it is not known. */
  readonly report: EntryReport | null;
  readonly failure: Failure | null;
  /** Asks again: something was booked. */
  readonly again: () => void;
}

/** The entry of that number with what belongs to it; null = none is open. */
export function useEntry(seq: number | null): OpenEntry {
  const load = useCallback(() => (seq === null ? NONE : call('ledger.entry', seq)), [seq]);
  const { value, failure, again } = useAnswer<EntryReport | null>(load);
  return { report: value?.entry.seq === seq ? value : null, failure, again };
}

const NONE: Promise<Answer<null>> = Promise.resolve({ ok: true, value: null });
