import { join } from 'node:path';
import {
  Menu,
  type MenuItemConstructorOptions,
  type NativeImage,
  nativeImage,
  Tray,
} from 'electron';
import { type OverlayCommand, QUIET_MINUTES } from '../../shared/live/overlay-command.ts';
import type { Log } from '../log.ts';
import { WORDS } from './words.ts';

/** What the menu shows as switched on. */
interface TrayState {
  readonly window: boolean;
  readonly paused: boolean;
  readonly quiet: boolean;
}

interface Deps {
  readonly iconsDir: string;
  readonly state: () => TrayState;
  readonly show: () => void;
  readonly setOverlay: (open: boolean) => void;
  readonly command: (command: OverlayCommand) => void;
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

function menuFor(deps: Deps): Menu {
  const { tray } = WORDS;
  const { state, show, setOverlay, quit } = deps;
  return Menu.buildFromTemplate([
    { label: tray.show, click: show },
    { type: 'separator' },
    {
      label: tray.overlay,
      type: 'checkbox',
      checked: state().window,
      click: ({ checked }) => setOverlay(checked),
    },
    { type: 'separator' },
    ...alertItems(deps),
    { type: 'separator' },
    { label: tray.quit, click: quit },
  ]);
}

function alertItems({ state, command }: Deps): MenuItemConstructorOptions[] {
  const { tray } = WORDS;
  const { paused, quiet } = state();
  return [
    {
      label: tray.pause,
      type: 'checkbox',
      checked: paused,
      click: ({ checked }) => command({ name: checked ? 'pause' : 'resume' }),
    },
    {
      label: tray.quiet(QUIET_MINUTES),
      type: 'checkbox',
      checked: quiet,
      click: ({ checked }) =>
        command(checked ? { name: 'quiet', minutes: QUIET_MINUTES } : { name: 'resume' }),
    },
    { label: tray.skip, click: () => command({ name: 'skip' }) },
    { label: tray.replay, click: () => command({ name: 'replay', gift: null }) },
    { label: tray.clear, click: () => command({ name: 'clear' }) },
  ];
}
