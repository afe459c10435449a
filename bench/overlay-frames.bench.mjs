// Frames a second of the overlay pages while the core takes in 50 gifts a second, against an empty
// page that animates one box, in the same browser with the same core just as busy. A frame counts
// when the page was asked for it: that happens no faster than it can be drawn and handed on.

import { setTimeout as rest } from 'node:timers/promises';
import { giftMix } from './support/gift-mix.mjs';
import {
  openBrowser,
  openPage,
  startBoxPage,
  startCaratWithAllWidgets,
} from './support/overlay-pages.mjs';
import { percentile, report } from './support/report.mjs';
import { connect } from './support/sender.mjs';

const GIFTS_A_SECOND = 50;
const WATCHED_MS = 60_000;
/** The box is watched before, between and after, so that a machine that changes its pace shows. */
const WATCHED_BOX_MS = 15_000;
/** Until cards stand everywhere and as much falls as may. */
const FILLING_MS = 4_000;

/** Runs in the page: the moments of its frames until so many milliseconds have passed. */
const FRAMES = (milliseconds) =>
  new Promise((resolve) => {
    const times = [];
    const seen = (at) => {
      times.push(at);
      if (at - times[0] < milliseconds) requestAnimationFrame(seen);
      else resolve(times);
    };
    requestAnimationFrame(seen);
  });

async function watch(browser, url, milliseconds) {
  const page = await openPage(browser, url);
  await rest(FILLING_MS);
  const times = await page.evaluate(FRAMES, milliseconds);
  await page.close();
  const gaps = times.slice(1).map((at, index) => at - times[index]);
  return { rate: (1_000 * gaps.length) / (times.at(-1) - times[0]), gaps };
}

const carat = await startCaratWithAllWidgets();
const box = await startBoxPage();
const browser = await openBrowser();
const sender = await connect(carat.giftSocket);
// Answers are read and let be.
sender.on('message', () => {});
const nextGift = giftMix('frames');
const sending = setInterval(() => sender.send(JSON.stringify(nextGift())), 1_000 / GIFTS_A_SECOND);

const watchBox = () => watch(browser, box.url, WATCHED_BOX_MS);
const boxes = [await watchBox()];
const pages = new Map();
for (const name of ['alerts', 'stage']) {
  pages.set(name, await watch(browser, carat.address(name), WATCHED_MS));
  boxes.push(await watchBox());
}
const boxRate = boxes.reduce((sum, { rate }) => sum + rate, 0) / boxes.length;
for (const [name, { rate, gaps }] of pages) {
  report(
    `frames a second, ${name} page`,
    rate / boxRate,
    `${rate.toFixed(1)} against ${boxRate.toFixed(1)}; p99 of the gaps ${percentile(gaps, 0.99).toFixed(0)} ms`,
    '0.9',
  );
}

clearInterval(sending);
sender.close();
await browser.close();
box.close();
await carat.stop();
