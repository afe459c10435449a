import { expect, it, onTestFinished } from 'vitest';
import { createFeed } from '../../../src/main/feed/create-feed.ts';
import type { BatchOutcome } from '../../../src/main/ledger/booking.ts';
import { followHold } from '../../../src/main/live/hold.ts';
import { createLive } from '../../../src/main/live/live.ts';
import { createSessionTally } from '../../../src/main/live/session-tally.ts';
import { EMPTY_LIVE_STATE, type OverlayState } from '../../../src/shared/live/live-state.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../../src/shared/settings/settings.ts';

/** A live state that follows settings which the test changes. */
function follow(overlay: Partial<Settings['overlay']> = {}) {
  let settings: Settings = withOverlay(DEFAULT_SETTINGS, overlay);
  const listeners = new Set<(next: Settings, before: Settings) => void>();
  const feed = createFeed(EMPTY_LIVE_STATE, Date.now());
  const tally = createSessionTally();
  const live = createLive(feed, tally, Date.now);
  const stop = followHold(
    {
      get: () => settings,
      onChange: (listener) => {
        listeners.add(listener);
        return () => listeners.delete(listener);
      },
    },
    live,
    Date.now,
  );
  onTestFinished(stop);
  const change = (next: Partial<Settings['overlay']>) => {
    const before = settings;
    settings = withOverlay(settings, next);
    for (const listener of listeners) listener(settings, before);
  };
  const until = (check: (state: OverlayState) => boolean) =>
    new Promise<void>((resolve) => {
      const look = () => check(feed.state().overlay) && resolve();
      feed.listen(look);
      look();
    });
  return { live, change, until, state: () => feed.state().overlay };
}

function withOverlay(settings: Settings, overlay: Partial<Settings['overlay']>): Settings {
  return { ...settings, overlay: { ...settings.overlay, ...overlay } };
}

const pieces = (count: number): BatchOutcome => ({
  session: null,
  bookings: [
    {
      status: 'booked',
      seq: 1,
      card: 'a',
      count,
      running: count,
      price: 1,
      giftName: 'Rose',
      coins: count,
      diamonds: count * 1000,
    } as BatchOutcome['bookings'][number],
  ],
});

it('a pause of the last run still holds, and one that ended does not', () => {
  expect(follow({ paused: true }).state()).toMatchObject({ paused: true });
  expect(follow({ paused: true }).state().heldSince).not.toBeNull();
  expect(follow({ quietUntil: Date.now() - 1 }).state()).toMatchObject({
    quietUntil: null,
    heldSince: null,
  });
});

it('a quiet time ends by itself, without anybody changing the settings', async () => {
  const { until, state } = follow({ quietUntil: Date.now() + 60 });
  expect(state().heldSince).not.toBeNull();
  await until(({ quietUntil }) => quietUntil === null);
  expect(state().heldSince).toBeNull();
});

it('counts what comes while nothing plays, from the beginning of the hold', () => {
  const { live, change, state } = follow();
  live.booked([], pieces(5));
  expect(state().held).toBe(0);
  change({ paused: true });
  const { heldSince } = state();
  live.booked([], pieces(3));
  change({ quietUntil: Date.now() + 60_000 });
  live.booked([], pieces(4));
  expect(state()).toMatchObject({ held: 7, heldSince });
  live.clear();
  expect(state().held).toBe(0);
  live.booked([], pieces(2));
  change({ paused: false, quietUntil: null });
  expect(state()).toMatchObject({ held: 0, heldSince: null });
});
