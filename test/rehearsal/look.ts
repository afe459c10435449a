import type { RehearsalDeps } from '../../src/main/rehearsal/stage.ts';
import { EVERYDAY_GIFTS } from '../../src/shared/gift/everyday-gifts.ts';
import type { Gift } from '../../src/shared/gift/gift.ts';
import { readMessage } from '../../src/shared/gift/read.ts';
import type { LiveEvent } from '../../src/shared/gift/reading.ts';
import { seededRandom } from '../fixtures/seeded-random.ts';

interface Seen {
  readonly deps: RehearsalDeps;
  readonly gifts: Gift[];
  readonly events: LiveEvent[];
}

/** Simulated viewers, and what a core would make of what they send. */
export function look(seed = 1): Seen {
  const gifts: Gift[] = [];
  const events: LiveEvent[] = [];
  const deps: RehearsalDeps = {
    now: Date.now,
    random: seededRandom(seed),
    gifts: EVERYDAY_GIFTS,
    async submit(messages) {
      for (const message of messages) {
        const reading = readMessage(message, { now: Date.now(), hostId: null });
        if (reading.kind === 'gift') gifts.push(reading.gift);
        else if (reading.kind === 'ignored' && reading.event) events.push(reading.event);
        else throw new Error(reading.reason);
      }
      return { ok: true, results: [] };
    },
  };
  return { deps, gifts, events };
}
