import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import type { Delta } from '../../src/shared/live/delta.ts';
import { DEFAULT_DESIGN, newWidget } from '../../src/shared/settings/default-design.ts';
import { THEMES } from '../../src/shared/settings/design-kinds.ts';
import type { WidgetDesign } from '../../src/shared/settings/overlay-design.ts';
import { arriving, fullDesign, inFullSwing, stageOf, stageWith } from './sample-stage.ts';
import { giftDelta, shownKeys, standing, theatreForTests } from './theatre.ts';

const theatre = theatreForTests();

const session = (diamonds: number): Delta => ({
  type: 'session',
  session: {
    id: 1,
    name: null,
    startedAt: 0,
    endedAt: null,
    gifts: 1,
    coins: diamonds,
    diamonds: diamonds * 1_000,
    gifters: 1,
    unpriced: 0,
  },
  top: [],
  cards: [],
});

test('a goal counts, and cheers when it is reached', async () => {
  const goal = { ...newWidget('goal', 'goal'), target: 1_000, reachedText: 'Hooray' };
  theatre.show(stageWith({}, goal as WidgetDesign));
  theatre.server.publish(session(400));
  const page = await theatre.open({ path: 'goal' });
  await page.waitForFunction(() => document.querySelector('.percent')?.textContent === '40%');
  expect(await page.locator('.numbers').textContent()).toBe('400 / 1,000');
  theatre.server.publish(session(1_250));
  await page.waitForFunction(() => document.querySelector('.title')?.textContent === 'Hooray');
  expect(await page.locator('.percent').textContent()).toBe('125%');
});

test('a goal that nobody has set is not to be seen', async () => {
  theatre.server.publish({ type: 'goal', goal: null });
  const page = await theatre.open({ path: 'goal' });
  await page.locator('.goal.empty').waitFor({ state: 'attached' });
  expect(await page.locator('.panel').isVisible()).toBe(false);
});

test('the top gifters change their places, each keeping its row', async () => {
  const page = await theatre.open({ path: 'top' });
  const top = (...ids: string[]): Delta => ({
    ...(session(1) as Extract<Delta, { type: 'session' }>),
    top: ids.map((id, i) => ({ id, name: `<b>${id}</b>`, gifts: 1, coins: 100 - i })),
  });
  theatre.server.publish(top('ana', 'ben'));
  await page.locator('.entry').nth(1).waitFor();
  const ben = await page.locator('.entry', { hasText: 'ben' }).elementHandle();
  theatre.server.publish(top('ben', 'ana'));
  await page.locator('.entry.rank-1', { hasText: 'ben' }).waitFor();
  expect(await ben?.evaluate((row) => row.isConnected && row.className)).toBe('entry rank-1');
  expect(await page.locator('.name').allTextContents()).toContain('<b>ben</b>');
});

test('a gifter who is called otherwise now, or was to be forgotten, is so at once', async () => {
  const page = await theatre.open({ path: 'top' });
  const named = (name: string): Delta => ({
    ...(session(1) as Extract<Delta, { type: 'session' }>),
    top: [{ id: 'ana', name, gifts: 1, coins: 100 }],
  });
  theatre.server.publish(named('Ana'));
  const row = page.locator('.top .entry .name');
  await expect.poll(() => row.allTextContents()).toEqual(['Ana']);
  theatre.server.publish(named('Ana Lou'));
  await expect.poll(() => row.allTextContents()).toEqual(['Ana Lou']);
  theatre.server.publish({ type: 'gifter-forgotten', id: 'ana' });
  await expect.poll(() => row.allTextContents()).toEqual(['ana']);
});

test('the latest gifts keep a streak in its row', async () => {
  const page = await theatre.open({ path: 'latest' });
  const { server } = theatre;
  for (const running of [1, 2, 9]) {
    server.publish(giftDelta({ key: 'latest', running, streak: 'running' }));
  }
  await page.waitForFunction(() => document.querySelector('.times')?.textContent === '×9');
  const rows = page.locator('.entry', { hasText: '×9' });
  expect(await rows.count()).toBe(1);
});

