// From the click in the navigation until a page says all it has to say, in the real app with a
// million gifts of two years, as a ratio to ten thousand.
// Usage: node bench/pages.bench.mjs [GIFTS [FOLDER]]: ledgers in FOLDER are made once, and kept.
import { existsSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startApp } from './support/app-pages.mjs';
import { bookTwoYears, openThread } from './support/ledger-thread.mjs';
import { median, percentile, report } from './support/report.mjs';

const GIFTS = Number(process.argv[2] ?? 1_000_000);
const FEW = 10_000;
const ROUNDS = 3;

const kept = process.argv[3];
const folder = kept ?? mkdtempSync(join(tmpdir(), 'carat-bench-'));

/** The app with so many gifts of two years. */
async function appWith(gifts) {
  const dir = join(folder, `${gifts}-gifts`);
  if (!existsSync(dir)) {
    const startedAt = performance.now();
    const thread = openThread(`${dir}.part`, 'UTC');
    await bookTwoYears(thread, gifts, Date.now());
    await thread.close();
    renameSync(`${dir}.part`, dir);
    console.log(
      `${gifts} gifts booked in ${((performance.now() - startedAt) / 1000).toFixed(1)} s`,
    );
  }
  return startApp(dir);
}

/** Each page's times; both apps take turns, so that what else the machine does meets both. */
async function clickThrough(apps) {
  const hrefs = await apps[0].hrefs();
  const times = new Map(hrefs.map((href) => [href, apps.map(() => [])]));
  for (let round = 0; round <= ROUNDS; round += 1) {
    for (const href of hrefs) {
      for (const [index, app] of apps.entries()) {
        const time = await app.click(href);
        times.get(href)[index].push(time);
      }
    }
  }
  return times;
}

const apps = [await appWith(FEW), await appWith(GIFTS)];
try {
  for (const [href, [few, many]] of await clickThrough(apps)) {
    // The first time, a page's code is read and compiled as well.
    const [[opening], all] = [many, many.slice(1).map((time) => time.all)];
    const before = few.slice(1).map((time) => time.all);
    const shown = median(many.slice(1).map((time) => time.first));
    report(
      href,
      median(all) / median(before),
      `p50 ${median(all).toFixed(0)} ms (its frame after ${shown.toFixed(0)} ms), worst ${percentile(all, 1).toFixed(0)} ms, the very first time ${opening.all.toFixed(0)} ms; ${median(before).toFixed(0)} ms with ${FEW} gifts`,
      'within 300 ms',
    );
  }
} finally {
  for (const app of apps) await app.stop();
  if (kept === undefined) rmSync(folder, { recursive: true, force: true });
}
