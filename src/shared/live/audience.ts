import type { LiveEvent } from '../gift/reading.ts';
import type { Audience } from './live-state.ts';

/**
 * The audience after one event: viewers replace, follows add, likes are the LIVE's running total
 * where the source gives one and add up otherwise. Returns the same object when nothing changed.
 */
export function audienceAfter(audience: Audience, event: LiveEvent): Audience {
  switch (event.type) {
    case 'viewers':
      return event.count === audience.viewers ? audience : { ...audience, viewers: event.count };
    case 'likes': {
      const likes = event.total ?? capped((audience.likes ?? 0) + event.count);
      return likes === audience.likes ? audience : { ...audience, likes };
    }
    case 'follow':
      return { ...audience, follows: capped(audience.follows + 1) };
    case 'ended':
    case 'followers':
    case 'activity':
      return audience;
  }
}

/** Counts from outside may be as large as they like; a sum that lost its last digits would lie. */
function capped(count: number): number {
  return Math.min(count, Number.MAX_SAFE_INTEGER);
}
