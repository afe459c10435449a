import type { BrowserWindow } from 'electron';
import type { Log } from '../log.ts';

const FIRST_PAUSE_MS = 500;
const LONGEST_PAUSE_MS = 30_000;
/** A page that has run so long was well; the next failure begins with a short pause again. */
const WELL_AFTER_MS = 60_000;
/** Chromium's ERR_ABORTED: another load has taken the place of this one. */
const ABORTED = -3;

/**
 * Loads a page and keeps it loaded: after a crash or a failed load it is tried again, for ever,
 * with growing pauses.
 * @param url asked for each time; null = there is nothing to load now
 * @returns loads the page anew, also when only the fragment of its address has changed
 */
export function keepLoaded(window: BrowserWindow, url: () => string | null, log: Log): () => void {
  const contents = window.webContents;
  let pause = FIRST_PAUSE_MS;
  let timer: NodeJS.Timeout | undefined;
  let loadedAt = 0;

  const load = () => {
    const address = url();
    if (address === null || window.isDestroyed()) return;
    loadedAt = performance.now();
    // A failure is told by did-fail-load.
    contents.loadURL(address).catch(() => undefined);
  };
  const again = (why: string, detail: unknown) => {
    log.warn(why, detail);
    if (performance.now() - loadedAt > WELL_AFTER_MS) pause = FIRST_PAUSE_MS;
    clearTimeout(timer);
    timer = setTimeout(load, pause);
    pause = Math.min(pause * 2, LONGEST_PAUSE_MS);
  };

  contents.on('render-process-gone', (_event, details) => {
    if (details.reason !== 'clean-exit') again('A page has crashed and is loaded again.', details);
  });
  contents.on('did-fail-load', (_event, code, description, address, isMainFrame) => {
    if (isMainFrame && code !== ABORTED)
      again('A page could not be loaded.', { description, address });
  });
  window.on('closed', () => clearTimeout(timer));
  load();
  return () => {
    // Without this an address with another fragment would be the same page, kept as it is.
    contents.loadURL('about:blank').then(load, load);
  };
}
