import { describe, expect, test } from 'vitest';
import { stepAlerts } from '../../../src/shared/overlay/alert-queue.ts';
import { given, type Moment, play } from './simulation.ts';

const end = (at: number, key: string): Moment => ({ at, input: { type: 'streak-ended', key } });
const pause = (at: number, paused: boolean): Moment => ({
  at,
  input: { type: 'hold', paused, quietUntil: null },
});

describe('a streak', () => {
  test('counts up in one card and leaves soon after its end', () => {
    const run = play([
      given(0, { key: 's', running: 1, streak: 'running' }),
      given(400, { key: 's', running: 2, streak: 'running' }),
      given(800, { key: 's', running: 5, streak: 'running' }),
      end(3_000, 's'),
    ]);
    expect(run.showings).toHaveLength(1);
    expect(run.showings[0]?.views.map((view) => view.count)).toEqual([1, 2, 5]);
    expect(run.showings[0]?.leftAt).toBe(3_200);
  });

  test('whose end is lost leaves after a silence', () => {
    const run = play([given(0, { key: 's', running: 1, streak: 'running' })]);
    expect(run.showings[0]?.leftAt).toBe(4_000);
  });

  test('stays for as long as it counts when nobody waits', () => {
    const counts = Array.from({ length: 60 }, (_, i) =>
      given(i * 1_000, { key: 's', running: i + 1, streak: 'running' }),
    );
    const run = play([...counts, end(60_000, 's')]);
    expect(run.showings).toHaveLength(1);
    expect(run.showings[0]?.views.at(-1)?.count).toBe(60);
  });

  test('ignores counts that come late or twice', () => {
    const run = play([
      given(0, { key: 's', running: 5, streak: 'running' }),
      given(10, { key: 's', running: 3, streak: 'running' }),
      given(20, { key: 's', running: 5, streak: 'ended' }),
      given(60_000, { key: 's', running: 5, streak: 'ended' }),
    ]);
    expect(run.showings).toHaveLength(1);
    expect(run.showings[0]?.views.map((view) => view.count)).toEqual([5]);
  });

  test('that goes on after a long silence comes back with its whole count', () => {
    const run = play([
      given(0, { key: 's', running: 5, streak: 'running' }),
      given(30_000, { key: 's', running: 6, streak: 'running' }),
    ]);
    expect(run.showings.map((showing) => showing.views[0]?.count)).toEqual([5, 6]);
  });

  test('that grows large moves from the lane to the middle as the same card', () => {
    const run = play([
      given(0, { key: 's', running: 99, streak: 'running' }),
      given(500, { key: 's', running: 100, streak: 'running' }),
    ]);
    expect(run.showings).toHaveLength(1);
    expect(run.showings[0]?.views.map((view) => view.place)).toEqual(['lane', 'main']);
  });

  test('steps down into the lane for something larger, and goes on counting there', () => {
    const counts = Array.from({ length: 30 }, (_, i) =>
      given(i * 500, { key: 's', running: 100 + i, streak: 'running' }),
    );
    const run = play(
      [...counts, given(3_000, { key: 'lion', coins: 29_999, id: 'g2' }), end(15_000, 's')].sort(
        (a, b) => a.at - b.at,
      ),
    );
    expect(run.showings).toHaveLength(2);
    const [streak, lion] = run.showings;
    expect(lion?.enteredAt).toBe(3_000);
    expect(streak?.views.find((view) => view.place === 'lane')?.count).toBe(106);
    expect(streak?.views.at(-1)?.count).toBe(129);
  });
});

/** A streak that counts every half second. */
function streak(key: string, id: string, coins: number, from: number, until: number): Moment[] {
  const times = Math.floor((until - from) / 500);
  return Array.from({ length: times }, (_, i) =>
    given(from + i * 500, { key, id, coins, from: key, running: i + 1, streak: 'running' }),
  );
}

test('a count that comes while its card is leaving brings the card back', () => {
  const run = play([
    given(0, { key: 's', running: 1, streak: 'running' }),
    given(4_200, { key: 's', running: 2, streak: 'ended' }),
  ]);
  expect(run.showings.map((showing) => showing.views.map((view) => view.count))).toEqual([
    [1],
    [2],
  ]);
});

test('streaks that step down find two places more than the lane has, and no third', () => {
  const run = play(
    [
      ...['a', 'b', 'c'].flatMap((key) => streak(key, `small ${key}`, 1, 0, 30_000)),
      ...streak('large', 'g1', 100, 0, 30_000),
      ...streak('larger', 'g2', 1_000, 2_000, 30_000),
      given(6_000, { key: 'lion', id: 'g3', coins: 29_999 }),
      ...streak('late', 'g4', 100, 7_000, 30_000),
      given(20_000, { key: 'universe', id: 'g5', coins: 44_999 }),
    ].sort((one, other) => one.at - other.at),
  );
  const most = Math.max(...run.steps.map((step) => step.queue.playing.length));
  expect(most).toBe(6);
  const last = run.showings.filter((showing) => showing.views[0]?.keys.includes('late')).at(-1);
  expect(last?.views.at(-1)?.count).toBe(46);
});

