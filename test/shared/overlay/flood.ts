import { seededRandom } from '../../fixtures/seeded-random.ts';
import { given, type Moment, type Run } from './simulation.ts';

const MINUTE = 60_000;
const GIFTS_A_MINUTE = 1_000;

export interface Flood {
  readonly seed: number;
  readonly minutes: number;
  /** How many kinds of gifts and how many people there are. */
  readonly kinds: number;
  readonly people: number;
  /** Shares of 1: of gifts of 100 coins and more, and of streaks. */
  readonly large: number;
  readonly streaks: number;
}

const SMALL = [1, 1, 1, 1, 5, 10, 20, 30, 99];
const LARGE = [100, 199, 299, 500, 1_000, 1_000, 5_000, 10_000, 29_999];

/** A thousand gift messages a minute, as wild as the seed makes them. */
export function flood({ seed, minutes, kinds, people, large, streaks }: Flood): Moment[] {
  const random = seededRandom(seed);
  const pick = (most: number) => Math.floor(random() * most);
  const open: { key: string; kind: number; from: number; running: number; isLarge: boolean }[] = [];
  const part = (one: Omit<(typeof open)[number], 'key'> & { readonly key: string }) => {
    const prices = one.isLarge ? LARGE : SMALL;
    const coins = prices[one.kind % prices.length] ?? 1;
    const id = `${one.isLarge ? 'large' : 'small'} ${one.kind}`;
    return { key: one.key, coins, id, from: `u${one.from}`, running: one.running };
  };
  return Array.from({ length: minutes * GIFTS_A_MINUTE }, (_, i): Moment => {
    const at = Math.floor((i * MINUTE) / GIFTS_A_MINUTE);
    const going = open[pick(open.length)];
    if (going !== undefined && random() < 0.7) {
      going.running += 1 + pick(20);
      const isOver = random() < 0.15;
      if (isOver) open.splice(open.indexOf(going), 1);
      return given(at, { ...part(going), streak: isOver ? 'ended' : 'running' });
    }
    const isLarge = random() < large;
    const one = { key: `k${i}`, kind: pick(kinds), from: pick(people), running: 1, isLarge };
    if (random() >= streaks) return given(at, part(one));
    open.push(one);
    return given(at, { ...part(one), streak: 'running' });
  });
}

/** How far each key was shown, and how long its pieces waited at most. */
export interface Account {
  readonly shown: ReadonlyMap<string, number>;
  /** Pieces on cards that were shown, whose gifts were only counted by then. */
  readonly onlyCounted: number;
  readonly longestWait: { readonly small: number; readonly large: number };
}

/** Goes through a run step by step, and notes what of each gift stood on the stage and when. */
export function accountOf(run: Run): Account {
  const shown = new Map<string, number>();
  const since = new Map<string, number>();
  const rests = new Map<number, number>();
  const longestWait = { small: 0, large: 0 };
  for (const { at, queue } of run.steps) {
    for (const card of queue.playing.filter(({ goneAt }) => goneAt === null)) {
      rests.set(card.turn, card.rest.pieces);
      for (const { key, count } of card.members) {
        shown.set(key, Math.max(count, shown.get(key) ?? 0));
        const size = card.tier >= 3 ? 'large' : 'small';
        longestWait[size] = Math.max(longestWait[size], at - (since.get(key) ?? at));
        since.delete(key);
      }
    }
    for (const card of queue.waiting) {
      for (const { key } of card.members) if (!since.has(key)) since.set(key, at);
    }
  }
  const onlyCounted = [...rests.values()].reduce((sum, pieces) => sum + pieces, 0);
  return { shown, onlyCounted, longestWait };
}
