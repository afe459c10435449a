import { describe, expect, test } from 'vitest';
import { startFeedServer } from './feed-server.ts';
import { pixelsOf } from './pixels.ts';
import { BUILT, giftDelta, shownKeys, standing, theatreForTests, UPRIGHT } from './theatre.ts';

const theatre = theatreForTests();

const feedRequests = () => theatre.server.requests.filter((path) => path.includes('/feed'));

describe('the key', () => {
  test('leaves the address bar, and a reload still has it', async () => {
    const { server } = theatre;
    const page = await theatre.open();
    await page.waitForURL(server.page.replace(/#.*/, ''));
    const before = feedRequests().length;
    await page.reload();
    await server.until(() => feedRequests().length > before);
    server.publish(giftDelta({ key: 'after reload' }));
    await server.until(() => shownKeys(server.reports).includes('after reload'));
  });

  test('can be changed by changing the fragment of the open page', async () => {
    const { server, browser } = theatre;
    const page = await browser.newPage({ viewport: UPRIGHT });
    const before = feedRequests().length;
    await page.goto(server.page.replace(/#.*/, '#key=old'));
    await server.until(() => feedRequests().length > before);
    expect(server.sockets()).toBe(0);
    await page.goto(server.page);
    await server.until(() => server.sockets() === 1);
    await page.waitForURL((address) => address.hash === '');
  });

  test('that is missing or refused shows nothing on stream', async () => {
    for (const hash of ['', '#key=wrong']) {
      const page = await theatre.browser.newPage({ viewport: UPRIGHT });
      const before = feedRequests().length;
      await page.goto(theatre.server.page.replace(/#.*/, hash));
      if (hash !== '') await theatre.server.until(() => feedRequests().length > before);
      await page.locator('.note').waitFor({ state: 'attached' });
      expect((await pixelsOf(page)).painted).toBeNull();
    }
  });

  test('that is missing is told to whoever moves a mouse over the page, but never in OBS', async () => {
    const address = theatre.server.page.replace(/#.*/, '');
    const tab = await theatre.browser.newPage({ viewport: UPRIGHT });
    await tab.goto(address);
    await tab.mouse.move(100, 100);
    await tab.locator('.note:not([hidden])').waitFor();
    expect(await tab.locator('.note').textContent()).toContain('no key');

    const obs = await theatre.browser.newPage({ viewport: UPRIGHT });
    await obs.addInitScript(() => Object.assign(window, { obsstudio: {} }));
    await obs.goto(address);
    await obs.mouse.move(100, 100);
    expect(await obs.locator('.note').count()).toBe(0);
  });
});

describe('after a break', () => {
  test('the page resumes by its number and plays what it missed, but nothing stale', async () => {
    const { server } = theatre;
    const page = await theatre.open();
    const seq = server.seq();
    server.drop();
    await server.until(() => server.sockets() === 0);
    server.publish(
      giftDelta({ key: 'stale', age: 61_000 }),
      giftDelta({ key: 'missed', id: 'g2' }),
    );
    await server.until(() => shownKeys(server.reports).includes('missed'));
    expect(feedRequests().at(-1)).toBe(`/api/v1/feed?after=${seq}`);
    expect(await page.locator('.card').count()).toBe(1);
    expect(shownKeys(server.reports)).not.toContain('stale');
  });

  test('a snapshot plays nothing again, and what comes next plays', async () => {
    const { server } = theatre;
    const page = await theatre.open();
    server.drop();
    await server.until(() => server.sockets() === 0);
    server.publish(giftDelta({ key: 'before the snapshot' }));
    server.forget();
    await server.until(() => server.sockets() === 1);
    server.publish(giftDelta({ key: 'after the snapshot' }));
    await server.until(() => shownKeys(server.reports).includes('after the snapshot'));
    expect(await page.locator('.card').count()).toBe(1);
    expect(shownKeys(server.reports)).not.toContain('before the snapshot');
  });

  test('a streak on the stage learns its last count from the snapshot', async () => {
    const { server } = theatre;
    const page = await theatre.open();
    server.publish(giftDelta({ key: 'torn', running: 2, streak: 'running' }));
    await standing(page, 1);
    server.drop();
    await server.until(() => server.sockets() === 0);
    server.publish(giftDelta({ key: 'torn', running: 9, streak: 'ended' }));
    server.forget();
    await page.waitForFunction(() => document.querySelector('.count')?.textContent === '×9');
    expect(await page.locator('.card').count()).toBe(1);
  });

  test('a gap in the numbers is answered by asking for a snapshot, once', async () => {
    const { server } = theatre;
    await theatre.open();
    const asked = () => server.reports.filter((report) => report.type === 'snapshot').length;
    const seq = server.seq() + 5;
    const delta = { ...giftDelta({ key: 'out of order' }), seq };
    server.sendRaw({ type: 'deltas', seq, deltas: [delta] });
    await server.until(() => asked() === 1);
    server.publish(giftDelta({ key: 'in order again' }));
    await server.until(() => shownKeys(server.reports).includes('in order again'));
    expect(asked()).toBe(1);
    expect(shownKeys(server.reports)).not.toContain('out of order');
  });

  test('another server at the same address is taken up, whatever its numbers are', async () => {
    const { browser } = theatre;
    const first = await startFeedServer(BUILT, 0, 5_000);
    const page = await browser.newPage({ viewport: UPRIGHT });
    await page.goto(first.page);
    await first.until(() => first.reports.length > 0);
    await first.close();
    const second = await startFeedServer(BUILT, first.port, 10);
    await second.until(() => second.reports.length > 0);
    second.publish(giftDelta({ key: 'second life' }));
    await second.until(() => shownKeys(second.reports).includes('second life'));
    await page.close();
    await second.close();
  });
});

test('two copies of the page play the same, each for itself', async () => {
  const { server } = theatre;
  const pages = [await theatre.open(), await theatre.open()];
  server.publish(giftDelta({ key: 'twice', coins: 100 }));
  await server.until(() => shownKeys(server.reports).filter((key) => key === 'twice').length === 2);
  for (const page of pages) expect(await page.locator('.card.tier-3').count()).toBe(1);
});

test('a crowd that shares cards is reported whole, and never faster than the server hears', async () => {
  const { server } = theatre;
  await theatre.open();
  const roses = Array.from({ length: 300 }, (_, i) =>
    giftDelta({ key: `crowd ${i}`, from: `u${i}` }),
  );
  server.publish(...roses);
  const reported = () => shownKeys(server.reports).filter((key) => key.startsWith('crowd')).length;
  await server.until(() => reported() === roses.length);
  expect(server.floods()).toBe(0);
});
