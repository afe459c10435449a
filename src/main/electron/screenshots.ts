import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { BrowserWindow, nativeTheme } from 'electron';
import { coinValue } from '../../shared/live/shown-gift.ts';
import type { Core } from '../core.ts';
import { OVERLAY_TITLE } from './overlay-window.ts';

/** Pictures of a demo: for the README, and for machines where nobody sees the windows. */

interface Deps {
  readonly folder: string;
  readonly dashboard: BrowserWindow;
  readonly core: Core;
}

/** From this value on a gift is worth a picture; the demo plays one within its first seconds. */
const GRAND = 1_000;
const GRAND_WITHIN_MS = 20_000;
/** By then a card has come in and stands. */
const CARD_STANDS_MS = 1_500;
/** Charts draw themselves in. */
const PAGE_STANDS_MS = 1_500;

/**
 * Needs the overlay window open. Writes `overlay.png` (transparent) and `PAGE-dark.png` and `PAGE-light.png` of each page, then
 * says on stdout `carat screenshots FOLDER`.
 */
export async function takeScreenshots({ folder, dashboard, core }: Deps): Promise<void> {
  await mkdir(folder, { recursive: true });
  await grandGift(core);
  await delay(CARD_STANDS_MS);
  const shown = BrowserWindow.getAllWindows().find((one) => one.getTitle() === OVERLAY_TITLE);
  if (shown !== undefined) await save(shown, join(folder, 'overlay.png'));
  for (const theme of ['light', 'dark'] as const) {
    nativeTheme.themeSource = theme;
    for (const address of await pagesOf(dashboard)) {
      await dashboard.webContents.executeJavaScript(`location.hash = ${JSON.stringify(address)}`);
      await delay(PAGE_STANDS_MS);
      await save(dashboard, join(folder, `${address.replace(/\W/g, '')}-${theme}.png`));
    }
  }
  process.stdout.write(`carat screenshots ${folder}\n`);
}

/** Resolves with the first grand gift, or without one when none comes. */
function grandGift({ feed }: Core): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, GRAND_WITHIN_MS);
    const stop = feed.listen((frame) => {
      if (frame.type !== 'deltas') return;
      const isGrand = frame.deltas.some(
        (one) => one.type === 'gift' && coinValue(one.gift) >= GRAND,
      );
      if (!isGrand) return;
      clearTimeout(timer);
      stop();
      resolve();
    });
  });
}

/** The addresses in the dashboard's own navigation: `#/live`, … */
function pagesOf(dashboard: BrowserWindow): Promise<string[]> {
  return dashboard.webContents.executeJavaScript(
    `[...document.querySelectorAll('nav a[href^="#/"]')].map((link) => link.getAttribute('href'))`,
  );
}

async function save(window: BrowserWindow, path: string): Promise<void> {
  const picture = await window.webContents.capturePage();
  await writeFile(path, picture.toPNG());
}
