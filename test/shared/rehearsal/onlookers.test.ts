import { expect, test } from 'vitest';
import { readMessage } from '../../../src/shared/gift/read.ts';
import { audienceAfter } from '../../../src/shared/live/audience.ts';
import { EMPTY_LIVE_STATE } from '../../../src/shared/live/live-state.ts';
import { FIRST_ONLOOKERS, onlookersAfter } from '../../../src/shared/rehearsal/onlookers.ts';
import { seededRandom } from '../../fixtures/seeded-random.ts';

test('what it tells is understood as viewers, likes and follows', () => {
  const random = seededRandom(5);
  let onlookers = FIRST_ONLOOKERS;
  let { audience } = EMPTY_LIVE_STATE;
  for (let turn = 0; turn < 500; turn += 1) {
    const next = onlookersAfter(onlookers, random);
    onlookers = next.onlookers;
    for (const event of next.events) {
      const reading = readMessage(event, { now: 0, hostId: null });
      if (reading.kind !== 'ignored' || reading.event === null) throw new Error(event.event);
      audience = audienceAfter(audience, reading.event);
    }
    expect(audience).toMatchObject(onlookers);
    expect(onlookers.viewers).toBeGreaterThan(0);
  }
  expect(audience.follows).toBeGreaterThan(20);
});
