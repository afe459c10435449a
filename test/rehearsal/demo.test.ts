import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { startDemo } from '../../src/main/rehearsal/demo.ts';
import { createRehearsal } from '../../src/main/rehearsal/rehearsal.ts';
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

function look(seed = 1): Seen {
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

describe('a rehearsal', () => {
  test('sends nothing but test gifts, until it is stopped', async () => {
    const { deps, gifts, events } = look();
    const rehearsal = createRehearsal(deps);
    rehearsal.start();
    rehearsal.start();
    await vi.advanceTimersByTimeAsync(300_000);
    await rehearsal.stop();
    expect(gifts.length).toBeGreaterThan(50);
    expect(gifts.every((gift) => gift.test)).toBe(true);
    expect(events).toEqual([]);
    expect(vi.getTimerCount()).toBe(0);
  });

  test('can be started again, and no id comes twice', async () => {
    const { deps, gifts } = look();
    const rehearsal = createRehearsal(deps);
    for (let round = 0; round < 2; round += 1) {
      rehearsal.start();
      await vi.advanceTimersByTimeAsync(60_000);
      await rehearsal.stop();
    }
    expect(gifts.length).toBeGreaterThan(20);
    expect(new Set(gifts.map(({ id }) => id)).size).toBe(gifts.length);
  });

  test('streaks count up and end once, with their last count', async () => {
    const { deps, gifts } = look(3);
    const rehearsal = createRehearsal(deps);
    rehearsal.start();
    await vi.advanceTimersByTimeAsync(3_000_000);
    await rehearsal.stop();
    const ids = new Set(gifts.flatMap(({ streak }) => streak ?? []));
    const streaks = [...ids].map((id) => gifts.filter(({ streak }) => streak === id));
    expect(streaks.length).toBeGreaterThan(20);
    for (const messages of streaks) {
      const counts = messages.map(({ count }) => count);
      expect(counts).toEqual(counts.toSorted((a, b) => a - b));
      expect(messages.slice(0, -1).some(({ streakEnded }) => streakEnded)).toBe(false);
    }
    const ended = streaks.filter((messages) => messages.at(-1)?.streakEnded);
    expect(ended.length).toBeGreaterThanOrEqual(streaks.length - 1);
  });
});
