import type { OverlayState } from '../../shared/live/live-state.ts';
import { createRecent } from '../ledger/recent.ts';

/** How far gifts have come, in pieces, so that the three numbers can be compared. */
export interface Progress {
  booked(card: string, pieces: number): void;
  /** Pieces that the ledger could not take just now; they count as received until it can. */
  refused(pieces: number): void;
  /** A card is on show: what it stands for, and what it still counts up to. False when it was before. */
  shown(card: string): boolean;
  counts(): Pick<OverlayState, 'received' | 'booked' | 'shown'>;
}

interface Card {
  pieces: number;
  shown: boolean;
}

/** Cards of the last minutes: an older one is neither reported nor counted up any more. */
const REMEMBERED = 1_000;

/** Test gifts are not in it: they are shown, and there is nothing to compare them with. */
export function createProgress(): Progress {
  const cards = createRecent<string, Card>(REMEMBERED);
  let [booked, waiting, shown] = [0, 0, 0];
  return {
    booked: (key, pieces) => {
      const card = cards.get(key) ?? { pieces: 0, shown: false };
      card.pieces += pieces;
      cards.set(key, card);
      booked += pieces;
      waiting = 0;
      if (card.shown) shown += pieces;
    },
    refused: (pieces) => {
      // The sender offers the same pieces again and again: they are not added up.
      waiting = Math.max(waiting, pieces);
    },
    shown: (key) => {
      const card = cards.get(key) ?? { pieces: 0, shown: false };
      if (card.shown) return false;
      card.shown = true;
      cards.set(key, card);
      shown += card.pieces;
      return true;
    },
    counts: () => ({ received: booked + waiting, booked, shown }),
  };
}
