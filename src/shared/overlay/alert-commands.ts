import type { ShownGift } from '../live/shown-gift.ts';
import { type Card, cardOf } from './alert-card.ts';
import { leaving } from './alert-stage.ts';
import { type AlertQueue, dismissing } from './alert-state.ts';
import type { Playing } from './alert-view.ts';

/** More than these were never meant to be seen again. */
const REPLAYS_MOST = 10;

/** What stands in the middle leaves; if nothing does, the lane does. It does not come back. */
export function skipped(queue: AlertQueue, now: number): AlertQueue {
  const standing = queue.playing.filter((card) => card.goneAt === null);
  const main = standing.filter((card) => card.place === 'main');
  return dismissed(queue, main.length > 0 ? main : standing, now);
}

/** Everything leaves, on the stage and in line. */
export function cleared(queue: AlertQueue, now: number): AlertQueue {
  const standing = queue.playing.filter((card) => card.goneAt === null);
  const past = dismissing(
    queue.past,
    queue.waiting.filter((card) => !card.replay).flatMap((card) => card.members),
  );
  return dismissed({ ...queue, past, waiting: [] }, standing, now);
}

/** The gift once more, before everything that waits. */
export function replayed(queue: AlertQueue, gift: ShownGift, now: number): AlertQueue {
  if (queue.waiting.filter((card) => card.replay).length >= REPLAYS_MOST) return queue;
  const card = { ...cardOf(gift, queue.nextTurn, now), replay: true };
  return { ...queue, waiting: [...queue.waiting, card], nextTurn: queue.nextTurn + 1 };
}

/** What somebody gave is shown as before, without their name. */
export function withoutName(queue: AlertQueue, id: string): AlertQueue {
  const nameless = <C extends Card>(card: C): C => {
    if (card.members.every(({ from }) => from.id !== id)) return card;
    const members = card.members.map((member) =>
      member.from.id === id ? { ...member, from: { id, name: '' } } : member,
    );
    return { ...card, members };
  };
  return {
    ...queue,
    playing: queue.playing.map(nameless),
    waiting: queue.waiting.map(nameless),
  };
}

function dismissed(queue: AlertQueue, cards: readonly Playing[], now: number): AlertQueue {
  return cards.reduce((next, card) => {
    const past = card.replay ? next.past : dismissing(next.past, card.members);
    return { ...leaving(next, card, now), past };
  }, queue);
}
