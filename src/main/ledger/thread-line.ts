import { Worker } from 'node:worker_threads';
import type { Question, ThreadAnswer, ThreadRequest, ThreadSetup } from './thread-messages.ts';
import { LedgerUnavailable } from './unavailable.ts';

/** A line to one running ledger thread. */
export interface ThreadLine {
  /** Resolves with a JSON text; rejects with LedgerUnavailable, or with a bug's own words. */
  ask(question: Question): Promise<string>;
  /** Ends the thread; with it goes its hold on the database. */
  end(): Promise<void>;
}

interface Asker {
  resolve(value: string): void;
  reject(error: Error): void;
}

/** Starts a thread. `onHealth` hears of damage that was found unasked. */
export function openThreadLine(
  threadFile: URL,
  setup: ThreadSetup,
  onHealth: () => void,
): ThreadLine {
  const thread = new Worker(threadFile, { workerData: setup, name: 'ledger' });
  const askers = new Map<number, Asker>();
  let lastCall = 0;
  let isOver = false;
  const send = (request: ThreadRequest) => thread.postMessage(request);
  const rejectAll = (error: Error) => {
    for (const asker of askers.values()) asker.reject(error);
    askers.clear();
  };
  thread.on('message', (answer: ThreadAnswer) => {
    if (answer.call === 0) return onHealth();
    const asker = askers.get(answer.call);
    askers.delete(answer.call);
    if (asker !== undefined) settle(asker, answer);
  });
  thread.on('error', (error) =>
    rejectAll(new Error('the ledger thread has died', { cause: error })),
  );
  thread.on('exit', () => {
    isOver = true;
    rejectAll(new LedgerUnavailable('internal'));
  });
  return {
    ask: (question) =>
      new Promise((resolve, reject) => {
        // A message to a thread that is no more would never be answered.
        if (isOver) return reject(new LedgerUnavailable('internal'));
        lastCall += 1;
        askers.set(lastCall, { resolve, reject });
        send({ call: lastCall, question });
      }),
    end: () =>
      new Promise((resolve) => {
        if (isOver) return resolve();
        thread.once('exit', () => resolve());
        send('end');
      }),
  };
}

function settle(asker: Asker, answer: ThreadAnswer): void {
  if (answer.ok) asker.resolve(answer.value);
  else if ('code' in answer) asker.reject(new LedgerUnavailable(answer.code));
  else asker.reject(new Error(`the ledger thread failed: ${answer.bug}`));
}