test.each(['day', 'week', 'month', 'all'] as const)(
  'top gifters and totals show the %s where that is wanted',
  async (period) => {
    const sums = { gifts: 9, coins: 9_000, diamonds: 4_500_000, gifters: 3 };
    const top = [{ id: 'z', name: `Best of the ${period}`, gifts: 9, coins: 9_000 }];
    theatre.show(
      stageWith(
        {},
        { ...newWidget('top', 'top'), period } as WidgetDesign,
        {
          ...newWidget('totals', 'totals'),
          period,
          text: '{diamonds} of {gifters}',
        } as WidgetDesign,
      ),
    );
    theatre.server.publish(session(7), {
      type: 'boards',
      boards: { periods: [{ ...sums, period, top }], gifts: [] },
    });
    const page = await theatre.open({ path: 'stage' });
    await page.locator('.top .entry', { hasText: `Best of the ${period}` }).waitFor();
    await expect.poll(() => page.locator('.totals .text').textContent()).toBe('4,500 of 3');
  },
);

test('a goal is cut into as many segments as are wanted', async () => {
  for (const segments of [1, 4, 20]) {
    theatre.show(
      stageWith({}, { ...newWidget('goal', 'goal'), target: 100, segments } as WidgetDesign),
    );
    theatre.server.publish(session(25));
    const page = await theatre.open({ path: 'goal' });
    await page.locator('.tube').waitFor();
    expect(await page.locator('.segment').count()).toBe(segments - 1);
    await theatre.clear();
  }
});

test('totals write the creator’s own words around the numbers', async () => {
  const totals = { ...newWidget('totals', 'totals'), text: '{coins} <i> of {nothing}' };
  theatre.show(stageWith({}, totals as WidgetDesign));
  theatre.server.publish(session(12_345));
  const page = await theatre.open({ path: 'totals' });
  await page.waitForFunction(
    () => document.querySelector('.text')?.textContent === '12,345 <i> of {nothing}',
  );
});

test('rain never has more pictures than are wanted, and dries up', async () => {
  theatre.show(stageWith({}, { ...newWidget('rain', 'rain'), most: 20 } as WidgetDesign));
  const page = await theatre.open({ path: 'rain' });
  const most = await page.evaluateHandle(watchDrops);
  for (let i = 0; i < 40; i += 1) {
    theatre.server.publish(giftDelta({ key: `rain ${i}`, id: '6369', coins: 29_999 }));
  }
  await page.waitForFunction(() => document.querySelectorAll('.drop').length === 20);
  await page.waitForFunction(() => {
    for (const one of document.getAnimations()) one.finish();
    return document.querySelectorAll('.drop').length === 0;
  });
  expect(await most.evaluate(({ count }) => count)).toBe(20);
});

/** Keeps the largest number of pictures that were ever there at once. */
function watchDrops(): { count: number } {
  const most = { count: 0 };
  const look = () => {
    most.count = Math.max(most.count, document.querySelectorAll('.drop').length);
  };
  new MutationObserver(look).observe(document.body, { childList: true, subtree: true });
  return most;
}

test('the combo shows a streak once it is long enough, and leaves after its end', async () => {
  const page = await theatre.open({ path: 'combo' });
  const { server } = theatre;
  const running = (count: number) =>
    server.publish(giftDelta({ key: 'combo', running: count, streak: 'running' }));
  running(4);
  running(5);
  await page.waitForFunction(() => document.querySelector('.count')?.textContent === '×5');
  theatre.show({ ...DEFAULT_DESIGN, stages: fullDesign('paper', true).stages });
  await page.locator('.combo.theme-paper .bed').waitFor({ state: 'attached' });
  expect(await page.locator('.count').allTextContents()).toEqual(['×5']);
  running(29_999);
  await page.waitForFunction(() => document.querySelector('.count')?.textContent === '×29,999');
  server.publish({ type: 'streak-ended', key: 'combo' });
  await page.waitForFunction(() => document.querySelector('.streak') === null);
});

test('of several streaks the highest is the combo, until it falls silent', async () => {
  const page = await theatre.open({ path: 'combo' });
  const { server } = theatre;
  const running = (key: string, count: number) =>
    giftDelta({ key, running: count, streak: 'running', from: key });
  const shows = (name: string, count: string) =>
    page.waitForFunction(
      ([who, times]) =>
        document.querySelector('.streak .name')?.textContent === who &&
        document.querySelector('.streak .count')?.textContent === times,
      [name, count],
    );
  server.publish(running('low', 6), running('high', 20), running('low', 7));
  await shows('Name of high', '×20');
  server.publish(running('low', 8), running('high', 21));
  await shows('Name of high', '×21');
  server.publish(running('higher', 30));
  await shows('Name of higher', '×30');
  // The others have stopped; this one goes on until it is seen.
  let count = 8;
  await expect
    .poll(() => {
      count += 1;
      server.publish(running('low', count));
      return page.locator('.streak .name').textContent();
    })
    .toBe('Name of low');
  expect(count).toBeLessThan(30);
});

