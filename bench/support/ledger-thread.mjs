// The ledger's thread by itself, asked in its own terms: what a question costs without a server.

import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { projectRoot } from '../../scripts/places.mjs';

/**
 * @param {string} dir the data folder
 * @param {string} zone
 */
export function openThread(dir, zone) {
  const worker = new Worker(join(projectRoot, 'out/main/ledger-thread.js'), {
    workerData: { dir, zone },
  });
  const askers = new Map();
  let calls = 0;
  worker.on('message', (answer) => {
    const asker = askers.get(answer.call);
    askers.delete(answer.call);
    if (answer.ok) asker?.resolve(JSON.parse(answer.value));
    else asker?.reject(new Error(answer.code ?? answer.bug));
  });
  const send = (question) =>
    new Promise((resolve, reject) => {
      calls += 1;
      askers.set(calls, { resolve, reject });
      worker.postMessage({ call: calls, question });
    });
  return {
    /**
     * @param {string} method
     * @param {unknown[]} args
     */
    ask: (method, ...args) => send({ method, args }),
    /** @param {unknown[][]} rows gifts as src/main/ledger/batch-text.ts writes them */
    book: (rows) => send({ method: 'book', batch: JSON.stringify(rows) }),
    async close() {
      await send({ method: 'close', args: [] });
      const ended = new Promise((resolve) => worker.once('exit', resolve));
      worker.postMessage('end');
      await ended;
    },
  };
}

const KINDS = [
  ['5655', 'Rose', 1],
  ['5487', 'Finger Heart', 5],
  ['8913', 'Rosa', 10],
  ['5659', 'Paper Crane', 99],
  ['6267', 'Corgi', 299],
  ['11046', 'Galaxy', 1_000],
];
const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

/**
 * Books `gifts` gifts of 5,000 viewers over two years that end on `until`: an evening of four hours
 * each day, each a session of its own, in the order of time.
 * @param {ReturnType<typeof openThread>} thread
 * @param {number} gifts
 * @param {number} until
 */
export async function bookTwoYears(thread, gifts, until) {
  const DAYS = 730;
  const perDay = gifts / DAYS;
  const first = (day) => Math.round(day * perDay);
  for (let day = 0; day < DAYS; day += 1) {
    const evening = until - (DAYS - day) * DAY_MS;
    const rows = [];
    for (let index = first(day); index < first(day + 1); index += 1) {
      const share = (index - first(day)) / perDay;
      rows.push(giftRow(index, Math.floor(evening + share * 4 * HOUR_MS)));
    }
    await thread.book(rows);
    await thread.ask('noteLive', 'ended');
  }
}

/** One of 5,000 viewers' gifts, as src/main/ledger/batch-text.ts writes it. */
function giftRow(index, at) {
  const [id, name, coins] = KINDS[index % 97 === 0 ? 5 : (index * 7) % 5];
  const viewer = (index * 7_919) % 5_000;
  const person = [`viewer-${viewer}`, `Viewer ${viewer}`, `viewer${viewer}`, null];
  const streak = [1 + (index % 3), 0, null, 0];
  return ['bench', `past-${index}`, at, id, name, coins, ...streak, ...person, 'host'];
}
