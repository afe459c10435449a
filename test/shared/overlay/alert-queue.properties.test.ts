import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { AlertInput } from '../../../src/shared/overlay/alert-queue.ts';
import { tierOf } from '../../../src/shared/overlay/tiers.ts';
import { given, type Moment, play, type Run } from './simulation.ts';

const PRICES = [null, 1, 1, 1, 5, 20, 99, 100, 500, 1_000, 10_000, 29_999];

/** One streak or single gift: its messages with their distances in time. */
const giving = fc.record({
  kind: fc.nat(PRICES.length - 1),
  from: fc.nat(12),
  start: fc.nat(60_000),
  streak: fc.boolean(),
  ended: fc.constantFrom('flag', 'apart', 'lost'),
  /** Its last message comes once more, so much later. */
  again: fc.option(fc.nat(20_000)),
  counts: fc.array(fc.record({ add: fc.integer({ min: 1, max: 40 }), after: fc.nat(3_000) }), {
    minLength: 1,
    maxLength: 8,
  }),
});

type Giving = (typeof giving extends fc.Arbitrary<infer T> ? T : never) & { readonly key: string };

function momentsOf(one: Giving): Moment[] {
  const moments = messagesOf(one);
  const last = moments.at(-1);
  if (one.again !== null && last !== undefined) {
    moments.push({ ...last, at: last.at + one.again });
  }
  return moments;
}

function messagesOf(one: Giving): Moment[] {
  const coins = PRICES[one.kind] ?? null;
  const part = { key: one.key, coins, id: `g${one.kind}`, from: `u${one.from}` };
  if (!one.streak) return [given(one.start, { ...part, running: one.counts[0]?.add ?? 1 })];
  let [at, running] = [one.start, 0];
  const moments = one.counts.map(({ add, after }, i) => {
    at += after;
    running += add;
    const last = i === one.counts.length - 1 && one.ended === 'flag';
    return given(at, { ...part, running, streak: last ? 'ended' : 'running' });
  });
  if (one.ended === 'apart') {
    moments.push({ at: at + 300, input: { type: 'streak-ended', key: one.key } });
  }
  return moments;
}

const held = (paused: boolean): AlertInput => ({ type: 'hold', paused, quietUntil: null });

interface Story {
  readonly moments: readonly Moment[];
  /** The last count and the price of each key. */
  readonly keys: ReadonlyMap<string, { readonly count: number; readonly coins: number }>;
}

const story: fc.Arbitrary<Story> = fc
  .record({
    givings: fc.array(giving, { minLength: 1, maxLength: 60 }),
    pause: fc.option(fc.record({ at: fc.nat(60_000), length: fc.nat(20_000) })),
  })
  .map(({ givings, pause }) => {
    const named = givings.map((one, i) => ({ ...one, key: `k${i}` }));
    const moments = named.flatMap(momentsOf);
    if (pause !== null) {
      moments.push({ at: pause.at, input: held(true) });
      moments.push({ at: pause.at + pause.length, input: held(false) });
    }
    const keys = new Map<string, { count: number; coins: number }>();
    for (const { input } of moments) {
      if (input.type !== 'gift') continue;
      const { key, running: count } = input.gift;
      keys.set(key, { count, coins: input.gift.gift.coins ?? 0 });
    }
    return { moments: moments.sort((a, b) => a.at - b.at), keys };
  });

/** The turns in which each key was on the stage. */
function turnsOf(run: Run): Map<string, number[]> {
  const turns = new Map<string, number[]>();
  for (const { turn, views } of run.showings) {
    for (const key of views[0]?.keys ?? []) turns.set(key, [...(turns.get(key) ?? []), turn]);
  }
  return turns;
}

const holds = (check: (story: Story, run: Run) => void, numRuns = 150) =>
  fc.assert(
    fc.property(story, (one) => check(one, play(one.moments))),
    { numRuns },
  );

test('every gift of tier 3 and above is shown', () => {
  holds(({ keys }, run) => {
    const turns = turnsOf(run);
    for (const [key, { count, coins }] of keys) {
      if (tierOf(count * coins) >= 3) expect(turns.has(key)).toBe(true);
    }
  });
});

