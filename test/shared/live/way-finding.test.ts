import { expect, it } from 'vitest';
import {
  EMPTY_LIVE_STATE,
  type NewestGift,
  type OverlayState,
} from '../../../src/shared/live/live-state.ts';
import { findOnTheWay } from '../../../src/shared/live/way-finding.ts';

const NOW = 1_800_000_000_000;
/** A gift of so many seconds ago, shown so many seconds ago. */
const gift = (ago: number, shown: number | null) =>
  ({ at: NOW - ago * 1000, shownAt: shown === null ? null : NOW - shown * 1000 }) as NewestGift;
const GOOD = { pages: 1, received: 10, booked: 10, shown: 10 };

it.each<[string, Partial<OverlayState>, NewestGift[], string]>([
  ['nothing has come', { pages: 1 }, [], 'idle'],
  ['the ledger takes none', { ...GOOD, booked: 7 }, [gift(5, 4)], 'not-booked'],
  ['nobody looks', { ...GOOD, pages: 0 }, [gift(5, null)], 'no-page'],
  ['alerts are paused', { ...GOOD, heldSince: NOW - 1 }, [gift(500, null)], 'held'],
  ['it waits its turn', GOOD, [gift(20, null)], 'fine'],
  ['nothing has been shown for long', GOOD, [gift(200, null), gift(400, 390)], 'not-shown'],
  ['later ones have been shown', GOOD, [gift(5, 4), gift(200, null)], 'fine'],
  ['it was cleared', { ...GOOD, clearedAt: NOW - 1000 }, [gift(200, null)], 'fine'],
  ['all were shown', GOOD, [gift(5, 4), gift(9, 8)], 'fine'],
])('%s', (_what, overlay, newest, expected) => {
  const state = {
    ...EMPTY_LIVE_STATE,
    newest,
    overlay: { ...EMPTY_LIVE_STATE.overlay, ...overlay },
  };
  expect(findOnTheWay(state, NOW)).toBe(expected);
});
