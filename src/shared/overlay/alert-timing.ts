import { type Card, isRunning } from './alert-card.ts';
import type { Tier } from './tiers.ts';

/** Milliseconds, by tier. */
type Lengths = Readonly<Record<Tier, number>>;

/** How long a card stands when nothing presses. */
const SHOW: Lengths = { 1: 3_200, 2: 4_000, 3: 5_500, 4: 8_000, 5: 11_000 };
/** How long when it is crowded. */
const SHORT: Lengths = { 1: 1_500, 2: 2_000, 3: 3_200, 4: 5_500, 5: 8_000 };
/** How long when somebody has waited too long: enough to read it, and no more. */
export const HASTE: Lengths = { 1: 1_000, 2: 1_200, 3: 1_800, 4: 2_600, 5: 4_000 };
/** How long a card stands at least before it makes way for one of a higher tier. */
const MAKE_WAY: Lengths = { 1: 1_000, 2: 1_000, 3: 1_800, 4: 3_500, 5: 8_000 };

/** A streak that has been silent for so long is over, even if nobody said so. */
const SILENCE = 4_000;
/** How long the last count stands at least. */
const AFTER_LAST = 1_800;
/** The watchdog: a card that others wait for leaves after so long, however long its streak runs. */
const TURN_MOST = 20_000;
/** From so many waiting cards on it is crowded. */
const CROWDED = 3;
/** The largest waiting time: when a card has waited so long, what stands before it is cut short. */
export const WAIT_MOST = 12_000;

/** The time that a card needs to leave, in which its place is still taken. */
export const LEAVE = 420;

/** Who waits for the place that a card stands in. */
export interface Pressure {
  readonly waiting: number;
  /** The highest tier among them. */
  readonly highest: Tier | 0;
  /** Since when the one waits that has waited longest; never, if nobody does. */
  readonly oldest: number;
  /** Whether one of them passes by the queue. */
  readonly replay: boolean;
}

export const NO_PRESSURE: Pressure = {
  waiting: 0,
  highest: 0,
  oldest: Number.POSITIVE_INFINITY,
  replay: false,
};

/** The moment at which a card has had its time, if nothing changes until then. */
export function dueAt(card: Card, since: number, pressure: Pressure): number {
  const show = pressure.waiting >= CROWDED ? SHORT : SHOW;
  const hold = isRunning(card) ? SILENCE : AFTER_LAST;
  const own = Math.max(since + show[card.tier], card.grownAt + hold);
  if (pressure.waiting === 0) return own;
  const isOutranked = pressure.replay || pressure.highest > card.tier;
  const patience = isOutranked ? MAKE_WAY[card.tier] : TURN_MOST;
  const hurried = Math.max(pressure.oldest + WAIT_MOST, since + HASTE[card.tier]);
  return Math.min(own, since + patience, hurried);
}
