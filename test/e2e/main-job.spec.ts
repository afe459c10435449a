import { type Browser, chromium, type Page } from '@playwright/test';
import { gift, streak } from '../fixtures/tikfinity-events.ts';
import { startTikfinityServer, type TikfinityServer } from '../fixtures/tikfinity-server.ts';
import { expect, test } from './carat.ts';
import { call, pageAt, type RunningApp, serverOf } from './launch.ts';
import { inOverlay } from './overlay.ts';
import { cornersOf } from './pixels.ts';

let tikfinity: TikfinityServer;
let browser: Browser;

test.beforeEach(async () => {
  tikfinity = await startTikfinityServer();
  browser = await chromium.launch({
    executablePath: '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu'],
  });
});
test.afterEach(async () => {
  await browser.close();
  await tikfinity.stop();
});

/** Keeps account of every card that a page has on show from now on, with its last words. */
async function watchCards(page: Page): Promise<() => Promise<string[]>> {
  await page.evaluate(() => {
    const seen = new Map<Element, string>();
    const look = () => {
      for (const card of document.querySelectorAll('.card')) {
        seen.set(card, (card as HTMLElement).innerText.replaceAll(/\s+/g, ' ').trim());
      }
    };
    new MutationObserver(look).observe(document.body, {
      subtree: true,
      childList: true,
      characterData: true,
    });
    (window as unknown as { seenCards: Map<Element, string> }).seenCards = seen;
  });
  return () =>
    page.evaluate(() => [
      ...(window as unknown as { seenCards: Map<Element, string> }).seenCards.values(),
    ]);
}

async function openWindow(carat: RunningApp): Promise<Page> {
  await call(carat.dashboard, 'overlay.setWindow', { open: true });
  const { origin } = await serverOf(carat);
  return pageAt(carat.electron, `${origin}/overlay/alerts`);
}

/** The page as OBS's browser source shows it: a Chromium with a transparent background. */
async function openBrowserSource(carat: RunningApp): Promise<Page> {
  const { origin, readKey } = await serverOf(carat);
  const page = await browser.newPage({ viewport: { width: 1080, height: 1920 } });
  await page.goto(`${origin}/overlay/alerts#key=${readKey}`);
  expect(page.url(), 'the key leaves the address bar').not.toContain(readKey);
  return page;
}

test('gifts from TikFinity are booked once, counted on the Live page, and shown over nothing', async ({
  start,
}, testInfo) => {
  const carat = await start(['--port', '0', '--source', `tikfinity=${tikfinity.url}`]);
  const pages = [await openWindow(carat), await openBrowserSource(carat)];
  await expect(carat.dashboard.getByTestId('overlay-pages')).toContainText('2');
  const cards = await Promise.all(pages.map(watchCards));
  await tikfinity.connected();

  const roses = streak(5, { nickname: 'Mia', viewer: 3 });
  const galaxy = gift({ giftId: 11046, name: 'Galaxy', coins: 1_000, nickname: 'Noor', viewer: 4 });
  // Everything twice: once as it happens, once as after a reconnect.
  for (const event of [...roses, ...roses, galaxy, galaxy]) tikfinity.send(event);

  const live = carat.dashboard;
  await expect(live.getByTestId('live-diamonds')).toHaveText('1,005');
  await expect(live.getByTestId('live-coins')).toHaveText('1,005');
  await expect(live.getByTestId('live-gifts')).toHaveText('6');
  await expect(live.getByTestId('live-gifters')).toHaveText('2');

  const { origin, readKey } = await serverOf(carat);
  const ask = async (path: string) => {
    const answer = await fetch(origin + path, { headers: { authorization: `Bearer ${readKey}` } });
    return answer.json();
  };
  expect(await ask('/api/v1/totals')).toMatchObject({ coins: 1_005, diamonds: '1005', gifts: 6 });
  expect(await ask('/api/v1/balance')).toMatchObject({ diamonds: { available: '1005' } });
  expect(await ask('/api/v1/check')).toMatchObject({ ok: true, entries: 6 });

  for (const seen of cards) {
    await expect.poll(seen).toHaveLength(2);
    const texts = (await seen()).join(' | ');
    expect(texts).toMatch(/Mia.*Rose.*5/);
    expect(texts).toMatch(/Noor.*Galaxy/);
  }
  await testInfo.attach('live page', { body: await live.screenshot(), contentType: 'image/png' });

  // A long streak keeps a card on show while the corners are looked at.
  for (const event of streak(40, { nickname: 'Ada', viewer: 5 }).slice(0, -1))
    tikfinity.send(event);
  const [window, source] = pages as [Page, Page];
  await expect(window.locator('.card').first()).toBeVisible();
  await expect(source.locator('.card').first()).toBeVisible();
  const captured = await inOverlay(carat, async (overlay) =>
    (await overlay.webContents.capturePage()).toPNG().toString('base64'),
  );
  const pictures = [
    Buffer.from(await captured.jsonValue(), 'base64'),
    await source.screenshot({ omitBackground: true }),
  ];
  for (const picture of pictures) {
    await testInfo.attach('overlay', { body: picture, contentType: 'image/png' });
    const { corners, most } = await cornersOf(browser, picture);
    expect(corners).toEqual([0, 0, 0, 0]);
    expect(most).toBe(255);
  }
});

test('TikFinity’s state is told in words, also when it goes away', async ({ start }) => {
  const carat = await start(['--port', '0', '--source', `tikfinity=${tikfinity.url}`]);
  const state = carat.dashboard.getByTestId('source-tikfinity').first();
  await tikfinity.connected();
  await expect(state).toContainText(/connected/i);
  tikfinity.send(gift());
  await expect(state).toContainText(/receiving/i);
  await tikfinity.stop();
  await expect(state).toContainText(/again in \d+ s|retry/i);
  tikfinity = await startTikfinityServer(Number(new URL(tikfinity.url).port));
  await tikfinity.connected();
  await expect(state).toContainText(/connected/i);
});
