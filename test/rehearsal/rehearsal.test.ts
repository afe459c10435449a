import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createRehearsal } from '../../src/main/rehearsal/rehearsal.ts';
import type { RehearsalView } from '../../src/shared/contract/rehearsal-calls.ts';
import { EVERYDAY_GIFTS } from '../../src/shared/gift/everyday-gifts.ts';
import { CAST } from '../../src/shared/rehearsal/cast.ts';
import { PACES } from '../../src/shared/rehearsal/pace.ts';
import { PACKAGES } from '../../src/shared/rehearsal/wallet.ts';
import { look } from './look.ts';

const [ROSE] = EVERYDAY_GIFTS;
const [SOMEBODY] = CAST;
if (ROSE === undefined || SOMEBODY === undefined) throw new Error('nobody or nothing to give');

function rehearsalOf(seed = 1, isLive = () => false) {
  const seen = look(seed);
  return { ...seen, rehearsal: createRehearsal({ ...seen.deps, isLive }) };
}

function expectSound({ viewers, total }: RehearsalView): void {
  for (const { bought, spent, left } of [...viewers, total]) {
    expect(left).toBe(bought - spent);
    expect(left).toBeGreaterThanOrEqual(0);
  }
  for (const part of ['bought', 'spent', 'left'] as const) {
    expect(viewers.reduce((sum, wallet) => sum + wallet[part], 0)).toBe(total[part]);
  }
}

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe('a crowd', () => {
  test('sends nothing but test gifts, until it is stopped', async () => {
    const { rehearsal, gifts, events } = rehearsalOf();
    rehearsal.start('calm');
    rehearsal.start('calm');
    await vi.advanceTimersByTimeAsync(300_000);
    await rehearsal.stop();
    expect(gifts.length).toBeGreaterThan(50);
    expect(gifts.every((gift) => gift.test)).toBe(true);
    expect(events).toEqual([]);
    expect(vi.getTimerCount()).toBe(0);
  });

  test('can come again, and no id comes twice', async () => {
    const { rehearsal, gifts } = rehearsalOf();
    for (let round = 0; round < 2; round += 1) {
      rehearsal.start('calm');
      await vi.advanceTimersByTimeAsync(60_000);
      await rehearsal.leave();
    }
    await rehearsal.stop();
    expect(gifts.length).toBeGreaterThan(20);
    expect(new Set(gifts.map(({ id }) => id)).size).toBe(gifts.length);
  });

  test('counts streaks up and ends them once, with their last count', async () => {
    const { rehearsal, gifts } = rehearsalOf(3);
    rehearsal.start('calm');
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

  test('gives faster at each pace, about 1,000 times a minute in a flood', async () => {
    const { rehearsal } = rehearsalOf();
    const turns: number[] = [];
    let before = 0;
    for (const pace of PACES) {
      rehearsal.start(pace);
      expect(rehearsal.view().pace).toBe(pace);
      await vi.advanceTimersByTimeAsync(60_000);
      const { given, refused } = rehearsal.view();
      turns.push(given + refused - before);
      before = given + refused;
    }
    await rehearsal.stop();
    const [calm = 0, busy = 0, flood = 0] = turns;
    expect(busy).toBeGreaterThan(3 * calm);
    expect(flood).toBeGreaterThan(900);
    expect(flood).toBeLessThan(1_100);
  });

  test('goes when a LIVE begins, and does not come while one runs', async () => {
    let isLive = false;
    const { rehearsal, gifts } = rehearsalOf(1, () => isLive);
    rehearsal.start('busy');
    await vi.advanceTimersByTimeAsync(20_000);
    isLive = true;
    await vi.advanceTimersByTimeAsync(2_000);
    expect(rehearsal.view().pace).toBe(null);
    const before = gifts.length;
    await vi.advanceTimersByTimeAsync(60_000);
    expect(gifts.length).toBe(before);
    expect(rehearsal.start('busy')).toBe(false);
    await rehearsal.stop();
  });

  test('tells what it does a few times a second, and not with every gift', async () => {
    const { rehearsal } = rehearsalOf();
    const told: RehearsalView[] = [];
    rehearsal.onChange((view) => told.push(view));
    rehearsal.start('flood');
    await vi.advanceTimersByTimeAsync(10_000);
    await rehearsal.stop();
    expect(told.length).toBeGreaterThan(30);
    expect(told.length).toBeLessThanOrEqual(40);
    expect(told.at(-1)?.newest).toHaveLength(30);
    told.forEach(expectSound);
  });
});

describe('wallets', () => {
  test('a viewer without enough coins is refused, and sends nothing', async () => {
    const { rehearsal, gifts } = rehearsalOf();
    expect(rehearsal.give(SOMEBODY.id, ROSE, 3)).toBe(3);
    rehearsal.buy(SOMEBODY.id, 70);
    expect(rehearsal.give(SOMEBODY.id, ROSE, 71)).toBe(1);
    expect(gifts).toEqual([]);
    expect(rehearsal.give(SOMEBODY.id, ROSE, 70)).toBe(null);
    await vi.advanceTimersByTimeAsync(20_000);
    expect(gifts.at(-1)).toMatchObject({ count: 70, streakEnded: true, test: true });
    const { total, newest } = rehearsal.view();
    expect(total).toEqual({ bought: 70, spent: 70, left: 0 });
    expect(newest.map(({ kind, coins }) => [kind, coins])).toEqual([
      ['given', 70],
      ['refused', 71],
      ['bought', 70],
      ['refused', 3],
    ]);
    await rehearsal.stop();
  });

  test('whatever is bought and given, bought is spent and left, and nothing is ever negative', async () => {
    const act = fc.record({
      viewer: fc.constantFrom(...CAST.slice(0, 3)),
      buys: fc.option(fc.constantFrom(...PACKAGES)),
      gift: fc.constantFrom(...EVERYDAY_GIFTS),
      count: fc.integer({ min: 1, max: 200 }),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(act, { maxLength: 30 }), async (acts) => {
        const { rehearsal } = rehearsalOf();
        for (const { viewer, buys, gift, count } of acts) {
          if (buys !== null) rehearsal.buy(viewer.id, buys);
          else rehearsal.give(viewer.id, gift, count);
          expectSound(rehearsal.view());
        }
        await rehearsal.stop();
      }),
      { numRuns: 40 },
    );
  });
});
