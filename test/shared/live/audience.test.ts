import { expect, test } from 'vitest';
import { audienceAfter } from '../../../src/shared/live/audience.ts';
import { EMPTY_LIVE_STATE } from '../../../src/shared/live/live-state.ts';

const nobody = EMPTY_LIVE_STATE.audience;

test('viewers replace what was there', () => {
  const before = audienceAfter(nobody, { type: 'viewers', count: 120 });
  expect(audienceAfter(before, { type: 'viewers', count: 80 }).viewers).toBe(80);
});

test('likes add up where the source gives no total', () => {
  const once = audienceAfter(nobody, { type: 'likes', count: 15, total: null });
  expect(audienceAfter(once, { type: 'likes', count: 3, total: null }).likes).toBe(18);
});

test('a total of likes counts, whatever was added up before', () => {
  const added = audienceAfter(nobody, { type: 'likes', count: 15, total: null });
  const told = audienceAfter(added, { type: 'likes', count: 3, total: 4_000 });
  expect(told.likes).toBe(4_000);
  expect(audienceAfter(told, { type: 'likes', count: 0, total: 0 }).likes).toBe(0);
});

test('follows add one each and touch nothing else', () => {
  const before = { viewers: 7, likes: 9, follows: 2 };
  expect(audienceAfter(before, { type: 'follow' })).toEqual({ viewers: 7, likes: 9, follows: 3 });
});

test('events without a number leave the same audience, so that nothing is published for them', () => {
  const before = { viewers: 7, likes: 9, follows: 2 };
  expect(audienceAfter(before, { type: 'activity' })).toBe(before);
  expect(audienceAfter(before, { type: 'ended' })).toBe(before);
  expect(audienceAfter(before, { type: 'followers', count: 900 })).toBe(before);
  expect(audienceAfter(before, { type: 'viewers', count: 7 })).toBe(before);
  expect(audienceAfter(before, { type: 'likes', count: 1, total: 9 })).toBe(before);
});

test('counts that no LIVE reaches do not leave the safe integers', () => {
  const huge = { type: 'likes', count: Number.MAX_SAFE_INTEGER, total: null } as const;
  expect(audienceAfter(audienceAfter(nobody, huge), huge).likes).toBe(Number.MAX_SAFE_INTEGER);
});
