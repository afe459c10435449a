import type { BrowserWindow } from 'electron';
import type { AppInfo } from '../../shared/contract/calls.ts';
import type { CoreCall, Handlers, ShellCall } from '../contract/handlers.ts';
import type { Log } from '../log.ts';
import type { SettingsStore } from '../settings/settings-store.ts';
import type { Transfer } from '../transfer/create-transfer.ts';
import { openLink } from './links.ts';
import type { Overlay } from './overlay.ts';
import { saveFile } from './save-file.ts';
import { saveStatement } from './save-statement.ts';
import type { Shortcuts } from './shortcuts.ts';
import { transferDialogs } from './transfer-dialogs.ts';

interface Parts {
  readonly core: Handlers<CoreCall>;
  readonly settings: SettingsStore;
  readonly overlay: Overlay;
  readonly dashboard: BrowserWindow;
  readonly shortcuts: Shortcuts;
  readonly info: () => AppInfo;
  readonly log: Log;
  readonly transfer: Omit<Transfer, 'handlers'>;
}

/** All calls together: the core's, and those that need a desktop. */
export function allHandlers(parts: Parts): Handlers {
  const { core, settings, overlay, shortcuts, info } = parts;
  const shell: Handlers<ShellCall> = {
    'app.info': () => ({ ok: true, value: info() }),
    'app.openLink': (name) => openLink(name, info().dataDir),
    'files.save': (wish) => saveFile(parts.dashboard, wish),
    'statement.save': (wish) =>
      saveStatement(parts.dashboard, core['statement.show'], wish, parts.log),
    ...transferDialogs(parts.dashboard, parts.transfer, () => info().today),
    'overlay.window': () => ({ ok: true, value: overlay.state() }),
    'overlay.setWindow': (change) => overlay.set(change),
    'shortcuts.refused': () => ({ ok: true, value: [...shortcuts.refused()] }),
    'settings.get': () => ({ ok: true, value: settings.get() }),
    'settings.set': (next) => settings.set(next),
  };
  return {
    ...core,
    ...shell,
    'keys.renew': async (input) => {
      const answer = await core['keys.renew'](input);
      overlay.reload();
      return answer;
    },
  };
}
