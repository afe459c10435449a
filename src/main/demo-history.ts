import { parentPort, workerData } from 'node:worker_threads';
import { EVERYDAY_GIFTS } from '../shared/gift/everyday-gifts.ts';
import type { Gift } from '../shared/gift/gift.ts';
import { readMessage } from '../shared/gift/read.ts';
import { createLedger, type Ledger } from './ledger/ledger.ts';
import { seedHistory } from './rehearsal/history.ts';

/**
 * Gives a throw-away folder a past: six weeks of simulated evenings. A thread of its own, because
 * only with its thread does a ledger let go of its file, and the core wants it next.
 */

/** What the thread is started with. */
export interface DemoFolder {
  readonly dir: string;
}

const { dir } = workerData as DemoFolder;
// The ledger dates sessions by its clock, so the clock goes along with the story.
let clock = Date.now();
const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
const ledger = createLedger(dir, zone, () => clock);

await seedHistory({
  now: Date.now,
  random: Math.random,
  gifts: EVERYDAY_GIFTS,
  submit: async (messages, source) => {
    const gifts = messages.flatMap(giftIn);
    clock = gifts[0]?.at ?? clock;
    book(ledger, gifts, source);
    clock = gifts.at(-1)?.at ?? clock;
    return { ok: true, results: [] };
  },
});
ledger.close();
parentPort?.postMessage('seeded');

function giftIn(message: unknown): Gift[] {
  const reading = readMessage(message, { now: Date.now(), hostId: null });
  return reading.kind === 'gift' ? [reading.gift] : [];
}

/** Books a part of an evening; without gifts it is the evening's end. */
function book(into: Ledger, gifts: readonly Gift[], source: string): void {
  if (gifts.length === 0) into.noteLive('ended');
  else into.book(gifts.map((gift) => ({ gift, source })));
}
