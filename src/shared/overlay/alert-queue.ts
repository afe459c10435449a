import type { ShownGift } from '../live/shown-gift.ts';
import { type AlertGift, type Card, memberOf, withCount, withStreakEnded } from './alert-card.ts';
import { cleared, replayed, skipped, withoutName } from './alert-commands.ts';
import { settled, wakeAt } from './alert-stage.ts';
import type { AlertQueue } from './alert-state.ts';
import { type AlertView, looksSame, type Playing, viewOf } from './alert-view.ts';
import { admitted, countedUp } from './alert-waiting.ts';

/** What can happen to the queue. `tick` only lets time pass. */
export type AlertInput =
  | { readonly type: 'gift'; readonly gift: AlertGift }
  | { readonly type: 'streak-ended'; readonly key: string }
  /** Whether, and until when, nothing new plays. */
  | { readonly type: 'hold'; readonly paused: boolean; readonly quietUntil: number | null }
  | { readonly type: 'skip' }
  | { readonly type: 'clear' }
  /** Plays the gift before everything that waits, also while nothing else plays. */
  | { readonly type: 'replay'; readonly gift: AlertGift }
  /** The person with this id is named no more, on no card. */
  | { readonly type: 'forget'; readonly id: string }
  | { readonly type: 'tick' };

/** What a step asks of the page. */
export interface AlertStep {
  readonly queue: AlertQueue;
  /** Cards to put on the stage. */
  readonly enter: readonly AlertView[];
  /** Cards on the stage whose count, price, tier, place or name has changed. */
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
      return withGift(queue, input.gift, now);
    case 'streak-ended':
      return withEnd(queue, input.key);
    case 'hold':
      return { ...queue, paused: input.paused, quietUntil: input.quietUntil };
    case 'skip':
      return skipped(queue, now);
    case 'clear':
      return cleared(queue, now);
    case 'replay':
      return replayed(queue, input.gift, now);
    case 'forget':
      return withoutName(queue, input.id);
    case 'tick':
      return queue;
  }
}

/** A gift counts up the card that has its key, wherever that stands; else it waits in line. */
function withGift(queue: AlertQueue, gift: ShownGift, now: number): AlertQueue {
  const standing = queue.playing.find((card) => isOpen(card) && holds(card, gift.key));
  if (standing !== undefined) return onStage(queue, standing, withCount(standing, gift, now));
  const waiting = queue.waiting.find((card) => holds(card, gift.key));
  if (waiting !== undefined) return countedUp(queue, waiting, gift, now);
  const past = queue.past.find((one) => one.key === gift.key);
  if (past !== undefined && gift.running <= past.count) return queue;
  return admitted(queue, gift, now);
}

function withEnd(queue: AlertQueue, key: string): AlertQueue {
  const standing = queue.playing.find((card) => isOpen(card) && holds(card, key));
  if (standing !== undefined) return onStage(queue, standing, withStreakEnded(standing, key));
  const end = (card: Card) => (holds(card, key) ? withStreakEnded(card, key) : card);
  return { ...queue, waiting: queue.waiting.map(end) };
}

function onStage(queue: AlertQueue, before: Playing, after: Playing): AlertQueue {
  return { ...queue, playing: queue.playing.map((card) => (card === before ? after : card)) };
}

/** A leaving card is closed. */
function isOpen(card: Playing): boolean {
  return card.goneAt === null;
}

/** Whether a card counts this key up: a replay shows what was, and takes no part in counting. */
function holds(card: Card, key: string): boolean {
  return !card.replay && memberOf(card, key) !== undefined;
}