describe('a stage', () => {
  const upright = stageOf(true);
  const lying = { ...stageOf(false), widgets: [newWidget('totals', 'only')] };
  const both = { ...DEFAULT_DESIGN, stages: [upright, lying] };

  test('is shown by its name, and the first when there is none of that name', async () => {
    theatre.show(both);
    for (const [query, shows] of [
      ['stage?stage=horizontal', ['totals']],
      ['stage?stage=vertical', ['goal', 'alerts']],
      ['stage?stage=gone', ['goal', 'alerts']],
      ['stage', ['goal', 'alerts']],
    ] as const) {
      const page = await theatre.open({ path: query });
      await page.locator('.widget').first().waitFor({ state: 'attached' });
      const kinds = await page
        .locator('.widget')
        .evaluateAll((boxes) => boxes.map((box) => box.classList.item(1)));
      expect(kinds, query).toEqual(shows);
    }
  });

  test('that is renamed stays at its address; one that is removed makes way for the first', async () => {
    theatre.show(both);
    const page = await theatre.open({ path: 'stage?stage=horizontal' });
    const hello = theatre.server.reports.findLast(({ type }) => type === 'hello');
    expect(hello).toMatchObject({ page: 'stage', stage: 'horizontal' });
    await page.locator('.widget.totals').waitFor({ state: 'attached' });
    theatre.show({ ...both, stages: [upright, { ...lying, name: 'Evenings' }] });
    theatre.server.publish(giftDelta({ key: 'not here' }));
    await page.waitForFunction(() => document.querySelectorAll('.widget').length === 1);
    expect(await page.locator('.widget.totals').count()).toBe(1);
    theatre.show({ ...both, stages: [upright] });
    await page.locator('.widget.alerts').waitFor({ state: 'attached' });
    theatre.server.publish(giftDelta({ key: 'shown on the first' }));
    await standing(page, 1);
  });

  test('takes another look at once, and the alert that stands stays', async () => {
    theatre.show(fullDesign('neon', true));
    const page = await theatre.open({ path: 'stage' });
    theatre.server.publish(giftDelta({ key: 'stays', coins: 10_000 }));
    await standing(page, 1);
    const before = shownKeys(theatre.server.reports).length;
    for (const theme of THEMES) {
      theatre.show(fullDesign(theme, true));
      await page.waitForFunction(
        (name) => document.querySelectorAll(`.widget.theme-${name}`).length === 7,
        theme,
      );
      expect(await page.locator('.card').count()).toBe(1);
      // Drawn by this theme, and not only coloured by it: gem's plates are pictures, the others' are not.
      const drawn = await page.locator('.card .plate').evaluate((plate) => plate.localName);
      expect(drawn, theme).toBe(theme === 'gem' ? 'svg' : 'div');
    }
    expect(shownKeys(theatre.server.reports).length - before).toBeLessThanOrEqual(1);
  });

  test('moves nothing on any widget for those who asked for less motion', async () => {
    theatre.show(fullDesign('festive', true));
    theatre.server.publish(...inFullSwing());
    const page = await theatre.open({ path: 'stage', reducedMotion: 'reduce' });
    await page.locator('.panel').first().waitFor({ state: 'attached' });
    theatre.server.publish(session(60_000), ...arriving('calm'));
    await standing(page, 3);
    await page.locator('.goal.reached').waitFor({ state: 'attached' });
    const moving = await page.evaluate(() => ({
      frames: document
        .getAnimations()
        .flatMap((one) => (one.effect as KeyframeEffect).getKeyframes())
        .filter((frame) => 'transform' in frame).length,
      flying: document.querySelectorAll('.drop, .splinter').length,
      gliding: [...document.querySelectorAll('.entry, .fill')].filter(
        (part) => getComputedStyle(part).transitionDuration !== '0s',
      ).length,
    }));
    expect(moving).toEqual({ frames: 0, flying: 0, gliding: 0 });
  });

  test('with every widget on it draws nothing while nothing happens', async () => {
    theatre.show(fullDesign('glass', true));
    theatre.server.publish(...inFullSwing());
    const page = await theatre.open({ path: 'stage' });
    await page.locator('.panel').first().waitFor({ state: 'attached' });
    await page.waitForFunction(() => document.getAnimations().length === 0);
    // The last frame of what has just come to rest is still to be drawn.
    await page.evaluate(
      () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
    );
    const { browser } = theatre;
    await browser.startTracing(page, {
      categories: ['disabled-by-default-devtools.timeline.frame'],
    });
    await page.evaluate(() => new Promise((done) => setTimeout(done, 2_000)));
    const trace = JSON.parse((await browser.stopTracing()).toString()) as {
      traceEvents: { name: string }[];
    };
    expect(trace.traceEvents.filter(({ name }) => name === 'DrawFrame')).toEqual([]);
  });
});

