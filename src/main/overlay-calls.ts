import type { CoreCall, Handlers } from './contract/handlers.ts';
import type { ConnectedPages } from './live/connected-pages.ts';
import type { SoundDesk } from './live/sound-desk.ts';
import type { Log } from './log.ts';
import { obsHandlers } from './obs/obs-handlers.ts';
import { createObsPassword, type SecretPlace } from './obs/obs-password.ts';
import { WAKE_OBS_MS, wakeObs } from './obs/wake-obs.ts';
import type { KeyRing } from './server/keys.ts';
import type { SettingsStore } from './settings/settings-store.ts';
import { designHandlers } from './stages/design-handlers.ts';
import type { DesignStore } from './stages/design-store.ts';
import type { OwnFiles } from './stages/own-files.ts';
import { soundHandlers } from './stages/sound-handlers.ts';

interface Parts {
  readonly settings: SettingsStore;
  readonly design: DesignStore;
  readonly files: OwnFiles;
  readonly desk: SoundDesk;
  readonly pages: ConnectedPages;
  readonly keys: KeyRing;
  readonly previewToken: string;
  /** null while there is no server. */
  readonly origin: string | null;
  /** For the password of OBS; null keeps it in memory. */
  readonly obsPassword: SecretPlace | null;
  readonly log: Log;
}

/** The calls about the overlay. */
export interface OverlayCalls {
  readonly design: Handlers<Extract<CoreCall, `design.${string}`>>;
  readonly obs: Handlers<Extract<CoreCall, `obs.${string}`>>;
  readonly sound: Handlers<Extract<CoreCall, `sound.${string}`>>;
  /** Of the page with alerts, with the key; null while there is no server. */
  overlayUrl(): string | null;
  /** Of the page that the overlay window shows. */
  windowUrl(): string | null;
  stop(): void;
}

/** What the dashboard can ask about stages, sounds and OBS; and OBS is woken, once. */
export function createOverlayCalls(parts: Parts): OverlayCalls {
  const { settings, design, files, desk, keys, previewToken, origin, log } = parts;
  const readKey = () => keys.reveal().read;
  const designs = designHandlers({
    design,
    files,
    base: () => (origin === null ? null : `${origin}/overlay/`),
    readKey,
    previewToken,
    port: () => settings.get().port,
  });
  const assistant = {
    settings,
    password: createObsPassword(parts.obsPassword),
    ours: () => (origin === null ? null : { origin, key: readKey() }),
    isSeenInObs: () => parts.pages.list().some(({ place }) => place === 'obs'),
  };
  const stageUrl = (stage: string) => designs['design.address']({ stage, widget: null });
  const waking = setTimeout(() => {
    wakeObs(assistant).catch((error: unknown) => log.error('OBS was not woken', error));
  }, WAKE_OBS_MS);
  const overlayUrl = () => (origin === null ? null : `${origin}/overlay/alerts#key=${readKey()}`);
  const windowUrl = () => {
    const { stage } = settings.get().overlay.window;
    if (origin === null || stage === null) return overlayUrl();
    return `${origin}/overlay/stage?stage=${stage}#key=${readKey()}`;
  };
  return {
    design: designs,
    obs: obsHandlers({ ...assistant, stageUrl }),
    sound: soundHandlers({ design, files, desk }),
    overlayUrl,
    windowUrl,
    stop: () => clearTimeout(waking),
  };
}
