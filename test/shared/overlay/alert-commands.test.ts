import { describe, expect, test } from 'vitest';
import { gift, given, type Moment, play, type Run } from './simulation.ts';

const skip = (at: number): Moment => ({ at, input: { type: 'skip' } });
const clear = (at: number): Moment => ({ at, input: { type: 'clear' } });
const replay = (at: number, part: Parameters<typeof gift>[0]): Moment => ({
  at,
  input: { type: 'replay', gift: gift(part) },
});
const hold = (at: number, paused: boolean, quietUntil: number | null = null): Moment => ({
  at,
  input: { type: 'hold', paused, quietUntil },
});

const keysOf = (run: Run) => run.showings.map((showing) => showing.views[0]?.keys[0]);
const enteredOf = (run: Run, key: string) =>
  run.showings.filter((showing) => showing.views[0]?.keys[0] === key).map((one) => one.enteredAt);

test('somebody who is forgotten is named on no card any more, standing or waiting', () => {
  const run = play([
    hold(0, true),
    given(1, { key: 'held', from: 'ana', id: 'g1' }),
    given(2, { key: 'other', from: 'ben', id: 'g2' }),
    { at: 3, input: { type: 'forget', id: 'ana' } },
    hold(10, false),
    given(20, { key: 'later', from: 'cem', id: 'g3' }),
    { at: 30, input: { type: 'forget', id: 'cem' } },
  ]);
  const named = run.showings.map(({ views }) => [views[0]?.keys[0], views.at(-1)?.name]);
  expect(named).toEqual([
    ['held', ''],
    ['other', 'Name of ben'],
    ['later', ''],
  ]);
});

describe('skip', () => {
  test('takes the large alert off at once, and the next one follows', () => {
    const run = play([
      given(0, { key: 'lion', coins: 29_999, id: 'g1' }),
      given(1, { key: 'rose', id: 'g2' }),
      given(2, { key: 'galaxy', coins: 1_000, id: 'g3' }),
      skip(500),
    ]);
    const [lion, rose, galaxy] = run.showings;
    expect(lion?.leftAt).toBe(500);
    expect(rose?.leftAt).toBe(3_201);
    expect(galaxy?.enteredAt).toBe(920);
  });

  test('takes the small ones when nothing stands in the middle', () => {
    const run = play([
      given(0, { key: 'a', id: 'g1' }),
      given(1, { key: 'b', id: 'g2' }),
      skip(500),
    ]);
    expect(run.showings.map((showing) => showing.leftAt)).toEqual([500, 500]);
  });

  test('keeps a streak away that goes on counting', () => {
    const run = play([
      given(0, { key: 's', running: 1, streak: 'running' }),
      skip(500),
      given(700, { key: 's', running: 2, streak: 'running' }),
      given(9_000, { key: 's', running: 3, streak: 'ended' }),
    ]);
    expect(run.showings).toHaveLength(1);
  });

  test('of an empty stage does nothing', () => {
    const run = play([skip(0), given(1, { key: 'a' })]);
    expect(keysOf(run)).toEqual(['a']);
  });
});

describe('clear', () => {
  test('empties the stage and the line, for good', () => {
    const run = play([
      given(0, { key: 'lion', coins: 29_999, id: 'g1' }),
      given(1, { key: 'galaxy', coins: 1_000, id: 'g2', streak: 'running' }),
      replay(2, { key: 'old', coins: 500, id: 'g3' }),
      clear(100),
      given(200, { key: 'galaxy', coins: 1_000, id: 'g2', running: 2, streak: 'ended' }),
      given(300, { key: 'new', id: 'g4' }),
    ]);
    expect(keysOf(run)).toEqual(['lion', 'new']);
    expect(run.showings[0]?.leftAt).toBe(100);
  });
});

