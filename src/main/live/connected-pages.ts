import type { ConnectedPage } from '../../shared/contract/page-calls.ts';
import type { NewestGift } from '../../shared/live/live-state.ts';

/** What one overlay page says of itself while it is connected. */
export interface PageSeat {
  /** Its address asks for the stage of this id. */
  asks(stage: string): void;
  /** The card of this key is on its screen. */
  shown(key: string): void;
  /** Frames since it was loaded, counted while cards come in. */
  frames(drawn: number, dropped: number): void;
  gone(): void;
}

/** The overlay pages that are connected, the oldest first. */
export interface ConnectedPages {
  open(page: string, place: ConnectedPage['place']): PageSeat;
  list(): ConnectedPage[];
}

/** More than anybody has; the others are counted and not listed. */
const LISTED = 20;

/** @param newest the newest gifts, for the name of what was shown */
export function createConnectedPages(
  newest: () => readonly NewestGift[],
  now: () => number,
): ConnectedPages {
  const pages = new Set<ConnectedPage>();
  return {
    open(page, place) {
      const nothing = { stage: null, shown: 0, last: null, frames: null };
      let one: ConnectedPage = { page, place, since: now(), ...nothing };
      pages.add(one);
      const become = (next: ConnectedPage) => {
        // A set keeps its order only for what stays in it.
        const all = [...pages].map((other) => (other === one ? next : other));
        pages.clear();
        for (const other of all) pages.add(other);
        one = next;
      };
      return {
        asks: (stage) => become({ ...one, stage }),
        shown(key) {
          const gift = newest().find((row) => row.key === key)?.gift.name ?? null;
          become({ ...one, shown: one.shown + 1, last: { gift, at: now() } });
        },
        frames: (drawn, dropped) => become({ ...one, frames: { drawn, dropped } }),
        gone: () => pages.delete(one),
      };
    },
    list: () => [...pages].slice(0, LISTED),
  };
}
