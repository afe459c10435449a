import type { Card } from './alert-card.ts';
import type { AlertQueue } from './alert-state.ts';

/** The queue at `now`: whether it is held back, and that a quiet time which is over has ended. */
export function heldOrNot(queue: AlertQueue, now: number): AlertQueue {
  const quietUntil = queue.quietUntil === null || queue.quietUntil <= now ? null : queue.quietUntil;
  const isHeld = queue.paused || quietUntil !== null;
  if (isHeld) return { ...queue, quietUntil, heldSince: queue.heldSince ?? now };
  if (queue.heldSince === null) return queue;
  const waiting = queue.waiting.map((card) => withoutHold(card, queue.heldSince ?? now, now));
  return { ...queue, quietUntil, heldSince: null, waiting };
}

/** The cards that may begin to play: while held, only what the creator has asked for. */
export function startable(queue: AlertQueue): readonly Card[] {
  return queue.heldSince === null ? queue.waiting : queue.waiting.filter((card) => card.replay);
}

/** The moment at which the hold ends by itself, if somebody waits for that; null otherwise. */
export function releasedAt({ paused, quietUntil, waiting }: AlertQueue): number | null {
  return paused || waiting.length === 0 ? null : quietUntil;
}

/** The time in which nobody could play is no waiting time: nothing is cut short because of it. */
function withoutHold(card: Card, since: number, now: number): Card {
  const waited = Math.max(0, since - card.arrivedAt);
  return { ...card, arrivedAt: now - waited };
}
