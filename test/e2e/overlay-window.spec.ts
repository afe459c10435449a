import { execFileSync, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, test } from './carat.ts';
import { call, liveOverlay, pageAt, type RunningApp, sendGifts, serverOf } from './launch.ts';
import { alphaOf, clickThroughCalls, inOverlay, overlayState, press } from './overlay.ts';

async function openOverlay(carat: RunningApp): Promise<Page> {
  const answer = await call(carat.dashboard, 'overlay.setWindow', { open: true });
  expect(answer).toMatchObject({ ok: true, value: { open: true, editing: false } });
  const { origin } = await serverOf(carat);
  const page = await pageAt(carat.electron, `${origin}/overlay/alerts`);
  await expect.poll(() => pagesOf(carat)).toBe(1);
  return page;
}

const pagesOf = async (carat: RunningApp) => (await liveOverlay(carat)).pages;

test('the overlay window is wholly transparent while nothing happens', async ({ carat }) => {
  await openOverlay(carat);
  await expect.poll(() => alphaOf(carat)).toEqual({ least: 0, most: 0 });
});

test('the overlay window has a 32-bit visual on X11, also right after the start', async ({
  start,
  dataDir,
}) => {
  test.skip(process.platform !== 'linux', 'X11 only');
  test.skip(spawnSync('xwininfo', ['-version']).error !== undefined, 'xwininfo is not installed');
  await writeFile(join(dataDir, 'settings.json'), '{"overlay":{"window":{"open":true}}}');
  const carat = await start();
  await expect.poll(() => pagesOf(carat)).toBe(1);
  expect(execFileSync('xwininfo', ['-name', 'Carat Overlay']).toString()).toMatch(/Depth: 32/);
  await carat.quit();
});

test('a gift is drawn over nothing, and reported as shown', async ({ carat }) => {
  await openOverlay(carat);
  await sendGifts(carat, [
    {
      type: 'gift',
      id: 'one',
      gift: { id: '5655', name: 'Rose', coins: 1 },
      count: 1,
      from: { id: 'viewer', name: 'Mia' },
    },
  ]);
  await expect.poll(async () => (await alphaOf(carat)).most).toBe(255);
  expect((await alphaOf(carat)).least).toBe(0);
  await expect
    .poll(() => call(carat.dashboard, 'live.snapshot', null))
    .toMatchObject({ value: { state: { overlay: { received: 1, booked: 1, shown: 1 } } } });
});

test('no page can change the name that OBS finds the window by', async ({ carat }) => {
  const page = await openOverlay(carat);
  const renamed = await inOverlay(carat, (window) => {
    const seen = new Promise((resolve) => {
      window.webContents.once('page-title-updated', () =>
        setImmediate(() => resolve(window.getTitle())),
      );
    });
    return { seen };
  });
  await page.evaluate(() => {
    document.title = 'something else';
  });
  expect(await renamed.evaluate(({ seen }) => seen)).toBe('Carat Overlay');
});

test('the overlay page has no way to main and leaves nothing on disk', async ({ carat }) => {
  const page = await openOverlay(carat);
  const leaks = await page.evaluate(() =>
    ['carat', 'require', 'process', 'module', 'Buffer'].filter((name) => name in window),
  );
  expect(leaks).toEqual([]);
  const own = await inOverlay(carat, ({ webContents }) => ({
    persistent: webContents.session.isPersistent(),
    preload: (
      webContents as unknown as { getLastWebPreferences(): { preload?: string } }
    ).getLastWebPreferences().preload,
  }));
  expect(await own.jsonValue()).toEqual({ persistent: false, preload: undefined });
  expect(page.url()).not.toContain('key=');
});

test('the overlay window reaches the own server and nothing else', async ({ carat }) => {
  await openOverlay(carat);
  const { origin } = await serverOf(carat);
  const other = createServer((_request, response) => response.end()).listen(0, '127.0.0.1');
  await once(other, 'listening');
  const { port } = other.address() as AddressInfo;
  const reached = await carat.electron.evaluate(
    async ({ session }, addresses) => {
      const overlay = session.fromPartition('overlay');
      const isReached = (address: string) =>
        overlay.fetch(address).then(
          () => true,
          () => false,
        );
      return Promise.all(addresses.map(isReached));
    },
    [`${origin}/health`, `http://127.0.0.1:${port}/`, 'app://dashboard/index.html'],
  );
  expect(reached).toEqual([true, false, false]);
  other.close();
});

test('clicks go through, except while it is edited', async ({ carat }) => {
  const calls = await clickThroughCalls(carat);
  await openOverlay(carat);
  await call(carat.dashboard, 'overlay.setWindow', { editing: true });
  await call(carat.dashboard, 'overlay.setWindow', { editing: false });
  expect(await calls.jsonValue()).toEqual([true, false, true]);
});

