// From the click in the navigation until a page says all it has to say, in the real app with a
// million gifts of two years, as a ratio to ten thousand. Usage: node bench/pages.bench.mjs [GIFTS]
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { _electron } from '@playwright/test';
import { electronExecutable } from '../scripts/electron-runtime.mjs';
import { projectRoot } from '../scripts/places.mjs';
import { sandboxFlags } from '../scripts/sandbox.mjs';
import { bookTwoYears, openThread } from './support/ledger-thread.mjs';
import { median, percentile, report } from './support/report.mjs';

const GIFTS = Number(process.argv[2] ?? 1_000_000);
const FEW = 10_000;
const ROUNDS = 5;

/** Runs in the page: milliseconds from the click until the last word has changed. */
const CLICK = async (href) => {
  const QUIET_MS = 400;
  const LONGEST_MS = 10_000;
  const content = document.querySelector('#content');
  const link = document.querySelector(`nav a[href="${href}"]`);
  if (content === null || link === null) throw new Error(`no link to ${href}`);
  const startedAt = performance.now();
  let changedAt = startedAt;
  const observer = new MutationObserver(() => {
    changedAt = performance.now();
  });
  // Attributes are left out: what moves on after it has come is not waited for.
  observer.observe(content, { childList: true, characterData: true, subtree: true });
  link.click();
  while (performance.now() - changedAt < QUIET_MS) {
    await new Promise((resolve) => setTimeout(resolve, 5));
    if (changedAt - startedAt > LONGEST_MS) throw new Error(`${href} never comes to rest`);
  }
  observer.disconnect();
  return changedAt - startedAt;
};

async function timesOf(gifts) {
  const dir = mkdtempSync(join(tmpdir(), 'carat-bench-'));
  const thread = openThread(dir, 'UTC');
  await bookTwoYears(thread, gifts, Date.now());
  await thread.close();
  const app = await _electron.launch({
    executablePath: electronExecutable().path,
    args: [...(await sandboxFlags()), projectRoot, '--data-dir', dir, '--port', '0'],
    cwd: projectRoot,
    env: { ...process.env, CARAT_DIALOGS: 'off' },
  });
  const page = await dashboardOf(app);
  // The first start asks first; what it asks is none of this.
  await page.evaluate(() => {
    window.location.hash = '#/live';
  });
  await page.getByRole('navigation').first().waitFor();
  const hrefs = await page.$$eval('nav a[href^="#/"]', (links) =>
    links.map((link) => link.getAttribute('href')),
  );
  const times = new Map(hrefs.map((href) => [href, []]));
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const href of hrefs) times.get(href).push(await page.evaluate(CLICK, href));
  }
  await app.close();
  rmSync(dir, { recursive: true, force: true });
  return times;
}

/** A window has its address only a moment after it has come. */
async function dashboardOf(app) {
  for (;;) {
    const page = app.windows().find((one) => one.url().startsWith('app://dashboard/'));
    if (page !== undefined) return page;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

const [few, many] = [await timesOf(FEW), await timesOf(GIFTS)];
for (const [href, times] of many) {
  const before = few.get(href) ?? [];
  report(
    href,
    median(times) / median(before),
    `p50 ${median(times).toFixed(0)} ms, worst ${percentile(times, 1).toFixed(0)} ms; ${median(before).toFixed(0)} ms with ${FEW} gifts`,
    'within 300 ms',
  );
}
