import { type Answer, failure } from '../../shared/contract/failure.ts';
import type { OverlayAct } from '../../shared/live/delta.ts';
import type { NewestGift } from '../../shared/live/live-state.ts';
import type { OverlayCommand, ReplayedGift } from '../../shared/live/overlay-command.ts';
import type { ShownGift } from '../../shared/live/shown-gift.ts';
import type { Feed } from '../feed/feed.ts';
import type { SettingsStore } from '../settings/settings-store.ts';
import type { Live } from './live.ts';

interface Deps {
  readonly settings: Pick<SettingsStore, 'change'>;
  readonly feed: Feed;
  readonly live: Pick<Live, 'clear'>;
  readonly now: () => number;
}

/** Does what is asked of the overlay; when it answers ok, every page has been told over the feed. */
export type CommandOverlay = (command: OverlayCommand) => Promise<Answer<null>>;

const MINUTE_MS = 60_000;
const DONE = { ok: true, value: null } as const;

/**
 * Pause and quiet are in the settings, so that they outlive a restart; `hold` of the live state
 * follows from there. Skip and replay are done once, by the pages that are there.
 */
export function createOverlayCommands({ settings, feed, live, now }: Deps): CommandOverlay {
  const hold = async (change: { paused?: boolean; quietUntil?: number | null }) => {
    const saved = await settings.change((all) => ({
      ...all,
      overlay: { ...all.overlay, ...change },
    }));
    return saved.ok ? DONE : saved;
  };
  const tell = (act: OverlayAct) => {
    feed.publish([{ type: 'act', act }]);
    return DONE;
  };
  const replay = (wanted: ReplayedGift | null) => {
    const gift = giftAmong(feed.state().newest, wanted);
    return gift === undefined
      ? { ok: false as const, failure: failure('gift-unknown') }
      : tell({ name: 'replay', at: now(), gift });
  };
  return async (command) => {
    switch (command.name) {
      case 'pause':
        return hold({ paused: true });
      case 'resume':
        return hold({ paused: false, quietUntil: null });
      case 'quiet':
        return hold({ quietUntil: now() + command.minutes * MINUTE_MS });
      case 'skip':
        return tell({ name: 'skip', at: now() });
      case 'clear':
        live.clear();
        return DONE;
      case 'replay':
        return replay(command.gift);
    }
  };
}

function giftAmong(newest: readonly NewestGift[], wanted: ReplayedGift | null) {
  const row = newest.find((one) => wanted === null || isSame(one, wanted));
  if (row === undefined) return undefined;
  const { shownAt: _, ...gift } = row;
  return gift satisfies ShownGift;
}

function isSame(row: NewestGift, wanted: ReplayedGift): boolean {
  return 'key' in wanted ? row.key === wanted.key : row.seq === wanted.seq;
}