test('edit mode shows a frame, moves and resizes by keys, and remembers the place', async ({
  start,
}) => {
  const first = await start();
  await openOverlay(first);
  const before = (await overlayState(first)).bounds;
  expect(await call(first.dashboard, 'overlay.setWindow', { editing: true })).toMatchObject({
    value: { open: true, editing: true },
  });
  await expect.poll(async () => (await alphaOf(first)).least).toBeGreaterThan(100);
  expect(await overlayState(first)).toMatchObject({ resizable: true });
  await press(first, 'Right');
  await press(first, 'Down', ['shift']);
  await press(first, 'Left', ['control']);
  await press(first, 'Escape');
  const moved = {
    x: before.x + 10,
    y: before.y + 1,
    width: before.width - 10,
    height: before.height,
  };
  await expect.poll(() => overlayState(first)).toMatchObject({ bounds: moved, resizable: false });
  await expect.poll(() => alphaOf(first)).toEqual({ least: 0, most: 0 });
  expect(await call(first.dashboard, 'overlay.window', null)).toMatchObject({
    value: { editing: false },
  });
  expect(await first.quit()).toBe(0);

  const second = await start();
  const { origin } = await serverOf(second);
  await pageAt(second.electron, `${origin}/overlay/alerts`);
  expect(await overlayState(second)).toMatchObject({ bounds: moved, onTop: true });
  await second.quit();
});

test('a window whose display has gone is pulled back onto one', async ({ start, dataDir }) => {
  const bounds = { x: 9_000, y: -4_000, width: 500, height: 300 };
  await writeFile(
    join(dataDir, 'settings.json'),
    JSON.stringify({ overlay: { window: { bounds } } }),
  );
  const carat = await start();
  await openOverlay(carat);
  const isOnDisplay = async () => {
    const { bounds: now, display } = await overlayState(carat);
    return (
      now.x >= display.x && now.x + now.width <= display.x + display.width && now.width === 500
    );
  };
  expect(await isOnDisplay()).toBe(true);
  await inOverlay(carat, (window) => window.setBounds({ x: 9_000, y: 0, width: 500, height: 300 }));
  await expect.poll(isOnDisplay).toBe(false);
  await carat.electron.evaluate(({ screen }) => {
    screen.emit('display-removed', {}, screen.getPrimaryDisplay());
  });
  await expect.poll(isOnDisplay).toBe(true);
  await carat.quit();
});

test('a window closed by hand is closed for the app too', async ({ carat }) => {
  await openOverlay(carat);
  await inOverlay(carat, (window) => window.close());
  await expect
    .poll(() => call(carat.dashboard, 'overlay.window', null))
    .toMatchObject({ value: { open: false } });
  await expect
    .poll(() => call(carat.dashboard, 'settings.get', null))
    .toMatchObject({ value: { overlay: { window: { open: false } } } });
});

test('it shows the alerts alone or a stage, as soon as that is chosen', async ({ carat }) => {
  await openOverlay(carat);
  const { origin } = await serverOf(carat);
  const settings = (await call(carat.dashboard, 'settings.get', null)) as {
    value: { overlay: { window: object } };
  };
  const { overlay } = settings.value;
  const window = { ...overlay.window, open: true, stage: 'horizontal' };
  await call(carat.dashboard, 'settings.set', {
    ...settings.value,
    overlay: { ...overlay, window },
  });
  const page = await pageAt(carat.electron, `${origin}/overlay/stage`);
  await page.locator('.widget.goal').waitFor({ state: 'attached' });
  expect(page.url()).toContain('stage=horizontal');
  await expect.poll(() => pagesOf(carat)).toBe(1);
});

test('on top or not is a choice', async ({ carat }) => {
  await openOverlay(carat);
  expect(await overlayState(carat)).toMatchObject({ onTop: true });
  await call(carat.dashboard, 'overlay.setWindow', { onTop: false });
  expect(await overlayState(carat)).toMatchObject({ onTop: false });
});

test('a page that crashes comes back by itself', async ({ carat }) => {
  await openOverlay(carat);
  await inOverlay(carat, ({ webContents }) => webContents.forcefullyCrashRenderer());
  await expect.poll(() => pagesOf(carat)).toBe(0);
  await expect.poll(() => pagesOf(carat)).toBe(1);
});

test('new keys reach the window at once', async ({ carat }) => {
  await openOverlay(carat);
  const loaded = await inOverlay(carat, ({ webContents }) => ({
    again: new Promise((resolve) => {
      webContents.on('did-navigate', (_event, url) => url.startsWith('http') && resolve(true));
    }),
  }));
  await call(carat.dashboard, 'keys.renew', null);
  expect(await loaded.evaluate(({ again }) => again)).toBe(true);
  await expect.poll(() => pagesOf(carat)).toBe(1);
});