test('nothing is shown twice: a key comes back only with a higher count', () => {
  holds((_story, run) => {
    const shown = new Map<string, number>();
    for (const { views } of run.showings) {
      if (views[0]?.keys.length !== 1) continue;
      const key = views[0].keys[0] as string;
      expect(views[0].count).toBeGreaterThan(shown.get(key) ?? 0);
      shown.set(key, views.at(-1)?.count ?? 0);
    }
  });
});

test('no key is on the stage in two cards at once', () => {
  holds((_story, run) => {
    for (const { queue } of run.steps) {
      const cards = [...queue.playing.filter((card) => card.goneAt === null), ...queue.waiting];
      const keys = cards.flatMap((card) => card.members.map((member) => member.key));
      expect(new Set(keys).size).toBe(keys.length);
    }
  });
});

test('a streak in a card of its own leaves with its last count', () => {
  holds(({ keys }, run) => {
    const turns = turnsOf(run);
    for (const [key, { count }] of keys) {
      const last = run.showings.find((showing) => showing.turn === turns.get(key)?.at(-1));
      if (last?.views[0]?.keys.length === 1) expect(last.views.at(-1)?.count).toBe(count);
    }
  });
});

test('counts only rise while a card stands, and its tier never sinks', () => {
  holds((_story, run) => {
    for (const { views } of run.showings) {
      for (const [i, view] of views.entries()) {
        const before = views[i - 1];
        if (before === undefined) continue;
        expect(view.count).toBeGreaterThanOrEqual(before.count);
        expect(view.tier).toBeGreaterThanOrEqual(before.tier);
      }
    }
  });
});

test('the queue always empties, and idle means no timer', () => {
  holds((_story, run) => {
    expect(run.last.wakeAt).toBeNull();
    expect(run.last.queue.playing).toHaveLength(0);
    expect(run.last.queue.waiting).toHaveLength(0);
    expect(run.showings.every((showing) => showing.leftAt !== null)).toBe(true);
  });
});

test('the next moment always lies ahead, and there is one exactly while a card is on stage', () => {
  holds((_story, run) => {
    for (const step of run.steps) {
      expect(step.wakeAt !== null).toBe(step.queue.playing.length > 0);
      if (step.wakeAt !== null) expect(step.wakeAt).toBeGreaterThan(step.at);
    }
  });
});

test('no two cards stand in one place', () => {
  holds((_story, run) => {
    for (const { queue } of run.steps) {
      const places = queue.playing.map((card) => `${card.place} ${card.slot}`);
      expect(new Set(places).size).toBe(places.length);
      expect(queue.playing.filter((card) => card.place === 'main').length).toBeLessThanOrEqual(1);
      expect(queue.playing.length).toBeLessThanOrEqual(6);
    }
  });
});

test('while paused nothing enters', () => {
  holds((_story, run) => {
    for (const step of run.steps) if (step.queue.paused) expect(step.enter).toHaveLength(0);
  });
});

test('a card of the highest tier never waits longer than the one before it stands', () => {
  const flood = fc.array(
    fc.record({ at: fc.nat(30_000), price: fc.constantFrom(1, 20, 500, 2_000) }),
    {
      maxLength: 200,
    },
  );
  fc.assert(
    fc.property(flood, fc.nat(30_000), (gifts, at) => {
      const moments = gifts.map((one, i) =>
        given(one.at, { key: `k${i}`, coins: one.price, id: `g${one.price}`, from: `u${i}` }),
      );
      moments.push(given(at, { key: 'lion', coins: 29_999, id: 'lion' }));
      const run = play(moments.sort((a, b) => a.at - b.at));
      const lion = run.showings.find((showing) => showing.views[0]?.keys.includes('lion'));
      expect((lion?.enteredAt ?? Number.POSITIVE_INFINITY) - at).toBeLessThanOrEqual(3_500 + 420);
    }),
    { numRuns: 80 },
  );
});
