import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { startDemo } from '../../src/main/rehearsal/demo.ts';
import { look } from './look.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe('the demo', () => {
  test('within 3 s a few small gifts and a streak that counts, within 8 s a Galaxy, soon a Lion', async () => {
    const { deps, gifts } = look();
    const demo = startDemo(deps);
    await vi.advanceTimersByTimeAsync(3_000);
    const small = gifts.filter(({ counting, gift }) => counting === 'single' && gift.coins !== 0);
    expect(small.length).toBeGreaterThanOrEqual(3);
    expect(small.some(({ gift }) => (gift.coins ?? 0) >= 10)).toBe(true);
    const roses = gifts.filter(({ counting }) => counting === 'streak');
    expect(roses.map(({ count }) => count)).toEqual([1, 2, 3, 4, 5, 6, 7]);
    expect(new Set(roses.map(({ gift, streak }) => `${gift.name} ${streak}`)).size).toBe(1);

    await vi.advanceTimersByTimeAsync(5_000);
    expect(gifts.map(({ gift }) => gift.name)).toContain('Galaxy');
    const end = gifts.filter(({ streakEnded }) => streakEnded);
    expect(end).toMatchObject([{ count: 12, gift: { name: 'Rose' } }]);

    await vi.advanceTimersByTimeAsync(17_000);
    expect(gifts.map(({ gift }) => gift.name)).toContain('Lion');
    await demo.stop();
  });

  test('goes on for as long as it is let, and its gifts are to be booked', async () => {
    const { deps, gifts } = look();
    const demo = startDemo(deps);
    await vi.advanceTimersByTimeAsync(60_000);
    const after = gifts.length;
    await vi.advanceTimersByTimeAsync(600_000);
    expect(gifts.length).toBeGreaterThan(after + 100);
    expect(gifts.some((gift) => gift.test)).toBe(false);
    expect(new Set(gifts.map(({ id }) => id)).size).toBe(gifts.length);
    await demo.stop();
  });

  test('moves the audience', async () => {
    const { deps, events } = look();
    const demo = startDemo(deps);
    await vi.advanceTimersByTimeAsync(60_000);
    const kinds = new Set(events.map(({ type }) => type));
    expect(kinds).toEqual(new Set(['viewers', 'likes', 'follow']));
    await demo.stop();
  });

  test('stopped in the middle of a streak nothing more comes, and no timer is left', async () => {
    const { deps, gifts, events } = look();
    const demo = startDemo(deps);
    await vi.advanceTimersByTimeAsync(2_500);
    await demo.stop();
    const seen = gifts.length + events.length;
    expect(vi.getTimerCount()).toBe(0);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(gifts.length + events.length).toBe(seen);
  });
});
