// What the overlay pages do in a minute in which nothing happens, after a flood of gifts has gone
// by: frames drawn, against an empty page that animates one box, and time taken by their scripts,
// styles and layouts. A browser each, because a browser is traced as a whole.

import { setTimeout as rest } from 'node:timers/promises';
import { giftMix } from './support/gift-mix.mjs';
import {
  openBrowser,
  openPage,
  startBoxPage,
  startCaratWithAllWidgets,
} from './support/overlay-pages.mjs';
import { report } from './support/report.mjs';
import { connect } from './support/sender.mjs';

const WATCHED_MS = 60_000;
const GIFTS = 40;
/** After the last card has gone: until its last frame has been drawn. */
const SETTLING_MS = 3_000;
const FRAME_EVENTS = ['disabled-by-default-devtools.timeline.frame'];

async function open(url) {
  const browser = await openBrowser();
  const page = await openPage(browser, url);
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Performance.enable');
  const busySeconds = async () => {
    const { metrics } = await devtools.send('Performance.getMetrics');
    return metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN;
  };
  return { browser, page, busySeconds };
}

const atRest = ({ page }) =>
  page.waitForFunction(
    () => document.querySelector('.card, .drop') === null && document.getAnimations().length === 0,
    undefined,
    { timeout: 120_000, polling: 500 },
  );

async function watch({ browser, page, busySeconds }) {
  const busyBefore = await busySeconds();
  await browser.startTracing(page, { categories: FRAME_EVENTS });
  await rest(WATCHED_MS);
  const { traceEvents } = JSON.parse((await browser.stopTracing()).toString());
  const busy = (await busySeconds()) - busyBefore;
  return { frames: traceEvents.filter(({ name }) => name === 'DrawFrame').length, busy };
}

const carat = await startCaratWithAllWidgets();
const box = await startBoxPage();
const pages = {
  box: await open(box.url),
  alerts: await open(carat.address('alerts')),
  stage: await open(carat.address('stage')),
};
const sender = await connect(carat.giftSocket);
const nextGift = giftMix('idle');
for (let sent = 0; sent < GIFTS; sent += 1) sender.send(JSON.stringify(nextGift()));
await Promise.all([pages.alerts, pages.stage].map((one) => one.page.waitForSelector('.card')));
await Promise.all([pages.alerts, pages.stage].map(atRest));
await rest(SETTLING_MS);

const [animated, ...idle] = await Promise.all([pages.box, pages.alerts, pages.stage].map(watch));
for (const [index, name] of ['alerts', 'stage'].entries()) {
  const { frames, busy } = idle[index];
  report(
    `frames in an idle minute, ${name} page`,
    frames / animated.frames,
    `${frames} against ${animated.frames}; its main thread was busy for ${(busy * 1_000).toFixed(0)} ms`,
    '0',
  );
}

sender.close();
for (const { browser } of Object.values(pages)) await browser.close();
box.close();
await carat.stop();
