import { setTimeout as pause } from 'node:timers/promises';
import { parentPort, workerData } from 'node:worker_threads';
import { outcomeText, readRequests } from './batch-text.ts';
import { createLedger, type Ledger } from './ledger.ts';
import type { Question, ThreadAnswer, ThreadRequest, ThreadSetup } from './thread-messages.ts';
import { LedgerUnavailable } from './unavailable.ts';

/** The ledger on a thread of its own, so that neither a disk nor a check ever holds up the app. */

const SETTLE_MS = 1_000;
/** The first check of all entries waits until the app has started. */
const FIRST_CHECK_MS = 5_000;

/** The background check goes on only when nothing has been asked for so long. */
const QUIET_MS = 20;

const port = parentPort;
if (port === null) throw new Error('the ledger thread was started as a program of its own');

const { dir, zone } = workerData as ThreadSetup;
const ledger = createLedger(dir, zone, Date.now);
const answer = (message: ThreadAnswer) => port.postMessage(message);

let askedAt = 0;

port.on('message', (request: ThreadRequest) => {
  // From within, between two calls: a thread that is terminated from outside while the driver
  // reports an error takes the whole process with it.
  if (request === 'end') process.exit();
  askedAt = Date.now();
  void handle(request.call, request.question).then((message) => {
    // A commit may have waited for the disk longer than a quiet moment lasts.
    askedAt = Date.now();
    answer(message);
  });
});

async function handle(call: number, question: Question): Promise<ThreadAnswer> {
  try {
    return { call, ok: true, value: await answerText(question) };
  } catch (error) {
    if (error instanceof LedgerUnavailable) return { call, ok: false, code: error.code };
    return { call, ok: false, bug: error instanceof Error ? (error.stack ?? '') : String(error) };
  }
}

async function answerText(question: Question): Promise<string> {
  if (question.method === 'book') return outcomeText(ledger.book(readRequests(question.batch)));
  return JSON.stringify((await perform(question)) ?? null);
}

function perform(question: Exclude<Question, { readonly method: 'book' }>): unknown {
  if (question.method === 'close') stopTimers();
  const method = ledger[question.method] as (...args: readonly unknown[]) => unknown;
  return method(...question.args);
}

const settling = setInterval(() => ledger.settle(), SETTLE_MS);
void warmUp();
const firstCheck = setTimeout(() => void checkInBackground(ledger), FIRST_CHECK_MS);

function stopTimers(): void {
  clearInterval(settling);
  clearTimeout(firstCheck);
}

/** Reads the kept sums before anybody asks, a few ms at a time, so that the first answer is quick. */
async function warmUp(): Promise<void> {
  const SLICE = 40;
  try {
    for (;;) {
      await quiet();
      for (let read = 0; read < SLICE; read += 1) if (!ledger.warmUp()) return;
    }
  } catch (error) {
    if (!(error instanceof LedgerUnavailable)) throw error;
    answer({ call: 0, ok: true, value: 'health' });
  }
}

/** Resolves when nothing has been asked of the ledger for a moment: gifts come before checks. */
async function quiet(): Promise<void> {
  do await pause(QUIET_MS / 4);
  while (Date.now() - askedAt < QUIET_MS);
}

async function checkInBackground(checked: Ledger): Promise<void> {
  try {
    const report = await checked.check(false, quiet);
    if (!report.ok) answer({ call: 0, ok: true, value: 'health' });
  } catch (error) {
    if (!(error instanceof LedgerUnavailable)) throw error;
    answer({ call: 0, ok: true, value: 'health' });
  }
}
