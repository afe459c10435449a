import { expect, test } from 'vitest';
import { startFeedServer } from './feed-server.ts';
import { BUILT, giftDelta, shownKeys, theatreForTests } from './theatre.ts';

const theatre = theatreForTests();

/** The longest wait between two attempts, in milliseconds, and how far chance may shift it. */
const LONGEST = 5_000;
const SHIFT = 0.25;

test('a page looks for Carat for ever, at times that differ, and is there when it is back', async () => {
  const first = await startFeedServer(BUILT);
  const page = await theatre.browser.newPage();
  // Waits pass a hundred times as fast here, and are written down as they were asked for.
  await page.addInitScript(() => {
    const waits: number[] = [];
    const real = window.setTimeout.bind(window);
    Object.assign(window, {
      waits,
      setTimeout: (then: () => void, wait: number) => {
        if (wait < 10_000) waits.push(wait);
        return real(then, wait < 10_000 ? wait / 100 : wait);
      },
    });
  });
  const waits = () => page.evaluate(() => (window as unknown as { waits: number[] }).waits);
  await page.goto(first.page);
  await first.until(() => first.reports.length > 0);
  await first.close();
  await expect.poll(async () => (await waits()).length, { timeout: 15_000 }).toBeGreaterThan(40);

  const long = (await waits()).slice(10);
  for (const wait of long) {
    expect(wait).toBeGreaterThanOrEqual(LONGEST * (1 - SHIFT));
    expect(wait).toBeLessThanOrEqual(LONGEST * (1 + SHIFT));
  }
  expect(new Set(long.map(Math.round)).size).toBeGreaterThan(long.length / 2);

  const second = await startFeedServer(BUILT, first.port, 10);
  await second.until(() => second.reports.length > 0);
  second.publish(giftDelta({ key: 'back again' }));
  await second.until(() => shownKeys(second.reports).includes('back again'));
  await page.close();
  await second.close();
});
