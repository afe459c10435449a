import { parentPort, workerData } from 'node:worker_threads';
import { EVERYDAY_GIFTS } from '../shared/gift/everyday-gifts.ts';
import type { Gift } from '../shared/gift/gift.ts';
import { readMessage } from '../shared/gift/read.ts';
import { createLedger } from './ledger/ledger.ts';
import { seedHistory } from './rehearsal/history.ts';

/**
 * Gives a throw-away folder a past: six weeks of simulated evenings. A thread of its own, because
 * only with its thread does a ledger let go of its file, and the core wants it next.
 */

/** What the thread is started with. */
export interface DemoFolder {
  readonly dir: string;
}

const CHAT_EVERY_MS = 10 * 60_000;

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
    if (gifts.length === 0) ledger.noteLive('ended');
    gifts.forEach((gift, index) => {
      if (index > 0) chatUntil(gift.at);
      clock = gift.at;
      ledger.book([{ gift, source }]);
    });
    return { ok: true, results: [] };
  },
});
ledger.close();
parentPort?.postMessage('seeded');

function giftIn(message: unknown): Gift[] {
  const reading = readMessage(message, { now: Date.now(), hostId: null });
  return reading.kind === 'gift' ? [reading.gift] : [];
}

/** Between two gifts an audience talks, so that an evening is one LIVE however quiet it was. */
function chatUntil(at: number): void {
  for (clock += CHAT_EVERY_MS; clock < at; clock += CHAT_EVERY_MS) ledger.noteLive('activity');
}