describe('the creator’s own', () => {
  test('style sheet is applied, and what it asks of others is refused by the page itself', async () => {
    const { server } = theatre;
    const css = [
      '@import "http://127.0.0.1:9/import.css";',
      '.widget { --mine: yes; background: url("http://127.0.0.1:9/picture.png") }',
    ].join('\n');
    server.own.set('/overlay/own/style.css', { body: Buffer.from(css), type: 'text/css' });
    const page = await theatre.browser.newPage();
    const refused: string[] = [];
    const asked: string[] = [];
    page.on('console', (message) => {
      if (message.text().includes('Content Security Policy')) refused.push(message.text());
    });
    page.on('response', (response) => asked.push(response.url()));
    const ownCss = { name: 'mine.css', bytes: css.length, version: 'v1' };
    theatre.show({ ...DEFAULT_DESIGN, ownCss });
    await page.goto(server.address('stage'));
    await page.waitForFunction(() => {
      const box = document.querySelector('.widget');
      return box !== null && getComputedStyle(box).getPropertyValue('--mine').trim() === 'yes';
    });
    await expect.poll(() => refused.length).toBeGreaterThanOrEqual(2);
    expect(asked.filter((url) => url.includes(':9/'))).toEqual([]);
  });

  test('picture stands in for the gift’s, and so do own words', async () => {
    const { server } = theatre;
    const id = '0123456789abcdef.gif';
    const gif = Buffer.from('R0lGODlhAQABAIAAAP///wAAACwAAAAAAQABAAACAkQBADs=', 'base64');
    server.own.set(`/overlay/own/${id}`, { body: gif, type: 'image/gif' });
    const rule = {
      id: '5655',
      name: 'Rose',
      tier: 4 as const,
      line1: 'A rose from {name}!',
      line2: '{count} for {diamonds}',
      media: id,
      hidden: false,
    };
    theatre.show({
      ...DEFAULT_DESIGN,
      media: [{ id, name: 'mine.gif', type: 'image/gif', bytes: gif.length }],
      alerts: { ...DEFAULT_DESIGN.alerts, gifts: [rule] },
    });
    const page = await theatre.open();
    server.publish(giftDelta({ key: 'own', id: '5655', coins: 1, running: 3, from: 'ana' }));
    await page.locator('.card.tier-4').waitFor();
    expect(await page.locator('.who').textContent()).toBe('A rose from Name of ana!');
    await page.waitForFunction(() => document.querySelector('.what')?.textContent === '3 for 3');
    await page.waitForFunction(() => {
      const picture = document.querySelector<HTMLImageElement>('.setting.own .picture');
      return picture?.naturalWidth === 1;
    });
  });
});

test('every page is under 60 kB of script', async () => {
  const { server } = theatre;
  for (const name of ['stage', 'alerts', 'goal', 'top', 'latest', 'totals', 'rain', 'combo']) {
    const page = await theatre.browser.newPage();
    const scripts: Promise<Buffer>[] = [];
    page.on('response', (response) => {
      if (response.url().endsWith('.js')) scripts.push(response.body());
    });
    await page.goto(server.address(name));
    const sizes = (await Promise.all(scripts)).map((script) => gzipSync(script).length);
    expect(sizes.length, name).toBeGreaterThan(0);
    expect(
      sizes.reduce((sum, size) => sum + size, 0),
      name,
    ).toBeLessThan(60 * 1024);
    await page.close();
  }
});
