import type { JSHandle } from '@playwright/test';
import type { BrowserWindow, Rectangle } from 'electron';
import type { RunningApp } from './launch.ts';

/** Does something with the overlay window in the main process; the result stays there. */
export function inOverlay<Result>(
  { electron }: RunningApp,
  use: (window: BrowserWindow) => Result,
): Promise<JSHandle<Awaited<Result>>> {
  return electron.evaluateHandle(({ BrowserWindow: windows }, source) => {
    const window = windows.getAllWindows().find((each) => each.getTitle() === 'Carat Overlay');
    if (window === undefined) throw new Error('there is no overlay window');
    const run = new Function(`return (${source})`)() as (window: BrowserWindow) => Result;
    return run(window);
  }, String(use)) as Promise<JSHandle<Awaited<Result>>>;
}

interface OverlayState {
  readonly bounds: Rectangle;
  readonly display: Rectangle;
  readonly resizable: boolean;
  readonly onTop: boolean;
}

export async function overlayState({ electron }: RunningApp): Promise<OverlayState> {
  return electron.evaluate(({ BrowserWindow, screen }) => {
    const window = BrowserWindow.getAllWindows().find(
      (each) => each.getTitle() === 'Carat Overlay',
    );
    if (window === undefined) throw new Error('there is no overlay window');
    return {
      bounds: window.getBounds(),
      display: screen.getPrimaryDisplay().workArea,
      resizable: window.isResizable(),
      onTop: window.isAlwaysOnTop(),
    };
  });
}

/** The least and the most opaque pixel of what the overlay window shows, 0 to 255. */
export async function alphaOf(app: RunningApp): Promise<{ least: number; most: number }> {
  const range = await inOverlay(app, async (window) => {
    const bitmap = (await window.webContents.capturePage()).toBitmap();
    let least = 255;
    let most = 0;
    for (let index = 3; index < bitmap.length; index += 4) {
      const alpha = bitmap[index] ?? 0;
      least = Math.min(least, alpha);
      most = Math.max(most, alpha);
    }
    return { least, most };
  });
  return range.jsonValue();
}

/**
 * Listens in on what every window from now on is told about mouse events, because Electron does
 * not say what it was told last.
 */
export function clickThroughCalls({ electron }: RunningApp): Promise<JSHandle<boolean[]>> {
  return electron.evaluateHandle(({ BrowserWindow: windows }) => {
    const calls: boolean[] = [];
    const { setIgnoreMouseEvents } = windows.prototype;
    windows.prototype.setIgnoreMouseEvents = function (ignore, options) {
      calls.push(ignore);
      setIgnoreMouseEvents.call(this, ignore, options);
    };
    return calls;
  });
}

/** Presses a key in the overlay window. */
export async function press(
  app: RunningApp,
  keyCode: string,
  modifiers: ('shift' | 'control')[] = [],
): Promise<void> {
  await app.electron.evaluate(
    ({ BrowserWindow }, [code, held]) => {
      const window = BrowserWindow.getAllWindows().find(
        (each) => each.getTitle() === 'Carat Overlay',
      );
      window?.webContents.sendInputEvent({ type: 'keyDown', keyCode: code, modifiers: held });
    },
    [keyCode, modifiers] as const,
  );
}
