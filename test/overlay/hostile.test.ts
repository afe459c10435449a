import type { Page } from '@playwright/test';
import { expect, test } from 'vitest';
import type { Delta } from '../../src/shared/live/delta.ts';
import { EMPTY_LIVE_STATE } from '../../src/shared/live/live-state.ts';
import { HOSTILE, HUNDRED, LIVE } from './hostile-names.ts';
import { fullDesign } from './sample-stage.ts';
import { giftDelta, standing, theatreForTests, UPRIGHT } from './theatre.ts';

const theatre = theatreForTests();

function hitsOf(page: Page): string[] {
  const hits: string[] = [];
  page.on('pageerror', (error) => hits.push(`error: ${error.message}`));
  page.on('dialog', (dialog) => hits.push(`dialog: ${dialog.message()}`));
  page.on('framenavigated', (frame) => hits.push(`navigation: ${frame.url()}`));
  page.on('request', (request) => {
    const { pathname } = new URL(request.url());
    if (!pathname.startsWith('/overlay/assets/')) hits.push(`request: ${request.url()}`);
  });
  return hits;
}

test('hostile names are text: nothing runs, nothing is asked for, nothing breaks its card', async () => {
  const { server } = theatre;
  const page = await theatre.browser.newPage({ viewport: UPRIGHT });
  await page.clock.install();
  await page.goto(server.page);
  await server.until(() => server.sockets() === 1);
  const hits = hitsOf(page);
  for (const name of HOSTILE) {
    for (const coins of [1, 1_000]) server.publish(named(name, coins));
    await standing(page, 2);
    const names = await page.locator('.name').allTextContents();
    const wanted = name.trim() || 'Someone';
    // Not every system has fonts for every letter, and what it cannot write is left out.
    const mayLack = /[^\u0020-\u024f]/.test(wanted);
    const shown = (mayLack ? names[0] : wanted) || 'nothing';
    expect(names).toEqual([shown, shown]);
    for (const line of await page.evaluate(measureLines)) {
      expect(line, name).toMatchObject({ isInside: true, isClipped: true });
      expect(line.height, name).toBeLessThan(1.4);
    }
    for (let i = 0; i < 2; i += 1) await page.clock.fastForward(12_000);
    await standing(page, 0);
  }
  expect(await page.evaluate(() => 'wasHit' in window)).toBe(false);
  expect(hits).toEqual([]);
});

/** Every text that any widget has shown as a name, by the widget's kind; runs in the page. */
function collectNames(): void {
  const names: Record<string, string[]> = {};
  Object.assign(window, { names });
  new MutationObserver((records) => {
    for (const { target, addedNodes } of records) {
      const kind = (target as Element).closest?.('.widget')?.classList[1];
      if (kind === undefined) continue;
      for (const node of addedNodes) {
        if (!(node instanceof Element)) continue;
        const found = [...node.querySelectorAll('.name')].map((one) => one.textContent ?? '');
        names[kind] = [...(names[kind] ?? []), ...found];
      }
    }
  }).observe(document, { childList: true, subtree: true });
}

test('a hundred hostile names are inert in every widget that shows names', async () => {
  const { server } = theatre;
  theatre.show(fullDesign('gem', true));
  const page = await theatre.browser.newPage({ viewport: UPRIGHT });
  await page.addInitScript(collectNames);
  await page.clock.install();
  await page.goto(server.address('stage'));
  await page.locator('.widget.top').waitFor({ state: 'attached' });
  const hits = hitsOf(page);
  // Three rows in each list, and three places in the lane.
  for (let from = 0; from < HUNDRED.length; from += 3) {
    const three = HUNDRED.slice(from, from + 3);
    server.publish(top(three));
    for (const [i, name] of three.entries()) {
      server.publish(streak(name, from + i));
      await textOf(page, '.streak .name', [shownAs(name)]);
    }
    // The lists take their time.
    await page.clock.fastForward(1_000);
    for (const place of ['.card', '.latest .entry', '.top .entry']) {
      await textOf(page, `${place} .name`, three.map(shownAs));
    }
    server.publish(cleared(from + 1));
    await page.clock.fastForward(1_000);
    await standing(page, 0);
  }
  const names = await page.evaluate(
    () => (window as unknown as { names: Record<string, string[]> }).names,
  );
  for (const kind of ['alerts', 'latest', 'top', 'combo']) {
    expect(new Set(names[kind]), kind).toEqual(new Set(HUNDRED.map(shownAs)));
  }
  expect(await page.evaluate(() => 'wasHit' in window)).toBe(false);
  expect(hits).toEqual([]);
}, 180_000);

/** Until these texts stand at these places, in whatever order, and maybe others. */
function textOf(page: Page, places: string, texts: readonly string[]): Promise<unknown> {
  return page.waitForFunction(
    ({ places, texts }) => {
      const found = [...document.querySelectorAll(places)].map((place) => place.textContent);
      return texts.every((text) => found.includes(text));
    },
    { places, texts },
  );
}

function shownAs(name: string): string {
  return name.trim() || 'Someone';
}

test('a page without these defences is hit, so the names above are live ammunition', async () => {
  const page = await theatre.browser.newPage();
  await page.setContent('<p></p>');
  await page.evaluate((name) => {
    (document.querySelector('p') as HTMLElement).innerHTML = name;
  }, LIVE);
  await page.waitForFunction(() => 'wasHit' in window);
});

function named(name: string, coins: number): Delta {
  // The page's clock runs ahead of ours.
  const age = -3_600_000;
  const delta = giftDelta({ key: `${name} ${coins}`, id: `g${coins}`, name, coins, age });
  if (delta.type !== 'gift') throw new Error('not a gift');
  return { ...delta, gift: { ...delta.gift, from: { id: 'u', name } } };
}

/** Each streak counts higher than the one before, so that it is the combo at once. */
function streak(name: string, index: number): Delta {
  const count = { running: 10 + index, streak: 'running' } as const;
  // The page's clock runs ahead of ours.
  const age = -3_600_000;
  const delta = giftDelta({ key: `in all ${index}`, id: `all${index}`, coins: 0, age, ...count });
  if (delta.type !== 'gift') throw new Error('not a gift');
  return { ...delta, gift: { ...delta.gift, from: { id: `all${index}`, name } } };
}

function top(names: readonly string[]): Delta {
  const session = {
    id: 1,
    name: null,
    startedAt: 0,
    endedAt: null,
    gifts: 1,
    coins: 1,
    diamonds: 1_000,
    gifters: 1,
    unpriced: 0,
  };
  const rows = names.map((name, i) => ({ id: `${i} ${name}`, name, gifts: 1, coins: 3 - i }));
  return { type: 'session', session, top: rows, cards: [] };
}

function cleared(number: number): Delta {
  const clearedAt = Date.now() + number;
  return { type: 'overlay', overlay: { ...EMPTY_LIVE_STATE.overlay, clearedAt } };
}

/** For each line of text: is it as wide as its card at most, cut at its edges, one line high? */
function measureLines() {
  return [...document.querySelectorAll<HTMLElement>('.line')].map((line) => {
    const card = line.closest('.card') as HTMLElement;
    const texts = [...line.querySelectorAll<HTMLElement>('.name, .gift')];
    return {
      isInside: texts.every((text) => text.offsetWidth <= card.offsetWidth),
      isClipped: texts.every((text) => getComputedStyle(text).overflow === 'hidden'),
      height: line.offsetHeight / Number.parseFloat(getComputedStyle(line).fontSize),
    };
  });
}
