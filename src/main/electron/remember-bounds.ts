import type { BrowserWindow } from 'electron';
import { screen } from 'electron';
import type { Rect } from './bounds.ts';

/** A window sends an event for each pixel it is dragged; what counts is where it comes to rest. */
const REST_MS = 400;

/** Calls `onRest` when the window has been moved or resized, and once more when it closes. */
export function whenAtRest(window: BrowserWindow, onRest: () => void): void {
  let timer: NodeJS.Timeout | undefined;
  const moved = () => {
    clearTimeout(timer);
    timer = setTimeout(onRest, REST_MS);
  };
  window.on('move', moved);
  window.on('resize', moved);
  window.on('close', () => {
    clearTimeout(timer);
    onRest();
  });
  window.on('closed', () => clearTimeout(timer));
}

/** The work areas of the displays, the primary one first. */
export function workAreas(): [Rect, ...Rect[]] {
  const primary = screen.getPrimaryDisplay();
  const others = screen.getAllDisplays().filter(({ id }) => id !== primary.id);
  return [primary.workArea, ...others.map(({ workArea }) => workArea)];
}