describe('values first', () => {
  test('a large gift does not wait behind roses', () => {
    const roses = Array.from({ length: 100 }, (_, i) => given(i, { key: `r${i}`, from: `u${i}` }));
    const run = play([...roses, given(100, { key: 'lion', coins: 29_999, id: 'g2' })]);
    const lion = run.showings.find((showing) => showing.views[0]?.keys.includes('lion'));
    expect(lion?.enteredAt).toBe(100);
  });

  test('a card makes way for one of a higher tier after its least time', () => {
    const run = play([
      given(0, { key: 'hat', coins: 100 }),
      given(100, { key: 'lion', coins: 29_999, id: 'g2' }),
    ]);
    expect(run.showings[0]?.leftAt).toBe(1_800);
    expect(run.showings[1]?.enteredAt).toBe(2_220);
  });

  test('of those that wait, the highest tier plays first', () => {
    const run = play([
      given(0, { key: 'a', coins: 20_000, id: 'g0' }),
      given(1, { key: 'b', coins: 500, id: 'g1' }),
      given(2, { key: 'c', coins: 5_000, id: 'g2' }),
      given(3, { key: 'd', coins: 600, id: 'g3' }),
    ]);
    const order = run.showings.map((showing) => showing.views[0]?.keys[0]);
    expect(order).toEqual(['a', 'c', 'b', 'd']);
  });
});

describe('when it is crowded', () => {
  test('small gifts of one kind from several people share a card', () => {
    const roses = Array.from({ length: 30 }, (_, i) =>
      given(i, { key: `r${i}`, from: `u${i % 10}`, running: 2 }),
    );
    const run = play(roses);
    const shared = run.showings
      .map((showing) => showing.views[0])
      .filter((v) => (v?.people ?? 0) > 1);
    expect(run.showings.length).toBeLessThan(10);
    expect(shared[0]?.count).toBeGreaterThan(2);
    const total = run.showings.reduce(
      (sum, showing) => sum + (showing.views.at(-1)?.count ?? 0),
      0,
    );
    expect(total).toBe(60);
  });

  test('a streak within a shared card still counts up', () => {
    const others = Array.from({ length: 10 }, (_, i) => given(i, { key: `r${i}`, from: `u${i}` }));
    const run = play([
      ...others,
      given(20, { key: 's', from: 'x', running: 1, streak: 'running' }),
      given(30, { key: 's', from: 'x', running: 4, streak: 'ended' }),
    ]);
    const total = run.showings.reduce(
      (sum, showing) => sum + (showing.views.at(-1)?.count ?? 0),
      0,
    );
    expect(total).toBe(14);
  });

  test('1,000 kinds of small gifts at once share 24 cards, and each is shown or counted', () => {
    const kinds = Array.from({ length: 1_000 }, (_, i) => given(0, { key: `k${i}`, id: `g${i}` }));
    const run = play(kinds);
    expect(Math.max(...run.steps.map((step) => step.queue.waiting.length))).toBeLessThanOrEqual(24);
    const counts = run.showings.map((showing) => showing.views.at(-1)?.count ?? 0);
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(1_000);
  });

  test('1,000 large gifts at once are all shown', () => {
    const large = Array.from({ length: 1_000 }, (_, i) =>
      given(0, { key: `k${i}`, id: `g${i % 300}`, from: `u${i}`, coins: 100 }),
    );
    const keys = play(large).showings.flatMap((showing) => showing.views[0]?.keys ?? []);
    expect(new Set(keys).size).toBe(1_000);
  });
});

describe('paused', () => {
  test('nothing new starts, what plays ends, and the rest comes afterwards', () => {
    const run = play([
      given(0, { key: 'a' }),
      pause(100, true),
      given(200, { key: 'b', id: 'g2' }),
      given(300, { key: 'lion', coins: 29_999, id: 'g3' }),
      pause(60_000, false),
    ]);
    expect(run.showings.map((showing) => showing.enteredAt)).toEqual([0, 60_000, 60_000]);
    expect(run.showings[0]?.leftAt).toBe(3_200);
    const resting = run.steps.find((step) => step.at > 3_200 && step.at < 60_000);
    expect(resting?.wakeAt).toBeNull();
  });

  test('a streak that waits counts up where it waits', () => {
    const run = play([
      pause(0, true),
      given(1, { key: 's', running: 1, streak: 'running' }),
      given(2, { key: 's', running: 9, streak: 'ended' }),
      pause(10, false),
    ]);
    expect(run.showings[0]?.views.map((view) => view.count)).toEqual([9]);
  });
});

test('a gift whose price is unknown is shown, as the smallest and without a value', () => {
  const run = play([given(0, { key: 'x', coins: null, running: 500 })]);
  expect(run.showings[0]?.views[0]).toMatchObject({ tier: 1, coins: 0, count: 500 });
});

test('a page that wakes an hour late finds everything ended, and plays what comes next', () => {
  const { queue } = play([given(0, { key: 'a' })], 0).last;
  const late = stepAlerts(queue, { type: 'tick' }, 3_600_000);
  expect(late.leave).toHaveLength(1);
  const next = stepAlerts(late.queue, given(0, { key: 'b', id: 'g2' }).input, 3_600_001);
  expect(next.enter.map((view) => view.keys)).toEqual([['b']]);
});
