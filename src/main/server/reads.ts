import { liveReport } from '../../shared/wire/live-report.ts';
import {
  type Parameters,
  type ReadQuery,
  readGiftsQuery,
  readNoQuery,
  readTotalsQuery,
} from '../../shared/wire/queries.ts';
import { answerJson, answerJsonText, answerRefusal } from './answers.ts';
import { type Passed, passed, refusal, refused } from './refusal.ts';
import type { Handler, House } from './routes.ts';

/** `GET /health`: whether this is Carat, and nothing that is anybody's business. */
export function health(version: string): Handler {
  return ({ response }) => answerJson(response, { app: 'carat', version, ready: true });
}

export function gifts({ reads, log }: House): Handler {
  return answering(
    readGiftsQuery,
    asJson(({ after, limit }) => reads.gifts(after, limit)),
    log,
  );
}

export function totals({ reads, log }: House): Handler {
  return answering(readTotalsQuery, (query) => reads.totals(query), log);
}

export function balance({ reads, log }: House): Handler {
  return answering(
    readNoQuery,
    asJson(() => reads.balance()),
    log,
  );
}

export function check({ reads, log }: House): Handler {
  let running: Promise<unknown> | null = null;
  // Verifying is work: whoever asks while it is being done gets the same answer.
  const shared = () => {
    running ??= reads.check().finally(() => {
      running = null;
    });
    return running;
  };
  return answering(readNoQuery, asJson(shared), log);
}

export function live({ live, restored, log }: House): Handler {
  const report = async () => {
    await restored;
    return liveReport(live());
  };
  return answering(readNoQuery, asJson(report), log);
}

/** Totals are asked as a text that is JSON already; everything else becomes one here. */
function asJson<Q>(find: (query: Q) => Promise<unknown>): (query: Q) => Promise<string> {
  return async (query) => JSON.stringify(await find(query));
}

function answering<Q>(
  readQuery: (parameters: Parameters) => ReadQuery<Q>,
  /** A JSON text. */
  answer: (query: Q) => Promise<string>,
  log: House['log'],
): Handler {
  return async ({ request, response, query }) => {
    const read = readParameters(query, readQuery);
    if (!read.ok) return answerRefusal(request, response, read.refusal);
    try {
      answerJsonText(response, await answer(read.value));
    } catch (error) {
      log('the ledger could not be read', error);
      answerRefusal(request, response, unreadable());
    }
  };
}

/** A query string by its schema; the key has been looked at before. */
export function readParameters<Q>(
  query: URLSearchParams,
  readQuery: (parameters: Parameters) => ReadQuery<Q>,
): Passed<Q> {
  const names = [...query.keys()].filter((name) => name !== 'key');
  if (new Set(names).size < names.length) {
    return refused(400, 'query-invalid', 'Each parameter may be given once.');
  }
  const read = readQuery(Object.fromEntries(names.map((name) => [name, query.get(name) ?? ''])));
  return read.ok ? passed(read.value) : refused(400, 'query-invalid', read.sentence);
}

function unreadable() {
  const retry = { 'Retry-After': '1' };
  return refusal(503, 'ledger-unavailable', 'The ledger cannot be read right now.', retry);
}
