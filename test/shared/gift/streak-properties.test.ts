import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Gift } from '../../../src/shared/gift/gift.ts';
import { advance, type StreakState, streakKey } from '../../../src/shared/gift/streak.ts';
import { nameless, step } from '../../fixtures/gifts/steps.ts';

interface Arrival {
  readonly gift: Gift;
  readonly pause: number;
}

/** Pieces booked under each key when the messages arrive in this order. */
function bookedBy(arrivals: readonly Arrival[]): Map<string, number> {
  const states = new Map<string, StreakState>();
  const booked = new Map<string, number>();
  let now = 0;
  for (const { gift, pause } of arrivals) {
    now += pause;
    const key = streakKey(gift);
    const { state, added } = advance(states.get(key) ?? null, gift, now);
    states.set(key, state);
    booked.set(key, (booked.get(key) ?? 0) + added);
  }
  return booked;
}

function highest(arrivals: readonly Arrival[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { gift } of arrivals) {
    const key = streakKey(gift);
    counts.set(key, Math.max(counts.get(key) ?? 0, gift.count));
  }
  return counts;
}

const pauses = fc.oneof(fc.integer({ min: 0, max: 2000 }), fc.constantFrom(29_999, 30_000, 90_000));
const few = fc.constantFrom('a', 'b', 'c');

/** Any message of one of 27 streaks: any step, in any order, again and again, ends in between. */
const arrival: fc.Arbitrary<Arrival> = fc
  .record({
    sender: few,
    giftId: few,
    streak: few,
    count: fc.integer({ min: 1, max: 40 }),
    streakEnded: fc.boolean(),
    pause: pauses,
  })
  .map(({ sender, giftId, streak, count, streakEnded, pause }) => {
    const { from, gift } = step(1);
    const changes = { from: { ...from, id: sender }, gift: { ...gift, id: giftId } };
    return { gift: step(count, { ...changes, streak, streakEnded }), pause };
  });

/** Streaks one after another without an id, each as the platform sends it: steps up to the end. */
const course = fc
  .array(fc.uniqueArray(fc.integer({ min: 1, max: 30 }), { minLength: 1, maxLength: 6 }), {
    minLength: 1,
    maxLength: 8,
  })
  .map((streaks) => streaks.map((counts) => counts.sort((a, b) => a - b)));

describe('whatever the order, the gaps and the repeats', () => {
  it('books the highest count of every streak with an id, exactly', () => {
    fc.assert(
      fc.property(fc.array(arrival, { maxLength: 200 }), (arrivals) => {
        expect(bookedBy(arrivals)).toEqual(highest(arrivals));
      }),
    );
  });

  it('never books too little for good: any order of the same messages books the same', () => {
    const shuffled = fc
      .array(arrival, { maxLength: 60 })
      .chain((list) =>
        fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length })),
      );
    fc.assert(
      fc.property(shuffled, ([list, other]) => {
        expect(bookedBy([...other, ...list])).toEqual(bookedBy(list));
      }),
    );
  });

  it('books each streak without an id in full when each comes to its end', () => {
    fc.assert(
      fc.property(course, pauses, (streaks, pause) => {
        const arrivals = streaks.flatMap((counts) => {
          const last = counts.at(-1) ?? 1;
          const gifts = [
            ...counts.map((count) => nameless(count)),
            nameless(last, { streakEnded: true }),
          ];
          return gifts.map((gift) => ({ gift, pause }));
        });
        const given = streaks.reduce((sum, counts) => sum + (counts.at(-1) ?? 0), 0);
        expect([...bookedBy(arrivals).values()]).toEqual([given]);
      }),
    );
  });
});
