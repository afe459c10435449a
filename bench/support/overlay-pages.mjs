// What the measurements of the overlay share: a core whose stages show every widget, the pages in
// a browser, and a page to compare them with.

import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { WebSocket } from 'ws';
import { startCarat } from './servers.mjs';

const UPRIGHT = { width: 1080, height: 1920 };

/** An empty page but for one box that goes to and fro, as cheap as an animation can be. */
const BOX_PAGE = `<!doctype html><style>
body { margin: 0; background: transparent }
div { width: 100px; height: 100px; background: #e33; animation: go 2s linear infinite alternate }
@keyframes go { to { transform: translateX(900px) } }
</style><div></div>`;

export function openBrowser() {
  return chromium.launch({
    executablePath: '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-background-networking'],
  });
}

/** Serves the empty page with the box. */
export async function startBoxPage() {
  const http = createServer((_, response) => {
    response.setHeader('content-type', 'text/html').end(BOX_PAGE);
  });
  http.listen(0, '127.0.0.1');
  await once(http, 'listening');
  return { url: `http://127.0.0.1:${http.address().port}/`, close: () => http.close() };
}

/** The real core, in a folder of its own, with every widget of every stage switched on. */
export async function startCaratWithAllWidgets() {
  const folder = mkdtempSync(join(tmpdir(), 'carat-bench-'));
  const first = await startCarat(folder);
  const design = await designOf(first);
  await first.stop();
  for (const widget of design.stages.flatMap(({ widgets }) => widgets)) {
    widget.visible = true;
    if (widget.kind === 'goal') widget.target = 50_000;
    if (widget.kind === 'totals') widget.text = '{coins} coins';
  }
  writeFileSync(join(folder, 'overlay.json'), JSON.stringify(design));
  const carat = await startCarat(folder);
  return {
    ...carat,
    /** @param {string} page stage, alerts and so on */
    address: (page) => `${carat.origin}/overlay/${page}#key=${carat.readKey}`,
    async stop() {
      await carat.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function designOf({ origin, readKey }) {
  const feed = new WebSocket(`${origin.replace('http', 'ws')}/api/v1/feed?key=${readKey}`);
  const [data] = await once(feed, 'message');
  feed.close();
  return JSON.parse(data.toString()).state.design;
}

/**
 * Opens an overlay page, or another that has none of its elements.
 * @param {import('@playwright/test').Browser} browser
 * @param {string} url
 */
export async function openPage(browser, url) {
  const page = await browser.newPage({ viewport: UPRIGHT });
  await page.goto(url);
  // An overlay page makes its widgets when the feed has told it which.
  if (url.includes('/overlay/'))
    await page.locator('.widget').first().waitFor({ state: 'attached' });
  return page;
}
