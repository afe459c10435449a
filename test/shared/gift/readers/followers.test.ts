import { expect, it } from 'vitest';
import { readMessage } from '../../../../src/shared/gift/read.ts';
import { NOW } from '../../../fixtures/gifts/messages.ts';

const read = (message: unknown) => readMessage(message, { now: NOW, hostId: null });

it('the number of followers is no gift, and says how many there are', () => {
  expect(read({ type: 'followers', count: 1_234, id: 'f-1' })).toEqual({
    kind: 'ignored',
    id: 'f-1',
    reason: 'followers: noted, this is no gift',
    event: { type: 'followers', count: 1_234 },
  });
});

it.each([undefined, null, '1234', -1, 1.5, 1_000_000_001, Number.NaN])(
  'a number of followers of %s is refused by name',
  (count) => {
    expect(read({ type: 'followers', count })).toEqual({
      kind: 'rejected',
      id: null,
      reason: 'count: a whole number from 0 to 1,000,000,000 is needed',
    });
  },
);

it('a viewer’s own followers are nobody else’s', () => {
  const data = { userId: '1', followInfo: { followerCount: 6_245 }, msgId: '2' };
  expect(read({ event: 'follow', data })).toMatchObject({ event: { type: 'follow' } });
});
