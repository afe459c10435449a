import type { ShownGift } from '../live/shown-gift.ts';
import { type Card, hasKey, withGift, withStreakEnded } from './alert-card.ts';
import { settled, wakeAt } from './alert-stage.ts';
import type { AlertQueue } from './alert-state.ts';
import { type AlertView, looksSame, type Playing, viewOf } from './alert-view.ts';
import { admitted } from './alert-waiting.ts';

/** What can happen to the queue. `tick` only lets time pass. */
export type AlertInput =
  | { readonly type: 'gift'; readonly gift: ShownGift }
  | { readonly type: 'streak-ended'; readonly key: string }
  | { readonly type: 'pause'; readonly paused: boolean }
  | { readonly type: 'tick' };

/** What a step asks of the page. */
export interface AlertStep {
  readonly queue: AlertQueue;
  /** Cards to put on the stage. */
  readonly enter: readonly AlertView[];
  /** Cards on the stage whose count, price, tier or place has changed. */
  readonly update: readonly AlertView[];
  /** Turns of the cards that leave now; they have LEAVE milliseconds for it. */
  readonly leave: readonly number[];
  /** When the next step is due at the latest; null when nothing is to come. */
  readonly wakeAt: number | null;
}

/**
 * One step of the alert queue. Pure: `now` is the time of any clock that never goes back, in
 * milliseconds. No card depends on what the page does with it, so none can block the rest.
 */
export function stepAlerts(queue: AlertQueue, input: AlertInput, now: number): AlertStep {
  const next = settled(applied(queue, input, now), now);
  const before = new Map(queue.playing.map((card) => [card.turn, card]));
  const standing = next.playing.filter((card) => card.goneAt === null);
  return {
    queue: next,
    enter: standing.filter((card) => !before.has(card.turn)).map(viewOf),
    update: standing.filter((card) => isChanged(before.get(card.turn), card)).map(viewOf),
    leave: next.playing
      .filter((card) => card.goneAt !== null && before.get(card.turn)?.goneAt === null)
      .map((card) => card.turn),
    wakeAt: wakeAt(next),
  };
}

function isChanged(before: Playing | undefined, after: Playing): boolean {
  return before !== undefined && before !== after && !looksSame(before, after);
}

function applied(queue: AlertQueue, input: AlertInput, now: number): AlertQueue {
  switch (input.type) {
    case 'gift':
      return withNewGift(queue, input.gift, now);
    case 'streak-ended':
      return onCard(queue, input.key, (card) => withStreakEnded(card, input.key)) ?? queue;
    case 'pause':
      return { ...queue, paused: input.paused };
    case 'tick':
      return queue;
  }
}

/** A gift counts up the card that has its key, wherever that stands; else it waits in line. */
function withNewGift(queue: AlertQueue, gift: ShownGift, now: number): AlertQueue {
  const grown = onCard(queue, gift.key, (card) => withGift(card, gift, now));
  if (grown !== null) return grown;
  const past = queue.past.find((one) => one.key === gift.key);
  if (past !== undefined && gift.running <= past.count) return queue;
  const waiting = admitted(queue.waiting, gift, queue.nextTurn, now);
  return { ...queue, waiting, nextTurn: queue.nextTurn + 1 };
}

/** The queue with one card changed; null when no card has the key. A leaving card is closed. */
function onCard(
  queue: AlertQueue,
  key: string,
  change: <C extends Card>(card: C) => C,
): AlertQueue | null {
  const playing = queue.playing.find((card) => card.goneAt === null && hasKey(card, key));
  if (playing !== undefined) {
    const cards = queue.playing.map((card) => (card === playing ? change(card) : card));
    return { ...queue, playing: cards };
  }
  const waiting = queue.waiting.find((card) => hasKey(card, key));
  if (waiting === undefined) return null;
  return {
    ...queue,
    waiting: queue.waiting.map((card) => (card === waiting ? change(card) : card)),
  };
}
