import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { gathered } from '../../src/renderer/overlay/feed/gather.ts';
import type { News } from '../../src/renderer/overlay/feed/listen.ts';
import type { Delta } from '../../src/shared/live/delta.ts';
import { EMPTY_LIVE_STATE } from '../../src/shared/live/live-state.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

function newsOf(...keys: readonly string[]): News {
  const deltas = keys.map((key): Delta => ({ type: 'streak-ended', key }));
  return { state: { ...EMPTY_LIVE_STATE }, before: EMPTY_LIVE_STATE, deltas };
}

const WHOLE: News = { state: { ...EMPTY_LIVE_STATE }, before: null, deltas: null };

const keysOf = ({ deltas }: News) =>
  deltas?.map((delta) => (delta.type === 'streak-ended' ? delta.key : '?')) ?? null;

test('what comes alone is shown at once, and no timer runs afterwards', () => {
  const shown: News[] = [];
  const show = gathered((news) => shown.push(news));
  show(newsOf('a'));
  expect(shown.map(keysOf)).toEqual([['a']]);
  expect(vi.getTimerCount()).toBe(0);
  vi.advanceTimersByTime(1_000);
  show(newsOf('b'));
  expect(shown.map(keysOf)).toEqual([['a'], ['b']]);
  expect(vi.getTimerCount()).toBe(0);
});

test('of a flood every delta is shown, in order, in few pictures', () => {
  const shown: News[] = [];
  const show = gathered((news) => shown.push(news));
  const all = Array.from({ length: 50 }, (_, i) => newsOf(`k${i}`));
  for (const news of all) {
    show(news);
    vi.advanceTimersByTime(20);
  }
  vi.advanceTimersByTime(1_000);
  expect(shown.flatMap(keysOf)).toEqual(all.flatMap(keysOf));
  expect(shown.length).toBeLessThanOrEqual(12);
  expect(shown.at(-1)?.state).toBe(all.at(-1)?.state);
  expect(vi.getTimerCount()).toBe(0);
});

test('news that are shown together tell the state from before the first of them', () => {
  const shown: News[] = [];
  const show = gathered((news) => shown.push(news));
  const [first, second, third] = [newsOf('a'), newsOf('b'), newsOf('c')];
  show(first);
  show({ ...second, before: first.state });
  show({ ...third, before: second.state });
  vi.advanceTimersByTime(1_000);
  expect(shown[1]?.before).toBe(first.state);
  expect(shown[1]?.state).toBe(third.state);
});

test('a whole state takes nothing away from what came just before and comes just after it', () => {
  const shown: News[] = [];
  const show = gathered((news) => shown.push(news));
  show(newsOf('a'));
  show(newsOf('b'));
  show(WHOLE);
  show(newsOf('c'));
  vi.advanceTimersByTime(1_000);
  expect(shown.map(keysOf)).toEqual([['a'], ['b'], null, ['c']]);
});
