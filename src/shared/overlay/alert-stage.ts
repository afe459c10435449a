import { isRunning } from './alert-card.ts';
import { heldOrNot, releasedAt, startable } from './alert-hold.ts';
import { type AlertQueue, remembering } from './alert-state.ts';
import { dueAt, LEAVE, NO_PRESSURE } from './alert-timing.ts';
import type { Playing } from './alert-view.ts';
import { nextFor, type Place, pressureOn } from './alert-waiting.ts';

/**
 * The lane takes three new cards; two more find room that had to make way in the middle, or that
 * the creator wants to see again.
 */
const LANE = 3;
const LANE_MOST = 5;

/** The queue after everything has happened that is due at `now`. */
export function settled(queue: AlertQueue, now: number): AlertQueue {
  const playing = queue.playing.filter((card) => !isGone(card, now));
  const left = heldOrNot({ ...queue, playing }, now);
  const moved = risen(makeWay(left, now), now);
  return filled(filled(moved, 'main', 1, now), 'lane', LANE, now);
}

/** The next moment at which something has to happen; null when nothing will by itself. */
export function wakeAt(queue: AlertQueue): number | null {
  const times = queue.playing.map((card) => card.goneAt ?? due(queue, card));
  const released = releasedAt(queue);
  if (released !== null) times.push(released);
  return times.length === 0 ? null : Math.min(...times);
}

function isGone(card: Playing, now: number): boolean {
  return card.goneAt !== null && card.goneAt <= now;
}

/** Who may not start does not press either. */
function due(queue: AlertQueue, card: Playing): number {
  return dueAt(card, card.since, pressureOn(startable(queue), card.place));
}

/** Cards that have had their time leave; a running streak steps down into the lane instead. */
function makeWay(queue: AlertQueue, now: number): AlertQueue {
  let next = queue;
  for (const card of queue.playing) {
    if (card.goneAt !== null || due(queue, card) > now) continue;
    const slot = freeSlot(next, 'lane', LANE_MOST);
    const steps = card.place === 'main' && isRunning(card) && isCounting(card, now);
    next =
      steps && slot !== null
        ? replaced(next, { ...card, place: 'lane', slot, staged: card.tier, since: now })
        : leaving(next, card, now);
  }
  return next;
}

/** Whether the streak would have stayed, had nobody pressed. */
function isCounting(card: Playing, now: number): boolean {
  return dueAt(card, card.since, NO_PRESSURE) > now;
}

/** A streak in the lane that has grown large moves to the middle as soon as that is free. */
function risen(queue: AlertQueue, now: number): AlertQueue {
  if (freeSlot(queue, 'main', 1) === null || nextFor(startable(queue), 'main') !== undefined) {
    return queue;
  }
  const card = queue.playing.find(mayRise);
  if (card === undefined) return queue;
  return replaced(queue, { ...card, place: 'main', slot: 0, since: now });
}

function mayRise(card: Playing): boolean {
  if (card.place !== 'lane' || card.tier < 3 || card.goneAt !== null) return false;
  return card.tier > card.staged || isRunning(card);
}

function filled(queue: AlertQueue, place: Place, places: number, now: number): AlertQueue {
  let next = queue;
  while (true) {
    const card = nextFor(startable(next), place);
    const slot = freeSlot(next, place, card?.replay && place === 'lane' ? LANE_MOST : places);
    if (card === undefined || slot === null) return next;
    const playing: Playing = { ...card, place, slot, staged: 0, since: now, goneAt: null };
    next = {
      ...next,
      playing: [...next.playing, playing],
      waiting: next.waiting.filter((other) => other !== card),
    };
  }
}

/** The queue with a card that leaves now. What it showed is remembered, so that nothing repeats it. */
export function leaving(queue: AlertQueue, card: Playing, now: number): AlertQueue {
  const past = card.replay ? queue.past : remembering(queue.past, card.members);
  return { ...replaced(queue, { ...card, goneAt: now + LEAVE }), past };
}

function replaced(queue: AlertQueue, card: Playing): AlertQueue {
  const playing = queue.playing.map((other) => (other.turn === card.turn ? card : other));
  return { ...queue, playing };
}

/** The lowest free place; a card that is leaving still has its own. */
function freeSlot(queue: AlertQueue, place: Place, places: number): number | null {
  const taken = queue.playing.filter((card) => card.place === place).map((card) => card.slot);
  for (let slot = 0; slot < places; slot += 1) if (!taken.includes(slot)) return slot;
  return null;
}
