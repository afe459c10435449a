import { describe, expect, it } from 'vitest';
import type { Gift } from '../../../src/shared/gift/gift.ts';
import {
  advance,
  increment,
  STREAK_SILENCE_MS,
  type StreakState,
  streakKey,
} from '../../../src/shared/gift/streak.ts';
import { nameless, step } from '../../fixtures/gifts/steps.ts';

/** What each message adds; a number between messages is a pause in milliseconds. */
function added(...course: (Gift | number)[]): number[] {
  let state: StreakState | null = null;
  let now = 1_000_000;
  const amounts: number[] = [];
  for (const item of course) {
    if (typeof item === 'number') {
      now += item;
      continue;
    }
    now += 400;
    const result = advance(state, item, now);
    state = result.state;
    amounts.push(result.added);
  }
  return amounts;
}

const end = { streakEnded: true };

describe('a streak with an id', () => {
  it('adds what is new, and its end adds nothing', () => {
    expect(added(step(1), step(2), step(3), step(3, end))).toEqual([1, 1, 1, 0]);
  });

  it('may skip steps', () => {
    expect(added(step(2), step(9), step(9, end))).toEqual([2, 7, 0]);
  });

  it('is whole when only its end arrives', () => {
    expect(added(step(12, end))).toEqual([12]);
  });

  it('is in the books as it grows: without its end nothing is missing', () => {
    expect(added(step(1), step(5))).toEqual([1, 4]);
  });

  it('adds nothing for repeats and late steps, before and after its end', () => {
    expect(added(step(3), step(1), step(3), step(3, end), step(2), step(3, end))).toEqual([
      3, 0, 0, 0, 0, 0,
    ]);
  });

  it('is the same streak however long ago it closed', () => {
    const day = 86_400_000;
    expect(added(step(3, end), day, step(3), step(1), day, step(3, end))).toEqual([3, 0, 0, 0]);
  });

  it('still adds a step that overtook its end', () => {
    expect(added(step(2), step(4, end), step(5))).toEqual([2, 2, 1]);
  });

  it('keeps in mind that it has ended', () => {
    const ended = advance(null, step(3, end), 1000).state;
    expect(advance(ended, step(2), 2000).state).toEqual({ counted: 3, ended: true, lastAt: 2000 });
  });
});

describe('streaks without an id', () => {
  it('add what is new while the count rises', () => {
    expect(added(nameless(1), nameless(2), nameless(6))).toEqual([1, 1, 4]);
  });

  it('begin anew with a lower count', () => {
    expect(added(nameless(3), nameless(1), nameless(2))).toEqual([3, 1, 1]);
  });

  it('count a repeated step once', () => {
    expect(added(nameless(2), nameless(2), nameless(2, end))).toEqual([2, 0, 0]);
  });

  it.each([1, 2, 3, 5])('begin anew with any count after an end: %i', (count) => {
    expect(added(nameless(3), nameless(3, end), nameless(count))).toEqual([3, 0, count]);
  });

  it('end again and again', () => {
    const one = [nameless(1), nameless(1, end)];
    expect(added(...one, ...one, ...one)).toEqual([1, 0, 1, 0, 1, 0]);
  });

  it('begin anew with the same count after 30 s of silence, not before', () => {
    const pause = STREAK_SILENCE_MS - 400;
    expect(added(nameless(1), pause, nameless(1))).toEqual([1, 1]);
    expect(added(nameless(1), pause - 1, nameless(1))).toEqual([1, 0]);
  });

  it('may end late', () => {
    expect(added(nameless(4), 60_000, nameless(4, end), nameless(4))).toEqual([4, 0, 4]);
  });

  it('are not silent while something arrives', () => {
    const pause = 20_000;
    expect(added(nameless(2), pause, nameless(2), pause, nameless(2))).toEqual([2, 0, 0]);
  });

  it('went on unheard when the count is higher after silence', () => {
    expect(added(nameless(10), 60_000, nameless(50))).toEqual([10, 40]);
  });
});

describe('the state', () => {
  it('does not run backwards with the clock', () => {
    const { state } = advance(null, nameless(2), 100_000);
    const later = advance(state, nameless(2), 40_000);
    expect(later).toEqual({ added: 0, state: { counted: 2, ended: false, lastAt: 100_000 } });
  });

  it('is left as it was', () => {
    const before = Object.freeze({ counted: 1, ended: false, lastAt: 5 });
    advance(before, step(4), 10);
    expect(before).toEqual({ counted: 1, ended: false, lastAt: 5 });
  });
});

describe('the increment', () => {
  it.each([
    [0, 3, 3],
    [1, 3, 2],
    [3, 3, 0],
    [7, 3, 0],
    [0, 1_000_000, 1_000_000],
  ])('over %i of a message of %i is %i', (counted, count, expected) => {
    expect(increment(counted, step(count))).toBe(expected);
  });
});

describe('the key', () => {
  it('differs with receiver, sender, gift and streak, and with nothing else', () => {
    const { from, gift } = step(1);
    const others = [
      step(1, { to: '' }),
      step(1, { from: { ...from, id: 'other' } }),
      step(1, { gift: { ...gift, id: 'other' } }),
      step(1, { streak: 'other' }),
      nameless(1),
    ];
    expect(new Set([step(1), ...others].map(streakKey)).size).toBe(6);
    const same = step(7, { id: 'x', at: 1, from: { ...from, name: 'Eve' }, streakEnded: true });
    expect(streakKey(same)).toBe(streakKey(step(1)));
  });

  it('cannot be made of another four parts, whatever the ids are', () => {
    const { from, gift } = step(1);
    const left = step(1, { to: 'a', from: { ...from, id: 'b:c' }, streak: 'd' });
    const right = step(1, { to: 'a:b', from: { ...from, id: 'c' }, streak: 'd' });
    expect(streakKey(left)).not.toBe(streakKey(right));
    const swapped = step(1, { from: { ...from, id: gift.id }, gift: { ...gift, id: from.id } });
    expect(streakKey(swapped)).not.toBe(streakKey(step(1)));
  });
});
