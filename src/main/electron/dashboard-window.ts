import { type BrowserWindow, nativeTheme } from 'electron';
import type { Log } from '../log.ts';
import type { SettingsStore } from '../settings/settings-store.ts';
import { placeWindow } from './bounds.ts';
import { createWindow } from './create-window.ts';
import { keepLoaded } from './keep-loaded.ts';
import { whenAtRest, workAreas } from './remember-bounds.ts';

const PREFERRED = { width: 1240, height: 840 };
const SMALLEST = { minWidth: 720, minHeight: 520 };
/** `--ground` of renderer/theme/colours.css, so that no frame of another colour flashes up. */
const GROUND = { light: '#f3f5f6', dark: '#0d1012' };

interface Deps {
  readonly settings: SettingsStore;
  readonly preload: string;
  readonly url: string;
  readonly icon: string;
  readonly log: Log;
}

/** Opens the main window where it was last, and shows it when there is something to see. */
export function openDashboard({ settings, preload, url, icon, log }: Deps): BrowserWindow {
  followTheme(settings);
  const { bounds, maximised } = settings.get().mainWindow;
  const window = createWindow({
    ...placeWindow(bounds, PREFERRED, workAreas()),
    ...SMALLEST,
    title: 'Carat',
    icon,
    backgroundColor: ground(),
    autoHideMenuBar: true,
    webPreferences: { preload },
  });
  nativeTheme.on('updated', () => window.isDestroyed() || window.setBackgroundColor(ground()));
  whenAtRest(window, () => void rememberPlace(window, settings));
  const show = () => {
    if (maximised) window.maximize();
    window.show();
  };
  window.once('ready-to-show', show);
  // A page that cannot be loaded is still a window that can be closed.
  window.webContents.once('did-fail-load', show);
  keepLoaded(window, () => url, log);
  return window;
}

function followTheme(settings: SettingsStore): void {
  nativeTheme.themeSource = settings.get().theme;
  settings.onChange(({ theme }, before) => {
    if (theme !== before.theme) nativeTheme.themeSource = theme;
  });
}

function ground(): string {
  return nativeTheme.shouldUseDarkColors ? GROUND.dark : GROUND.light;
}

async function rememberPlace(window: BrowserWindow, settings: SettingsStore): Promise<void> {
  const mainWindow = { bounds: window.getNormalBounds(), maximised: window.isMaximized() };
  await settings.change((now) => ({ ...now, mainWindow }));
}

/** Brings the window back to the user, whatever became of it. */
export function bringForward(window: BrowserWindow): void {
  if (window.isDestroyed()) return;
  if (window.isMinimized()) window.restore();
  window.show();
  window.focus();
}
