import { createRehearsal } from '../../../src/main/rehearsal/rehearsal.ts';
import { rehearsalHandlers } from '../../../src/main/rehearsal/rehearsal-handlers.ts';
import { EVERYDAY_GIFTS } from '../../../src/shared/gift/everyday-gifts.ts';
import { seededRandom } from '../../fixtures/seeded-random.ts';
import type { FakeMain } from './fake-main.ts';

/** The real rehearsal. Its gifts are taken and played nowhere: there is no overlay here. */
export function rehearsalsOf({ world, push }: Pick<FakeMain, 'world' | 'push'>) {
  const rehearsal = createRehearsal({
    submit: async () => ({ ok: true, results: [] }),
    now: Date.now,
    random: seededRandom(1),
    gifts: EVERYDAY_GIFTS,
    isLive: () => world.live.session?.endedAt === null,
  });
  rehearsal.onChange((view) => push('rehearsal', view));
  return rehearsalHandlers({ rehearsal, gifts: async () => ({ ok: true, value: world.gifts }) });
}
