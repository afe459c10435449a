import { useState } from 'react';
import type { Answer, Failure } from '../../../shared/contract/failure.ts';

interface Sending {
  readonly isSending: boolean;
  readonly failure: Failure | null;
  /** Sends once; nothing is sent twice while an answer is awaited. */
  readonly send: (work: () => Promise<Answer<unknown>>) => Promise<void>;
}

/** Sends what a dialog has filled in, and does `onDone` once it was taken. */
export function useSending(onDone: () => void): Sending {
  const [isSending, setSending] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const send = async (work: () => Promise<Answer<unknown>>) => {
    if (isSending) return;
    setSending(true);
    const answer = await work();
    setSending(false);
    if (answer.ok) onDone();
    else setFailure(answer.failure);
  };
  return { isSending, failure, send };
}
