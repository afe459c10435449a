import type { FailureCode } from '../../shared/contract/failure.ts';
import type { TotalsQuery } from '../../shared/stats/totals.ts';
import { readOutcome, requestsText } from './batch-text.ts';
import type { BatchOutcome, BookingRequest } from './booking.ts';
import type { Ledger } from './ledger.ts';
import { openThreadLine, type ThreadLine } from './thread-line.ts';
import type { LedgerMethod, Question, ThreadSetup } from './thread-messages.ts';
import { LedgerUnavailable } from './unavailable.ts';

/** The ledger as the rest of main sees it: the same calls, answered later. */
export type LedgerClient = {
  readonly [M in LedgerMethod]: (
    ...args: Parameters<Ledger[M]>
  ) => Promise<Awaited<ReturnType<Ledger[M]>>>;
} & {
  book(requests: readonly BookingRequest[]): Promise<BatchOutcome>;
  /** `totals` as a JSON text, for whoever passes it on: thousands of rows are not worth reading. */
  totalsText(query: TotalsQuery): Promise<string>;
  /** Called when damage has been found, be it in the background or by somebody's question. */
  onHealth(listener: () => void): void;
  /**
   * Closes the ledger, runs `work` while nobody holds its files, and opens it again, also one that
   * was halted. What is asked meanwhile waits. When `work` fails, nobody knows what is in the
   * files: the ledger stays closed and says that it is halted.
   */
  whileClosed<T>(work: () => Promise<T>): Promise<T>;
};

/** These do not pass by trying again: the file needs a person. */
const LASTING: readonly FailureCode[] = ['ledger-halted', 'ledger-newer', 'ledger-unreadable'];

/** So long after a failure the answer is the same refusal; only then the disk is tried again. */
const RETRY_AFTER_MS = 500;

/**
 * The ledger on a thread of its own. After a failure (a full disk, an I/O error) the thread is
 * replaced by a new one, which opens and verifies the file from the start: only the end of a
 * thread makes the driver let go of a database for certain.
 * `threadFile` is the built ledger-thread.js.
 */
export function startLedger(
  threadFile: URL,
  setup: ThreadSetup,
  now: () => number = Date.now,
): LedgerClient {
  let zone = setup.zone;
  let onHealth = () => {};
  const open = () => openThreadLine(threadFile, { ...setup, zone }, () => onHealth());
  let line: Promise<ThreadLine> = Promise.resolve(open());
  let failure: { readonly reason: LedgerUnavailable; readonly at: number } | null = null;
  let isClosed = false;

  const failed = (from: ThreadLine, reason: LedgerUnavailable) => {
    // What was asked too late must not bring up another thread, which nobody would ever end.
    if (isClosed) return;
    failure = { reason, at: now() };
    if (LASTING.includes(reason.code)) return onHealth();
    // Several questions may fail together: the thread is replaced once.
    line = line.then(async (current) => {
      if (current !== from) return current;
      await current.end();
      return open();
    });
  };
  const ask = async (question: Question): Promise<string> => {
    if (failure !== null && stillFails(failure, now())) throw failure.reason;
    const current = await line;
    try {
      const value = await current.ask(question);
      failure = null;
      return value;
    } catch (error) {
      if (error instanceof LedgerUnavailable) failed(current, error);
      throw error;
    }
  };
  const call =
    <M extends LedgerMethod>(method: M) =>
    async (...args: Parameters<Ledger[M]>): Promise<Awaited<ReturnType<Ledger[M]>>> =>
      JSON.parse(await ask({ method, args }));
  return {
    book: async (requests) =>
      readOutcome(await ask({ method: 'book', batch: requestsText(requests) })),
    noteLive: call('noteLive'),
    sessionNow: call('sessionNow'),
    gifts: call('gifts'),
    totals: call('totals'),
    totalsText: (query) => ask({ method: 'totals', args: [query] }),
    balance: call('balance'),
    conflicts: call('conflicts'),
    giftKinds: call('giftKinds'),
    attention: call('attention'),
    check: async (...args) => {
      const report = await call('check')(...args);
      if (!report.ok) onHealth();
      return report;
    },
    enter: call('enter'),
    entries: call('entries'),
    cards: call('cards'),
    balances: call('balances'),
    head: call('head'),
    exportRows: call('exportRows'),
    importRows: call('importRows'),
    importGifts: call('importGifts'),
    diamondsByCard: call('diamondsByCard'),
    sessions: call('sessions'),
    sessionTimes: call('sessionTimes'),
    timeline: call('timeline'),
    nameSession: call('nameSession'),
    splitSession: call('splitSession'),
    joinSessions: call('joinSessions'),
    gifters: call('gifters'),
    forgetGifter: call('forgetGifter'),
    unpriced: call('unpriced'),
    valueGifts: call('valueGifts'),
    settle: call('settle'),
    warmUp: call('warmUp'),
    copyTo: call('copyTo'),
    whileClosed: (work) => {
      if (isClosed) throw new LedgerUnavailable('internal');
      const done = line.then(async (current) => {
        await endInOrder(current);
        return work();
      });
      failure = null;
      line = done.then(open, brokenLine);
      return done;
    },
    setZone: async (next) => {
      zone = next;
      // One that is out of order opens with it.
      await ask({ method: 'setZone', args: [next] }).catch((error: unknown) => {
        if (!(error instanceof LedgerUnavailable)) throw error;
      });
    },
    close: async () => {
      isClosed = true;
      await endInOrder(await line);
    },
    onHealth: (listener) => {
      onHealth = listener;
    },
  };
}

/** Stands in for a thread that must not be started. */
function brokenLine(): ThreadLine {
  const halted = new LedgerUnavailable('ledger-halted');
  return { ask: () => Promise.reject(halted), end: () => Promise.resolve() };
}

async function endInOrder(line: ThreadLine): Promise<void> {
  // A ledger that has failed has nothing left to write.
  await line.ask({ method: 'close', args: [] }).catch(() => undefined);
  await line.end();
}

function stillFails(
  failure: { readonly reason: LedgerUnavailable; readonly at: number },
  now: number,
): boolean {
  return LASTING.includes(failure.reason.code) || now - failure.at < RETRY_AFTER_MS;
}
