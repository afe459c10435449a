import type { Delta, OverlayAct } from '../../../shared/live/delta.ts';
import type { LiveState, NewestGift, OverlayState } from '../../../shared/live/live-state.ts';
import type { AlertInput } from '../../../shared/overlay/alert-queue.ts';

/** After a break, gifts older than this are not played any more. Milliseconds. */
const STALE = 60_000;
/** An act is meant for what is seen at that moment: a page that hears of it later lets it be. */
const ACT_STALE = 5_000;

/** Now, in milliseconds: since 1970, as the feed counts, and of the queue's own clock. */
export interface Now {
  readonly wall: number;
  readonly clock: number;
}

/**
 * What a snapshot means for the alert queue of a page. Old gifts are not played again; cards that
 * are here learn their last count, and what is held back waits here too.
 */
export function afterSnapshot(
  { overlay, newest }: LiveState,
  before: OverlayState | null,
  knows: (key: string) => boolean,
  now: Now,
): AlertInput[] {
  const gifts = newest.filter((row) => knows(row.key) || waits(row, overlay)).reverse();
  return [
    ...overlayInputs(overlay, before, now),
    ...gifts.map((gift): AlertInput => ({ type: 'gift', gift })),
  ];
}

/** What deltas mean for it, in their order. `before`: the overlay's state before them. */
export function afterDeltas(
  deltas: readonly Delta[],
  before: OverlayState | null,
  now: Now,
): AlertInput[] {
  let overlay = before;
  return deltas.flatMap((delta): AlertInput[] => {
    switch (delta.type) {
      case 'gift':
        return isStale(delta.gift.at, overlay, now) ? [] : [{ type: 'gift', gift: delta.gift }];
      case 'streak-ended':
        return [{ type: 'streak-ended', key: delta.key }];
      case 'gifter-forgotten':
        return [{ type: 'forget', id: delta.id }];
      case 'overlay': {
        const inputs = overlayInputs(delta.overlay, overlay, now);
        overlay = delta.overlay;
        return inputs;
      }
      case 'act':
        return now.wall - delta.act.at > ACT_STALE ? [] : inputsOf(delta.act);
      default:
        return [];
    }
  });
}

function overlayInputs(overlay: OverlayState, before: OverlayState | null, now: Now): AlertInput[] {
  const { paused, quietUntil } = overlay;
  const until = quietUntil === null ? null : now.clock + (quietUntil - now.wall);
  const hold: AlertInput = { type: 'hold', paused, quietUntil: until };
  // A page that has just come has nothing to clear; one that was away may have missed it.
  const isCleared = before !== null && (overlay.clearedAt ?? 0) > (before.clearedAt ?? 0);
  return isCleared ? [{ type: 'clear' }, hold] : [hold];
}

function inputsOf(act: OverlayAct): AlertInput[] {
  switch (act.name) {
    case 'skip':
      return [{ type: 'skip' }];
    case 'replay':
      return [{ type: 'replay', gift: act.gift }];
    // The page's sound sees to it.
    case 'try-sound':
      return [];
  }
}

function waits({ at, shownAt }: NewestGift, overlay: OverlayState): boolean {
  return shownAt === null && isHeldBack(at, overlay) && at > (overlay.clearedAt ?? 0);
}

function isStale(at: number, overlay: OverlayState | null, now: Now): boolean {
  return now.wall - at > STALE && !(overlay !== null && isHeldBack(at, overlay));
}

function isHeldBack(at: number, { heldSince }: OverlayState): boolean {
  return heldSince !== null && at >= heldSince;
}
