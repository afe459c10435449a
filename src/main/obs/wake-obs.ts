import type { OurAddress } from '../../shared/obs/overlay-address.ts';
import { isThisComputer } from '../../shared/settings/obs-address.ts';
import type { SettingsStore } from '../settings/settings-store.ts';
import { mendSource } from './change-obs.ts';
import type { ObsPassword } from './obs-password.ts';
import { readObs } from './read-facts.ts';
import { withObs } from './with-obs.ts';

interface Parts {
  readonly settings: Pick<SettingsStore, 'get'>;
  readonly password: Pick<ObsPassword, 'get'>;
  /** Where our overlay is; null while there is no server. */
  readonly ours: () => OurAddress | null;
  /** Whether one of our pages is connected out of OBS: then OBS has what it needs. */
  readonly isSeenInObs: () => boolean;
  /** Milliseconds that OBS has for the connection and for each answer. */
  readonly patience?: number;
}

/** A page that is open somewhere comes back by itself within seven seconds. */
export const WAKE_OBS_MS = 10_000;
const PATIENCE = 5_000;

/**
 * Loads our sources in OBS anew, when none of them has come by itself: a browser source that OBS
 * opened before Carat ran has found nobody, and does not look again. Only where the creator has
 * entered OBS's address. What goes wrong is told nowhere: OBS may just not be open, and whoever
 * wants to know asks the assistant.
 */
export async function wakeObs(parts: Parts): Promise<void> {
  const { address } = parts.settings.get().obs;
  const ours = parts.ours();
  if (address === null || ours === null || parts.isSeenInObs()) return;
  const access = {
    address,
    password: await parts.password.get(),
    patience: parts.patience ?? PATIENCE,
  };
  await withObs(access, async (ask) => {
    const view = await readObs(ask, ours, isThisComputer(address));
    for (const { source, address: state } of view.facts.overlays) {
      if (state === 'current') await mendSource(ask, view, ours, { source, mend: 'refresh' });
    }
  });
}
