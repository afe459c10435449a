import { join } from 'node:path';
import { Menu, type NativeImage, nativeImage, Tray } from 'electron';
import type { Settings } from '../../shared/settings/settings.ts';
import type { Log } from '../log.ts';
import { WORDS } from './words.ts';

interface Deps {
  readonly iconsDir: string;
  readonly state: () => Settings['overlay'];
  readonly show: () => void;
  readonly setOverlay: (open: boolean) => void;
  readonly setPaused: (paused: boolean) => void;
  readonly quit: () => void;
  readonly log: Log;
}

/**
 * Puts the icon into the tray, where there is one; some Linux desktops have none, and all that it
 * offers is in the window as well.
 * @returns brings the menu in line with the state
 */
export function openTray(deps: Deps): () => void {
  const tray = makeTray(deps);
  if (tray === null) return () => undefined;
  tray.setToolTip('Carat');
  tray.on('click', deps.show);
  const update = () => tray.setContextMenu(menuFor(deps));
  update();
  return update;
}

function makeTray({ iconsDir, log }: Deps): Tray | null {
  try {
    return new Tray(trayIcon(iconsDir));
  } catch (error) {
    log.warn('There is no tray here.', error);
    return null;
  }
}

/** macOS wants a template image, which it colours itself. */
function trayIcon(iconsDir: string): NativeImage {
  const isMac = process.platform === 'darwin';
  const icon = nativeImage.createFromPath(join(iconsDir, isMac ? 'trayTemplate.png' : 'tray.png'));
  icon.setTemplateImage(isMac);
  return icon;
}

function menuFor({ state, show, setOverlay, setPaused, quit }: Deps): Menu {
  const { window, paused } = state();
  const { tray } = WORDS;
  return Menu.buildFromTemplate([
    { label: tray.show, click: show },
    { type: 'separator' },
    {
      label: tray.overlay,
      type: 'checkbox',
      checked: window.open,
      click: ({ checked }) => setOverlay(checked),
    },
    {
      label: tray.pause,
      type: 'checkbox',
      checked: paused,
      click: ({ checked }) => setPaused(checked),
    },
    { type: 'separator' },
    { label: tray.quit, click: quit },
  ]);
}
