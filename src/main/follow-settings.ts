import { EMPTY_LIVE_STATE, type LiveState } from '../shared/live/live-state.ts';
import type { Settings } from '../shared/settings/settings.ts';
import type { Feed } from './feed/feed.ts';
import type { LedgerClient } from './ledger/client.ts';
import type { SettingsStore } from './settings/settings-store.ts';
import type { Sources } from './sources/sources.ts';

/** The creator's zone, or that of the system where none is chosen. */
export function zoneOf(settings: Settings): string {
  return settings.timeZone ?? Intl.DateTimeFormat().resolvedOptions().timeZone;
}

/** The live state of before the ledger has said anything. */
export function initialState(settings: Settings): LiveState {
  return {
    ...EMPTY_LIVE_STATE,
    goal: goalOf(settings),
    stage: { keyColour: settings.overlay.keyColour },
  };
}

interface Parts {
  readonly ledger: LedgerClient;
  readonly feed: Feed;
  readonly sources: Sources;
}

/** What a change of the settings means for the running parts; the function it returns stops that. */
export function followSettings(settings: SettingsStore, parts: Parts): () => void {
  const { ledger, feed, sources } = parts;
  return settings.onChange((next, before) => {
    void ledger.setZone(zoneOf(next));
    void sources.apply(next);
    if (next.goal !== before.goal) feed.publish([{ type: 'goal', goal: goalOf(next) }]);
    if (next.overlay.keyColour !== before.overlay.keyColour) {
      feed.publish([{ type: 'stage', stage: { keyColour: next.overlay.keyColour } }]);
    }
  });
}

function goalOf(settings: Settings) {
  return settings.goal === null ? null : { target: settings.goal };
}