describe('a replay', () => {
  test('passes by everything that waits', () => {
    const lions = Array.from({ length: 4 }, (_, i) =>
      given(i, { key: `lion ${i}`, coins: 29_999, id: `g${i}` }),
    );
    const run = play([...lions, replay(100, { key: 'hat', coins: 100, id: 'hat' })]);
    expect(keysOf(run)[1]).toBe('hat');
  });

  test('finds room in a full lane at once', () => {
    const roses = Array.from({ length: 30 }, (_, i) => given(0, { key: `r${i}`, id: `g${i}` }));
    const run = play([...roses, replay(10, { key: 'again' })]);
    expect(enteredOf(run, 'again')).toEqual([10]);
  });

  test('plays while paused and while quiet, and lets nothing else through', () => {
    for (const held of [hold(0, true), hold(0, false, 60_000)]) {
      const run = play([
        held,
        given(1, { key: 'waits', id: 'g2' }),
        replay(2, { key: 'again', running: 7 }),
      ]);
      expect(enteredOf(run, 'again')).toEqual([2]);
      expect(run.showings.find((showing) => showing.views[0]?.count === 7)).toBeDefined();
      expect(enteredOf(run, 'waits').every((at) => at >= 60_000)).toBe(true);
    }
  });

  test('leaves the gift that it repeats alone: that counts up in its own card', () => {
    const run = play([
      given(0, { key: 's', running: 3, streak: 'running' }),
      replay(100, { key: 's', running: 3, streak: 'running' }),
      given(200, { key: 's', running: 4, streak: 'ended' }),
    ]);
    expect(run.showings.map((showing) => showing.views.map((view) => view.count))).toEqual([
      [3, 4],
      [3],
    ]);
  });

  test('is asked for ten times at most', () => {
    const many = Array.from({ length: 100 }, (_, i) => replay(i, { key: 'a', coins: 1_000 }));
    const run = play(many);
    expect(run.showings.length).toBeLessThanOrEqual(12);
  });
});

describe('quiet for a while', () => {
  test('ends by itself: what has waited plays then, counted up', () => {
    const run = play([
      hold(0, false, 300_000),
      given(1_000, { key: 's', running: 1, streak: 'running' }),
      given(2_000, { key: 's', running: 9, streak: 'ended' }),
    ]);
    expect(run.showings.map((showing) => showing.enteredAt)).toEqual([300_000]);
    expect(run.showings[0]?.views[0]?.count).toBe(9);
  });

  test('needs no timer while nothing waits', () => {
    const run = play([hold(0, false, 300_000)]);
    expect(run.last.wakeAt).toBeNull();
  });

  test('is no waiting: nothing is cut short afterwards', () => {
    const run = play([
      hold(0, false, 300_000),
      given(1_000, { key: 'lion', coins: 29_999, id: 'g1' }),
      given(2_000, { key: 'universe', coins: 44_999, id: 'g2' }),
    ]);
    expect(run.showings[0]?.leftAt).toBe(311_000);
    expect(run.showings[1]?.enteredAt).toBe(311_420);
  });

  test('goes on under a pause that ends before it, and under one that ends after it', () => {
    const during = play([
      hold(0, true, 60_000),
      given(1, { key: 'a' }),
      hold(10_000, false, 60_000),
    ]);
    expect(enteredOf(during, 'a')).toEqual([60_000]);
    const after = play([
      hold(0, true, 60_000),
      given(1, { key: 'a' }),
      hold(90_000, false, 60_000),
    ]);
    expect(enteredOf(after, 'a')).toEqual([90_000]);
  });

  test('can be ended before its time', () => {
    const run = play([hold(0, false, 60_000), given(1, { key: 'a' }), hold(5_000, false)]);
    expect(enteredOf(run, 'a')).toEqual([5_000]);
  });
});

describe('when others have waited too long', () => {
  test('a card is cut short, and a streak on it comes back with its count', () => {
    const streak = Array.from({ length: 40 }, (_, i) =>
      given(i * 500, { key: 's', coins: 200, running: i + 1, streak: 'running' }),
    );
    const run = play(
      [...streak, given(1_000, { key: 'hat', coins: 100, id: 'g2' })].sort((a, b) => a.at - b.at),
    );
    expect(enteredOf(run, 'hat')[0]).toBeLessThanOrEqual(14_000);
    const counts = run.showings
      .filter((showing) => showing.views[0]?.keys[0] === 's')
      .map((showing) => showing.views.at(-1)?.count);
    expect(counts.at(-1)).toBe(40);
  });

  test('a small gift that grows large leaves the small ones that it shares a card with', () => {
    const crowd = Array.from({ length: 8 }, (_, i) => given(i, { key: `r${i}`, from: `u${i}` }));
    const run = play([
      ...crowd,
      given(10, { key: 's', from: 'ana', running: 1, streak: 'running' }),
      given(20, { key: 's', from: 'ana', running: 500, streak: 'ended' }),
    ]);
    const large = run.showings.find((showing) => showing.views[0]?.tier === 3);
    expect(large?.enteredAt).toBe(20);
    expect(large?.views[0]).toMatchObject({ name: 'Name of ana', people: 1, count: 500 });
    const counts = run.showings.map((showing) => showing.views.at(-1)?.count ?? 0);
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(508);
  });
});
