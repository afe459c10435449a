// What a stage page with every widget keeps in its heap after 100,000 gifts, against after the first
// 1,000. It follows all of them: the next come when its totals have counted the ones before.

import { giftMix } from './support/gift-mix.mjs';
import { openBrowser, openPage, startCaratWithAllWidgets } from './support/overlay-pages.mjs';
import { report } from './support/report.mjs';
import { connect } from './support/sender.mjs';

const FIRST = 1_000;
const ALL = 100_000;
const AT_ONCE = 4_500;
const MEGABYTE = 1_048_576;

const carat = await startCaratWithAllWidgets();
const browser = await openBrowser();
const page = await openPage(browser, carat.address('stage'));
const devtools = await page.context().newCDPSession(page);
const sender = await connect(carat.giftSocket);
const nextGift = giftMix('heap');
let coins = 0;

/** Sends so many and waits until they are booked. */
function send(gifts) {
  let answered = 0;
  return new Promise((resolve) => {
    const hear = (data) => {
      for (const { status, coins: added } of JSON.parse(data.toString()).results) {
        if (status === 'booked') coins += added;
        answered += 1;
      }
      if (answered < gifts) return;
      sender.off('message', hear);
      resolve();
    };
    sender.on('message', hear);
    for (let sent = 0; sent < gifts; sent += 1) sender.send(JSON.stringify(nextGift()));
  });
}

const followed = () =>
  page.waitForFunction(
    (text) => document.querySelector('.totals .number')?.textContent === text,
    new Intl.NumberFormat('en').format(coins),
    // Not in every frame, as it would be otherwise: that would keep the page at work.
    { timeout: 60_000, polling: 100 },
  );

async function heap() {
  await devtools.send('HeapProfiler.collectGarbage');
  return (await devtools.send('Runtime.getHeapUsage')).usedSize;
}

await send(FIRST);
await followed();
const before = await heap();
for (let sent = FIRST; sent < ALL; sent += AT_ONCE) {
  await send(Math.min(AT_ONCE, ALL - sent));
  await followed();
}
const after = await heap();
report(
  `heap of the stage page after ${ALL} gifts`,
  after / before,
  `${(after / MEGABYTE).toFixed(1)} MB against ${(before / MEGABYTE).toFixed(1)} MB after ${FIRST}`,
  'within 5 MB',
);

sender.close();
await browser.close();
await carat.stop();
