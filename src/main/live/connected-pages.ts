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
  const seats = new Set<{ page: ConnectedPage }>();
  return {
    open(page, place) {
      const nothing = { stage: null, shown: 0, last: null, frames: null };
      const seat: { page: ConnectedPage } = { page: { page, place, since: now(), ...nothing } };
      seats.add(seat);
      const become = (part: Partial<ConnectedPage>) => {
        seat.page = { ...seat.page, ...part };
      };
      return {
        asks: (stage) => become({ stage }),
        shown(key) {
          const gift = newest().find((row) => row.key === key)?.gift.name ?? null;
          become({ shown: seat.page.shown + 1, last: { gift, at: now() } });
        },
        frames: (drawn, dropped) => become({ frames: { drawn, dropped } }),
        gone: () => seats.delete(seat),
      };
    },
    list: () => [...seats].slice(0, LISTED).map(({ page }) => page),
  };
}
