import type { BrowserWindow, Input } from 'electron';
import { boundsAfterKey } from './edit-keys.ts';
import { WORDS } from './words.ts';

/**
 * The frame of the overlay window while it is moved and resized. It is laid over the page from
 * outside: the page is the one that OBS shows, and has neither a frame nor a way to main.
 */
const FRAME = `
  html { -webkit-app-region: drag; cursor: move; }
  html::after {
    content: '${WORDS.editing}';
    position: fixed; inset: 0; z-index: 2147483647; box-sizing: border-box;
    display: flex; align-items: end; justify-content: center; padding: 12px;
    border: 3px dashed #5fd9d1; background: rgb(13 16 18 / 70%);
    color: #e9eef0; font: 14px/1.4 system-ui, sans-serif; text-align: center;
  }
`;

/** Draws the frame over the page, and again when the page is loaded anew. The result takes it away. */
export function showFrame(window: BrowserWindow): () => void {
  const contents = window.webContents;
  let key: Promise<string> | null = null;
  const draw = () => {
    key = contents.insertCSS(FRAME);
    key.catch(() => undefined);
  };
  draw();
  contents.on('dom-ready', draw);
  return () => {
    contents.off('dom-ready', draw);
    key?.then((each) => contents.removeInsertedCSS(each)).catch(() => undefined);
  };
}

/** Arrow keys move and resize, so that nobody depends on dragging; Escape and Enter end it. */
export function editByKeys(window: BrowserWindow, done: () => void): () => void {
  const contents = window.webContents;
  const onKey = (event: { preventDefault(): void }, input: Input) => {
    if (input.type !== 'keyDown') return;
    event.preventDefault();
    if (input.key === 'Escape' || input.key === 'Enter') return done();
    const next = boundsAfterKey(window.getBounds(), input);
    if (next !== null) window.setBounds(next);
  };
  contents.on('before-input-event', onKey);
  return () => {
    contents.off('before-input-event', onKey);
  };
}
