// The real app, its navigation clicked: how long each page takes until it has said everything.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { _electron } from '@playwright/test';
import { electronExecutable } from '../../scripts/electron-runtime.mjs';
import { projectRoot } from '../../scripts/places.mjs';
import { sandboxFlags } from '../../scripts/sandbox.mjs';

const START_MS = 30_000;

/**
 * Starts the built app in the data folder `dir`.
 * @param {string} dir
 */
export async function startApp(dir) {
  const app = await _electron.launch({
    executablePath: electronExecutable().path,
    args: [...(await sandboxFlags()), projectRoot, '--data-dir', dir, '--port', '0'],
    cwd: projectRoot,
    env: { ...process.env, CARAT_DIALOGS: 'off' },
    timeout: START_MS,
  });
  const page = await dashboardOf(app);
  page.setDefaultTimeout(START_MS);
  // The first start asks first; what it asks is none of this.
  await page.getByRole('navigation').first().waitFor();
  await page.evaluate(() => {
    window.location.hash = '#/guide';
  });
  await checked(dir);
  return {
    /** The pages in the order of the navigation. */
    hrefs: () =>
      page.$$eval('nav a[href^="#/"]:not([href*="?"])', (links) =>
        links.map((link) => link.getAttribute('href')),
      ),
    /**
     * Milliseconds from the click until the page shows `first` something new, and `all` of it.
     * @param {string} href
     */
    click: (href) => page.evaluate(CLICK, href),
    /** What it is asked at its end has nobody to answer it, so it is not asked. */
    async stop() {
      app.process().kill('SIGKILL');
      await app.close().catch(() => {});
    },
  };
}

/** Waits for the check of the whole ledger that every start makes: it is measured elsewhere. */
async function checked(dir) {
  const { origin, readKey } = JSON.parse(readFileSync(join(dir, 'server.json'), 'utf8'));
  const headers = { authorization: `Bearer ${readKey}` };
  const answer = await fetch(`${origin}/api/v1/check`, { headers });
  const { ok } = await answer.json();
  if (!ok) throw new Error('the ledger is not in order');
}

/** A window has its address only a moment after it has come. */
async function dashboardOf(app) {
  const until = performance.now() + START_MS;
  while (performance.now() < until) {
    const page = app.windows().find((one) => one.url().startsWith('app://dashboard/'));
    if (page !== undefined) return page;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error('the dashboard has not come');
}

/** Runs in the page. A change counts when its frame has been handed over for painting. */
const CLICK = async (href) => {
  // Eight times what the slowest question may take, and nothing says that it is still loading.
  const QUIET_MS = 400;
  const LONGEST_MS = 10_000;
  const content = document.querySelector('#content');
  const link = document.querySelector(`nav a[href="${href}"]`);
  if (content === null || link === null) throw new Error(`no link to ${href}`);
  const startedAt = performance.now();
  let first = 0;
  let paintedAt = startedAt;
  let waiting = false;
  const painted = () => {
    waiting = false;
    paintedAt = performance.now();
    if (first === 0) first = paintedAt - startedAt;
  };
  const observer = new MutationObserver(() => {
    if (waiting) return;
    waiting = true;
    requestAnimationFrame(() => setTimeout(painted));
  });
  // Attributes are left out: what moves on after it has come is not waited for.
  observer.observe(content, { childList: true, characterData: true, subtree: true });
  link.click();
  const isLoading = () => waiting || content.textContent.includes('Loading');
  while (performance.now() - paintedAt < QUIET_MS || isLoading()) {
    await new Promise((resolve) => setTimeout(resolve, 20));
    if (performance.now() - startedAt > LONGEST_MS) throw new Error(`${href} never comes to rest`);
  }
  observer.disconnect();
  return { first, all: paintedAt - startedAt };
};
