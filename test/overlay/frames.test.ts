import type { Page } from '@playwright/test';
import { expect, test } from 'vitest';
import type { FeedReport } from '../../src/shared/live/delta.ts';
import { giftDelta, theatreForTests, UPRIGHT } from './theatre.ts';

/** The clock of a page whose time the test lets pass draws a frame in so many milliseconds. */
const FRAME = 16;
/** How long a card that comes in is watched. */
const WATCHED = 2_000;

const theatre = theatreForTests();

async function openWithClock(): Promise<Page> {
  const page = await theatre.browser.newPage({ viewport: UPRIGHT });
  await page.clock.install();
  await page.goto(theatre.server.page);
  await theatre.server.until(() => theatre.server.sockets() === 1);
  // From here on no time passes but what the test lets pass.
  await page.clock.pauseAt(Date.now() + 1_000);
  return page;
}

function told(): readonly Extract<FeedReport, { type: 'frames' }>[] {
  return theatre.server.reports.filter((report) => report.type === 'frames');
}

/** Plays a gift until its card is on the screen. */
async function shown(page: Page, key: string, coins: number): Promise<void> {
  const { server } = theatre;
  const isShown = (report: FeedReport) => report.type === 'shown' && report.key === key;
  server.publish(giftDelta({ key, coins }));
  await page.locator('.card').last().waitFor({ state: 'attached' });
  await page.clock.runFor(3 * FRAME);
  await server.until(() => server.reports.some(isShown));
}

/** What the page says of its frames when `pass` has let time go by. */
async function after(pass: () => Promise<void>) {
  const before = told().length;
  await pass();
  await theatre.server.until(() => told().length > before);
  return told().at(-1) ?? { drawn: 0, dropped: 0 };
}

test('a page tells once how many frames it has drawn while a card came in', async () => {
  const page = await openWithClock();
  await shown(page, 'one', 10_000);
  const { drawn, dropped } = await after(() => page.clock.runFor(WATCHED + 10 * FRAME));
  expect(drawn).toBeGreaterThan((WATCHED / FRAME) * 0.9);
  expect(drawn).toBeLessThan((WATCHED / FRAME) * 1.1);
  expect(dropped).toBe(0);
  const before = told().length;
  await page.clock.runFor(WATCHED);
  expect(told()).toHaveLength(before);
});

test('a page that was kept from drawing tells how many frames it has dropped', async () => {
  const page = await openWithClock();
  await shown(page, 'stuck', 10_000);
  const { drawn, dropped } = await after(async () => {
    await page.clock.runFor(WATCHED / 2);
    await page.clock.fastForward(640);
    await page.clock.runFor(WATCHED);
  });
  expect(dropped).toBeGreaterThanOrEqual(640 / FRAME - 3);
  expect(dropped).toBeLessThanOrEqual(640 / FRAME + 3);
  expect(drawn).toBeLessThan(WATCHED / FRAME);
});

test('in a flood that does not end the count is told nevertheless', async () => {
  const page = await openWithClock();
  const { drawn } = await after(async () => {
    for (let i = 0; i < 8; i += 1) {
      await shown(page, `flood-${i}`, 10);
      await page.clock.runFor(1_500);
    }
  });
  expect(drawn).toBeGreaterThan(500);
});

test('on a computer that drops frames only a card itself and its gift move', async () => {
  const page = await openWithClock();
  const moving = () =>
    page
      .locator('.card')
      .last()
      .evaluate((card) => card.getAnimations({ subtree: true }).length);
  await shown(page, 'before', 10_000);
  expect(await moving()).toBeGreaterThan(5);
  await page.clock.runFor(400);
  await page.clock.fastForward(640);
  await page.clock.runFor(20_000);
  await shown(page, 'after', 10_000);
  expect(await moving()).toBeLessThanOrEqual(2);
});
