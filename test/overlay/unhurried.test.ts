import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { News } from '../../src/renderer/overlay/feed/listen.ts';
import { unhurried } from '../../src/renderer/overlay/widgets/unhurried.ts';
import { EMPTY_LIVE_STATE } from '../../src/shared/live/live-state.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const news = (): News => ({ state: { ...EMPTY_LIVE_STATE }, before: null, deltas: [] });

function listener() {
  const told: News[] = [];
  const widget = unhurried({
    dress: () => undefined,
    tell: (one) => told.push(one),
    close: () => undefined,
  });
  return { told, widget };
}

test('a panel follows a flood twice a second and ends with the last of it', () => {
  const { told, widget } = listener();
  const all = Array.from({ length: 100 }, news);
  for (const one of all) {
    widget.tell(one);
    vi.advanceTimersByTime(20);
  }
  vi.advanceTimersByTime(1_000);
  expect(told[0]).toBe(all[0]);
  expect(told.at(-1)).toBe(all.at(-1));
  expect(told.length).toBeLessThanOrEqual(6);
  expect(vi.getTimerCount()).toBe(0);
});

test('a panel that is taken away hears nothing any more', () => {
  const { told, widget } = listener();
  widget.tell(news());
  widget.tell(news());
  widget.close();
  vi.advanceTimersByTime(1_000);
  expect(told).toHaveLength(1);
});
