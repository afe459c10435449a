import { app, type BrowserWindow, dialog, powerMonitor } from 'electron';
import type { Log } from '../log.ts';
import { WORDS } from './words.ts';

const QUIT = 1;
/** Longer than the ledger's longest transaction; after that the process ends anyway. */
const STOP_MS = 10_000;

interface Deps {
  readonly dashboard: BrowserWindow;
  readonly isLive: () => boolean;
  /** Stops the core and waits for what is being written. */
  readonly stop: () => Promise<void>;
  readonly log: Log;
}

/**
 * How the app ends. Closing the main window quits; while live, a person is asked first (a signal
 * or a computer that shuts down is not). Then the windows close, the core stops, and the process
 * ends with code 0.
 * @returns whether the app is leaving by now
 */
export function arrangeLeaving({ dashboard, isLive, stop, log }: Deps): () => boolean {
  let agreed = false;
  const leave = () => {
    agreed = true;
    app.quit();
  };
  const isLeaving = askBeforeQuit(dashboard, () => agreed || !isLive(), leave);
  powerMonitor.on('shutdown', leave);
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, leave);
  app.on('will-quit', (event) => {
    event.preventDefault();
    void stopWithin(STOP_MS, stop, log).then((code) => app.exit(code));
  });
  return isLeaving;
}

/**
 * The question hangs on the quitting, not on the window: by the time a window is told to close,
 * the overlay window may be gone already.
 */
function askBeforeQuit(
  dashboard: BrowserWindow,
  mayLeave: () => boolean,
  leave: () => void,
): () => boolean {
  let asking = false;
  let leaving = false;
  app.on('before-quit', (event) => {
    leaving = mayLeave();
    if (leaving) return;
    event.preventDefault();
    if (asking) return;
    asking = true;
    void ask(dashboard).then((answer) => {
      asking = false;
      if (answer === QUIT) leave();
    });
  });
  dashboard.on('close', (event) => {
    if (leaving) return;
    event.preventDefault();
    app.quit();
  });
  return () => leaving;
}

async function ask(dashboard: BrowserWindow): Promise<number> {
  const { message, detail, stay, quit } = WORDS.leaving;
  const { response } = await dialog.showMessageBox(dashboard, {
    type: 'question',
    title: 'Carat',
    message,
    detail,
    buttons: [stay, quit],
    defaultId: 0,
    cancelId: 0,
    noLink: true,
  });
  return response;
}

async function stopWithin(ms: number, stop: () => Promise<void>, log: Log): Promise<0 | 1> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error(`still not stopped after ${ms} ms`)), ms);
  });
  try {
    await Promise.race([stop(), late]);
    return 0;
  } catch (error) {
    log.error('Carat did not stop cleanly.', error);
    return 1;
  } finally {
    clearTimeout(timer);
  }
}
