import type { Page } from '@playwright/test';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import type { Delta } from '../../src/shared/live/delta.ts';
import { giftDelta, openTheatre, standing, type Theatre, UPRIGHT } from './theatre.ts';

let theatre: Theatre;
beforeAll(async () => {
  theatre = await openTheatre();
});
afterEach(() => theatre.clear());
afterAll(() => theatre?.close());

const ACT = "window.wasHit = true; fetch('/hit')";
const LIVE = `<img src=x onerror="${ACT}">`;
const HOSTILE = [
  LIVE,
  `<svg onload="${ACT}">`,
  `<script>${ACT}</script>`,
  '<meta http-equiv="refresh" content="0;url=/hit">',
  '<iframe src="/hit"></iframe>',
  '<base href="http://example.invalid/">',
  '<style>*{display:none}</style>',
  '<link rel=stylesheet href="/hit">',
  '"><b>bold</b>',
  "'; alert(1); //",
  'javascript:alert(1)',
  '{{7*7}} <%= 7*7 %>',
  '&lt;b&gt; &#x3c;b&#x3e;',
  '\u202eevil\u202c \u2066isolate',
  'a\u0300'.repeat(40),
  'ﷺ'.repeat(60),
  '👩‍👩‍👧‍👦'.repeat(40),
  '\u0000\u0007\ufffd\ufeff',
  'W'.repeat(200),
  '    ',
  '__proto__',
];

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
    // Not every system has fonts for every letter.
    const mayLack = /[^\u0020-\u024f]/.test(wanted);
    const shown = mayLack && names[0] === 'Someone' ? 'Someone' : wanted;
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
