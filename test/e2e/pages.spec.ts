import type { Locator, Page } from '@playwright/test';
import axe from 'axe-core';
import { PAGES } from '../../src/renderer/dashboard/router/route.ts';
import { read } from './ask.ts';
import { expect, test } from './carat.ts';
import { saveAt } from './file-dialogs.ts';
import { bookMonth } from './month.ts';

/** Every page, Earnings with a month, and the one of a person, a session and an entry. */
const ADDRESSES = [
  ...PAGES.filter((page) => page !== 'earnings'),
  'earnings?range=30d',
  'sessions?session=1',
  'gifters?gifter=v-1',
  'ledger?entry=2',
];

/** Goes there and waits until nothing is on its way any more. */
async function goTo(page: Page, address: string): Promise<void> {
  await page.evaluate((hash) => {
    window.location.hash = hash;
  }, `#/${address}`);
  const content = page.locator('#content');
  await expect(content.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(content.getByText(/^Loading/)).toHaveCount(0);
  await content.evaluate(scrollThrough);
  await expect(content.getByText(/^Loading/)).toHaveCount(0);
}

/** Runs in the page: a chart further down is drawn when it is about to be seen. */
async function scrollThrough(content: Element): Promise<void> {
  const frame = () => new Promise((drawn) => requestAnimationFrame(drawn));
  for (let top = 0; top < content.scrollHeight; top += content.clientHeight / 2) {
    content.scrollTo({ top });
    await frame();
    await frame();
  }
  content.scrollTo({ top: 0 });
}

/** What axe has to say, by one rule or by all: each as rule, element and reason. */
async function violations(page: Page, only: string | null): Promise<string[]> {
  return page.evaluate(async (rule) => {
    const { axe: check } = globalThis as unknown as { axe: typeof axe };
    const report = await check.run(document, rule === null ? {} : { runOnly: [rule] });
    return report.violations.flatMap(({ id, nodes }) =>
      nodes.map((node) => `${id}: ${node.target.join(' ')}: ${node.failureSummary}`),
    );
  }, only);
}

/** Presses Tab until that has the focus, and sees the focus marked wherever it goes. */
async function tabTo(page: Page, wanted: Locator): Promise<void> {
  for (let presses = 0; presses < 120; presses += 1) {
    if ((await wanted.and(page.locator(':focus')).count()) > 0) return;
    await page.keyboard.press('Tab');
    expect(await markedFocus(page)).toBe('marked');
  }
  throw new Error(`the keyboard does not reach ${wanted}`);
}

/** Whether what has the focus, or the box around it, can be told from what has not. */
async function markedFocus(page: Page): Promise<string> {
  return page.evaluate(() => {
    const { activeElement: focused } = document;
    if (focused === null || focused === document.body) return 'marked';
    for (let node: Element | null = focused; node !== null; node = node.parentElement) {
      const { outlineStyle, outlineWidth } = getComputedStyle(node);
      if (outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 1) return 'marked';
      if (node !== focused && node.querySelectorAll('button, a, input').length > 3) break;
    }
    return focused.outerHTML.slice(0, 200);
  });
}

test('axe finds nothing on any page, light or dark', async ({ carat }) => {
  const page = carat.dashboard;
  await bookMonth(carat);
  await page.evaluate(axe.source);
  const found: Record<string, string[]> = {};
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    // What does not depend on colours has been looked at once.
    for (const address of ADDRESSES) {
      await goTo(page, address);
      const these = await violations(page, colorScheme === 'light' ? null : 'color-contrast');
      if (these.length > 0) found[`${address} ${colorScheme}`] = these;
    }
  }
  expect(found).toEqual({});
});

test('a withdrawal, a correction, a reversal and an export are done by keyboard alone', async ({
  carat,
  dataDir,
}) => {
  const page = carat.dashboard;
  await bookMonth(carat);
  const nav = page.getByRole('navigation').first();
  const button = (name: string | RegExp) => page.getByRole('button', { name, exact: true });
  const dialog = page.getByRole('dialog');
  const balance = async () => {
    const { diamonds } = await read<{ diamonds: Record<'available' | 'pending', string> }>(
      carat,
      '/api/v1/balance',
    );
    return diamonds;
  };
  const before = await balance();

  await tabTo(page, nav.getByRole('link', { name: 'Redemption' }));
  await page.keyboard.press('Enter');
  const request = button('Enter a withdrawal');
  await tabTo(page, request);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('textbox', { name: 'Diamonds', exact: true })).toBeFocused();
  await page.keyboard.press('Control+a');
  await page.keyboard.type('1,000');
  await page.keyboard.press('Enter');
  await expect(dialog).toBeHidden();
  await expect(request).toBeFocused();
  expect(Number((await balance()).pending)).toBe(Number(before.pending) + 1_000);

  const compare = button('Compare with TikTok');
  await tabTo(page, compare);
  await page.keyboard.press('Enter');
  await page.keyboard.type('7000');
  await page.keyboard.press('Enter');
  await tabTo(page, dialog.getByRole('button', { name: 'Book the correction' }));
  await page.keyboard.press('Enter');
  await expect(dialog).toBeHidden();
  await expect(compare).toBeFocused();
  expect((await balance()).available).toBe('7000');

  await tabTo(page, nav.getByRole('link', { name: 'Ledger' }));
  await page.keyboard.press('Enter');
  await tabTo(page, page.getByRole('grid'));
  await page.keyboard.press('End');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Enter');
  const takeBack = page.getByRole('region', { name: 'Entry 2' }).getByRole('button', {
    name: 'Take back',
  });
  await tabTo(page, takeBack);
  await page.keyboard.press('Enter');
  await tabTo(page, dialog.getByRole('button', { name: 'Take back' }));
  await page.keyboard.press('Enter');
  await expect(dialog).toBeHidden();
  expect((await balance()).available).toBe('6800');

  await tabTo(page, nav.getByRole('link', { name: 'Reports' }));
  await page.keyboard.press('Enter');
  await saveAt(carat, `${dataDir}/by keyboard.json`);
  await tabTo(page, button('Save ledger'));
  await page.keyboard.press('Enter');
  await expect(page.getByText(/ entries saved\.$/)).toBeVisible();
});
