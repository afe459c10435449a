import { Worker } from 'node:worker_threads';
import { readOutcome, requestsText } from './batch-text.ts';
import type { BatchOutcome, BookingRequest } from './booking.ts';
import type { Ledger } from './ledger.ts';
import type { LedgerMethod, ThreadAnswer, ThreadSetup } from './thread-messages.ts';
import { LedgerUnavailable } from './unavailable.ts';

/** The ledger as the rest of main sees it: the same calls, answered later. */
export type LedgerClient = {
  readonly [M in LedgerMethod]: (
    ...args: Parameters<Ledger[M]>
  ) => Promise<Awaited<ReturnType<Ledger[M]>>>;
} & {
  book(requests: readonly BookingRequest[]): Promise<BatchOutcome>;
  /** Called when the ledger's health may have changed without being asked. */
  onHealth(listener: () => void): void;
};

interface Waiting {
  resolve(value: unknown): void;
  reject(error: Error): void;
}

/**
 * Starts the ledger on its thread. `threadFile` is the built ledger-thread.js.
 * `onCrash` is called when the thread died: a bug, after which nothing can be booked.
 */
export function startLedger(
  threadFile: URL,
  setup: ThreadSetup,
  onCrash: (error: Error) => void,
): LedgerClient {
  const thread = new Worker(threadFile, { workerData: setup, name: 'ledger' });
  const waiting = new Map<number, Waiting>();
  let lastCall = 0;
  let onHealth = () => {};

  const ask = (message: object): Promise<unknown> => {
    lastCall += 1;
    const call = lastCall;
    return new Promise((resolve, reject) => {
      waiting.set(call, { resolve, reject });
      thread.postMessage({ ...message, call });
    });
  };
  thread.on('message', (answer: ThreadAnswer) => {
    if (answer.call === 0) return onHealth();
    const asker = waiting.get(answer.call);
    waiting.delete(answer.call);
    if (asker !== undefined) settle(asker, answer);
  });
  thread.on('error', (error) => {
    for (const asker of waiting.values()) asker.reject(new LedgerUnavailable('internal', error));
    waiting.clear();
    onCrash(error);
  });

  const call =
    <M extends LedgerMethod>(method: M) =>
    (...args: Parameters<Ledger[M]>) =>
      ask({ method, args }) as Promise<Awaited<ReturnType<Ledger[M]>>>;
  return {
    book: async (requests) => {
      const outcome = await ask({ method: 'book', batch: requestsText(requests) });
      return readOutcome(outcome as string);
    },
    noteLive: call('noteLive'),
    sessionNow: call('sessionNow'),
    gifts: call('gifts'),
    totals: call('totals'),
    balance: call('balance'),
    conflicts: call('conflicts'),
    giftKinds: call('giftKinds'),
    health: call('health'),
    check: call('check'),
    setZone: call('setZone'),
    settle: call('settle'),
    close: async () => {
      await ask({ method: 'close', args: [] });
      await thread.terminate();
    },
    onHealth: (listener) => {
      onHealth = listener;
    },
  };
}

function settle(asker: Waiting, answer: ThreadAnswer): void {
  if (answer.ok) asker.resolve(answer.value);
  else if ('code' in answer) asker.reject(new LedgerUnavailable(answer.code));
  else asker.reject(new Error(`the ledger thread failed: ${answer.bug}`));
}
