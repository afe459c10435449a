import fc from 'fast-check';
import { expect, test } from 'vitest';
import { MEMBERS_MOST } from '../../../src/shared/overlay/alert-merge.ts';
import type { AlertQueue } from '../../../src/shared/overlay/alert-state.ts';
import { HASTE, LEAVE, WAIT_MOST } from '../../../src/shared/overlay/alert-timing.ts';
import { AHEAD, WAITING_MOST } from '../../../src/shared/overlay/alert-waiting.ts';
import { tierOf } from '../../../src/shared/overlay/tiers.ts';
import { accountOf, type Flood, flood } from './flood.ts';
import { given, type Moment, play, type Run } from './simulation.ts';

const anyFlood: fc.Arbitrary<Flood> = fc.record({
  seed: fc.integer(),
  minutes: fc.constantFrom(1, 2, 3),
  kinds: fc.constantFrom(1, 7, 60, 400),
  people: fc.constantFrom(3, 60, 5_000),
  large: fc.constantFrom(0, 0.02, 0.2, 1),
  streaks: fc.constantFrom(0, 0.1, 0.5),
});

const holds = (check: (moments: readonly Moment[], run: Run) => void, numRuns = 20) =>
  fc.assert(
    fc.property(anyFlood, (one) => {
      const moments = flood(one);
      check(moments, play(moments));
    }),
    { numRuns },
  );

/** The last count and the largest value of each key. */
function booked(moments: readonly Moment[]): Map<string, { count: number; coins: number }> {
  const keys = new Map<string, { count: number; coins: number }>();
  for (const { input } of moments) {
    if (input.type !== 'gift') continue;
    const { key, running, gift } = input.gift;
    keys.set(key, { count: running, coins: running * (gift.coins ?? 0) });
  }
  return keys;
}

test('in a flood of 1,000 gifts a minute every piece is shown, or counted on a card that is', () => {
  holds((moments, run) => {
    const { shown, onlyCounted } = accountOf(run);
    const missing = [...booked(moments)].reduce(
      (sum, [key, { count }]) => sum + count - (shown.get(key) ?? 0),
      0,
    );
    expect(missing).toBeLessThanOrEqual(onlyCounted);
  });
}, 60_000);

test('nobody waits longer than the rules allow', () => {
  // At worst a full line stands ahead, each for its hurried time; and one card plays already.
  const turn = (tier: 2 | 5) => HASTE[tier] + LEAVE;
  const small = WAIT_MOST + AHEAD[2] + (WAITING_MOST.lane / 3 + 2) * turn(2);
  const large = WAIT_MOST + AHEAD[5] + (WAITING_MOST.main + 2) * turn(5);
  const most = { small: 0, large: 0 };
  holds((_moments, run) => {
    const { longestWait } = accountOf(run);
    most.small = Math.max(most.small, longestWait.small);
    most.large = Math.max(most.large, longestWait.large);
    expect(longestWait.small).toBeLessThanOrEqual(small);
    expect(longestWait.large).toBeLessThanOrEqual(large);
  });
  console.info(`longest wait in floods: small ${most.small} ms, large ${most.large} ms`);
}, 60_000);

test('the line stays short and the state small, whatever comes', () => {
  holds((_moments, run) => {
    const most = (size: (queue: AlertQueue) => number) =>
      run.steps.reduce((largest, { queue }) => Math.max(largest, size(queue)), 0);
    const line = WAITING_MOST.lane + WAITING_MOST.main;
    expect(most(({ waiting }) => waiting.length)).toBeLessThanOrEqual(line);
    expect(most(({ playing }) => playing.length)).toBeLessThanOrEqual(6);
    expect(most(({ past }) => past.length)).toBeLessThanOrEqual(256);
    const members = ({ waiting }: AlertQueue) =>
      Math.max(0, ...waiting.map((card) => card.members.length));
    expect(most(members)).toBeLessThanOrEqual(MEMBERS_MOST);
    expect(run.last.queue.waiting).toHaveLength(0);
    expect(run.last.wakeAt).toBeNull();
  });
}, 60_000);

test('a gift of the highest tier is on stage within four seconds of a common flood', () => {
  fc.assert(
    fc.property(anyFlood, fc.nat(60_000), (one, at) => {
      const moments = flood({ ...one, large: 0.02 });
      moments.push(given(at, { key: 'universe', coins: 44_999, id: 'universe' }));
      moments.sort((a, b) => a.at - b.at);
      // Also a streak that grows so large while it stands: it need not make way for its like.
      const isRival = ({ at: when, input }: Moment) =>
        when <= at + 4_000 && input.type === 'gift' && coinsOf(input.gift) >= 10_000;
      fc.pre(!moments.some((moment) => isRival(moment) && keyOf(moment) !== 'universe'));
      const run = play(moments);
      const entered = run.showings.find((showing) => showing.views[0]?.keys.includes('universe'));
      expect((entered?.enteredAt ?? Number.POSITIVE_INFINITY) - at).toBeLessThanOrEqual(
        3_500 + LEAVE,
      );
    }),
    { numRuns: 20 },
  );
}, 60_000);

const keyOf = ({ input }: Moment) => (input.type === 'gift' ? input.gift.key : null);
const coinsOf = (gift: { running: number; gift: { coins: number | null } }) =>
  gift.running * (gift.gift.coins ?? 0);

test('single gifts are counted exactly: what the cards say adds up to what was booked', () => {
  fc.assert(
    fc.property(anyFlood, fc.boolean(), (one, paused) => {
      const moments = flood({ ...one, streaks: 0 });
      const last = moments.at(-1)?.at ?? 0;
      const hold = (at: number, on: boolean): Moment => ({
        at,
        input: { type: 'hold', paused: on, quietUntil: null },
      });
      const run = play(paused ? [hold(0, true), ...moments, hold(last, false)] : moments);
      const counts = run.showings.map((showing) => showing.views.at(-1)?.count ?? 0);
      expect(counts.reduce((sum, count) => sum + count, 0)).toBe(moments.length);
    }),
    { numRuns: 20 },
  );
}, 60_000);

test('large gifts of a long pause are shown afterwards, and none is hidden behind a small one', () => {
  fc.assert(
    fc.property(anyFlood, (one) => {
      const moments = flood({ ...one, large: 0.02, streaks: 0.1 });
      const end = moments.at(-1)?.at ?? 0;
      const held: Moment = { at: 0, input: { type: 'hold', paused: false, quietUntil: end } };
      const run = play([held, ...moments]);
      const { shown } = accountOf(run);
      for (const [key, { count, coins }] of booked(moments)) {
        if (tierOf(coins) >= 3) expect(shown.get(key), key).toBe(count);
      }
      // Whatever is large enters in the middle; only a streak that makes way goes to the lane.
      for (const { views } of run.showings) {
        if (views[0]?.place === 'lane') expect(views[0].tier).toBeLessThan(3);
      }
    }),
    { numRuns: 20 },
  );
}, 60_000);

test('the same flood plays the same', () => {
  fc.assert(
    fc.property(anyFlood, (one) => {
      const told = () => {
        const { showings, last } = play(flood({ ...one, minutes: 1 }));
        return JSON.stringify([showings, last]);
      };
      expect(told()).toBe(told());
    }),
    { numRuns: 3 },
  );
}, 60_000);
