import { EVERYDAY_GIFTS } from '../shared/gift/everyday-gifts.ts';
import type { Gift } from '../shared/gift/gift.ts';
import { readMessage } from '../shared/gift/read.ts';
import type { Core } from './core.ts';
import type { IntakeAnswer } from './intake/intake.ts';
import { createLedger, type Ledger } from './ledger/ledger.ts';
import { startDemo } from './rehearsal/demo.ts';
import { seedHistory } from './rehearsal/history.ts';
import type { Playing } from './rehearsal/rehearsal.ts';

/**
 * Gives a throw-away folder a past: six weeks of simulated evenings, booked before the core opens
 * the ledger, so that nothing of it appears as having just come in.
 */
export async function seedDemo(dataDir: string): Promise<void> {
  // The ledger dates sessions by its clock, so the clock goes along with the story.
  let clock = Date.now();
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const ledger = createLedger(dataDir, zone, () => clock);
  try {
    await seedHistory({
      now: Date.now,
      random: Math.random,
      gifts: EVERYDAY_GIFTS,
      submit: async (messages, source) => {
        const gifts = messages.flatMap(giftIn);
        clock = gifts[0]?.at ?? clock;
        book(ledger, gifts, source);
        clock = gifts.at(-1)?.at ?? clock;
        return { ok: true, results: [] } satisfies IntakeAnswer;
      },
    });
  } finally {
    ledger.close();
  }
}

/** Simulated viewers give to a running core, whose ledger must be one that is thrown away. */
export function playDemo(core: Core): Playing {
  return startDemo({
    submit: core.intake.submit,
    now: Date.now,
    random: Math.random,
    gifts: EVERYDAY_GIFTS,
  });
}

function giftIn(message: unknown): Gift[] {
  const reading = readMessage(message, { now: Date.now(), hostId: null });
  return reading.kind === 'gift' ? [reading.gift] : [];
}

/** Books a part of an evening; without gifts it is the evening's end. */
function book(ledger: Ledger, gifts: readonly Gift[], source: string): void {
  if (gifts.length === 0) ledger.noteLive('ended');
  else ledger.book(gifts.map((gift) => ({ gift, source })));
}
