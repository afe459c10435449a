import { type BrowserWindow, screen, session } from 'electron';
import type { Log } from '../log.ts';
import { placeWindow, type Rect } from './bounds.ts';
import { createWindow } from './create-window.ts';
import { keepLoaded } from './keep-loaded.ts';
import { workAreas } from './remember-bounds.ts';
import { allowOnly } from './security.ts';

/** OBS finds the window by this name, so nothing may change it. */
export const OVERLAY_TITLE = 'Carat Overlay';

const PREFERRED = { width: 800, height: 600 };
/** In memory, and of its own: nothing that the overlay page leaves behind meets the dashboard. */
const PARTITION = 'overlay';

interface Deps {
  readonly bounds: Rect | null;
  readonly onTop: boolean;
  /** The same address that OBS gets, with its key; null while there is none. */
  readonly url: () => string | null;
  readonly log: Log;
}

/**
 * Makes the transparent window. It has no preload and no way to main: it is the page that OBS
 * shows, in a frame that is not there. Never `type: 'toolbar'` and never focusable: false, because
 * OBS does not list such windows.
 * @returns the window, and a way to load its page anew
 */
export function createOverlayWindow(deps: Deps): { window: BrowserWindow; reload: () => void } {
  const overlaySession = session.fromPartition(PARTITION);
  allowOnly(overlaySession, (url) => isOwnServer(url, deps.url()));
  const window = createWindow({
    ...placeWindow(deps.bounds, PREFERRED, workAreas()),
    title: OVERLAY_TITLE,
    transparent: true,
    backgroundColor: '#00000000',
    frame: false,
    hasShadow: false,
    roundedCorners: false,
    resizable: false,
    movable: false,
    minimizable: false,
    maximizable: false,
    fullscreenable: false,
    skipTaskbar: true,
    webPreferences: {
      session: overlaySession,
      backgroundThrottling: false,
      autoplayPolicy: 'no-user-gesture-required',
    },
  });
  window.setMenu(null);
  stayAsItIs(window);
  stayOnDisplays(window);
  setOnTop(window, deps.onTop);
  letClicksThrough(window);
  window.once('ready-to-show', () => window.showInactive());
  return { window, reload: keepLoaded(window, deps.url, deps.log) };
}

/** Only over full-screen games is the highest level of any use, and it costs nothing elsewhere. */
export function setOnTop(window: BrowserWindow, onTop: boolean): void {
  window.setAlwaysOnTop(onTop, 'screen-saver');
}

/**
 * Without `forward`: the page has nothing to hover over, and on Windows forwarding hooks every
 * mouse movement of the whole desktop.
 */
export function letClicksThrough(window: BrowserWindow): void {
  window.setIgnoreMouseEvents(true);
}

function stayAsItIs(window: BrowserWindow): void {
  window.webContents.on('page-title-updated', (event) => event.preventDefault());
  window.on('page-title-updated', (event) => event.preventDefault());
  window.on('minimize', () => window.restore());
  // A page that hangs shows nothing; one that is loaded again does.
  window.on('unresponsive', () => window.webContents.forcefullyCrashRenderer());
}

/** Pulls the window back when its display has gone or has become smaller. */
function stayOnDisplays(window: BrowserWindow): void {
  const pullBack = () => {
    const now = window.getBounds();
    const next = placeWindow(now, PREFERRED, workAreas());
    if (next.x !== now.x || next.y !== now.y) window.setBounds(next);
  };
  screen.on('display-removed', pullBack);
  screen.on('display-metrics-changed', pullBack);
  window.on('closed', () => {
    screen.off('display-removed', pullBack);
    screen.off('display-metrics-changed', pullBack);
  });
}

function isOwnServer(asked: URL, own: string | null): boolean {
  if (asked.protocol === 'data:' || asked.protocol === 'blob:') return true;
  const isWeb = asked.protocol === 'http:' || asked.protocol === 'ws:';
  return isWeb && own !== null && asked.host === new URL(own).host;
}
