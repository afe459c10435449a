import { expect, type Page } from '@playwright/test';
import { it } from 'vitest';
import { booksOf } from '../harness/books.ts';
import { filledWorld } from '../harness/filled.ts';
import { saveAs } from '../harness/saved.ts';
import type { Show } from '../harness/stage.ts';
import { emptyWorld } from '../harness/world.ts';

const grid = (page: Page) => page.getByRole('grid', { name: 'Who sends you gifts' });
const rows = (page: Page) => grid(page).locator('[data-row]');

/** Runs in the page: types as fast as letters can come, with nothing done in between. */
function typeAtOnce(input: Element, text: string): void {
  const value = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value');
  const field = input as HTMLInputElement;
  for (const letter of text) {
    value?.set?.call(field, field.value + letter);
    field.dispatchEvent(new Event('input', { bubbles: true }));
  }
}

export function giftersPage(show: Show): void {
  it('loses no letter of a name that is typed faster than the address follows', async () => {
    const { page } = await show({ world: filledWorld(), hash: '#/gifters' });
    const search = page.getByRole('searchbox');
    await search.evaluate(typeAtOnce, 'Mara');
    await expect(search).toHaveValue('Mara');
    await expect(page).toHaveURL(/text=Mara/);
  });

  it('finds people and sorts them, and keeps both in the address', async () => {
    const { page } = await show({ world: filledWorld(), hash: '#/gifters' });
    await expect(rows(page)).toHaveCount(7);
    await expect(rows(page).first()).toContainText('ohne_titel');
    await page.getByRole('radio', { name: 'Gifts' }).click();
    await expect(rows(page).first()).toContainText('Mara');
    await page.getByRole('searchbox').fill('kai');
    await expect(rows(page)).toHaveCount(1);
    await expect(page).toHaveURL(/sort=gifts&text=kai/);
  });

  it('goes through thousands of people, fetches those in sight, and opens one by keyboard', async () => {
    const world = filledWorld();
    const crowd = Array.from({ length: 5_000 }, (_, index) => `Viewer ${index}`);
    world.books = booksOf(15_000, crowd);
    const { page, main } = await show({ world, hash: '#/gifters' });
    await expect(page.getByText('5,000 people')).toBeVisible();
    await grid(page).focus();
    await page.keyboard.press('End');
    await expect(rows(page).last()).toContainText('@');
    await expect(grid(page).getByText('Loading …')).toHaveCount(0);
    const asked = main.calls.filter(({ name }) => name === 'gifters.list');
    expect(asked.length).toBeLessThan(6);
    const name = await rows(page).last().locator('span.name').textContent();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { level: 1, name: name ?? '' })).toBeVisible();
  });

  it('are saved as a table and as data: all who fit, not only those in sight', async () => {
    const world = filledWorld();
    world.books = booksOf(
      15_000,
      Array.from({ length: 5_000 }, (_, index) => `=Viewer ${index}`),
    );
    const shown = await show({ world, hash: '#/gifters?text=viewer%2012' });
    await expect(shown.page.getByText('111 people')).toBeVisible();
    const data = await saveAs(shown, 'Gifters', /JSON/);
    await expect(shown.page.getByText('Saved.')).toBeVisible();
    expect(data.name).toBe('carat-gifters.json');
    expect(data.rows).toHaveLength(111);
    const table = await saveAs(shown, 'Gifters', /CSV/);
    expect(table.rows.map((row) => row.diamonds)).toEqual(data.rows.map((row) => row.diamonds));
    // A spreadsheet would run it; a program does not.
    expect(table.rows[0]?.gifter).toBe(`'${data.rows[0]?.gifter}`);
    expect(data.rows[0]).toMatchObject({ gifts: expect.any(Number), forgotten: 'no' });
    expect(data.rows[0]?.first_gift_at).toMatch(/^2026-.*Z$/);
  });

  it('has room for the longest name', async () => {
    const world = filledWorld();
    const name = 'W'.repeat(120);
    world.books = booksOf(10, [name]);
    const { page } = await show({ world, hash: `#/gifters?gifter=${name}` });
    await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
    await page.setViewportSize({ width: 900, height: 640 });
    const content = page.locator('#content');
    const beyond = () => content.evaluate((node) => node.scrollWidth - node.clientWidth);
    await expect.poll(beyond).toBe(0);
  });

  it('tells all that came from one person, and leads to the entries', async () => {
    const shown = await show({ world: filledWorld(), hash: '#/gifters?gifter=Mara' });
    const { page } = shown;
    await expect(page.getByTestId('gifter-diamonds')).toHaveText('4,598');
    const sessions = page.getByRole('table', { name: 'By session' });
    await expect(sessions.getByRole('row')).toHaveCount(4);
    await expect(sessions).toContainText(/Nov 21, 2026.*Karaoke night.*Nov 17, 2026/s);
    await expect(page.getByRole('table', { name: 'By month' })).toContainText('Nov 2026');
    expect(await saveAs(shown, 'By month', /CSV/)).toMatchObject({
      name: 'carat-gifter-by-month.csv',
      rows: [{ month_begins: '2026-11-01', diamonds: '4598', currency: 'USD' }],
    });
    await page.getByRole('link', { name: /entries of Finger Heart/ }).click();
    await expect(page.getByText('From: Mara', { exact: true })).toBeVisible();
    await expect(page.getByText('Gift: Finger Heart', { exact: true })).toBeVisible();
  });

  it('forgets a person after saying what stays', async () => {
    const world = filledWorld();
    const { page } = await show({ world, hash: '#/gifters?gifter=Mara' });
    await page.getByRole('button', { name: 'Forget this person' }).click();
    const dialog = page.getByRole('alertdialog', { name: 'Forget Mara?' });
    await expect(dialog).toContainText('The gifts and their diamonds stay in the ledger');
    await expect(dialog).toContainText('Backups made before still hold the name.');
    await expect(dialog.getByRole('button', { name: 'Cancel' })).toBeFocused();
    await dialog.getByRole('button', { name: 'Forget for good' }).click();
    await expect(page.getByText('were removed')).toBeVisible();
    await expect(page.getByText('Mara')).toHaveCount(0);
    await expect(page.getByTestId('gifter-diamonds')).toHaveText('4,598');
  });

  it('says so when there is nobody, or nobody of that name', async () => {
    const empty = await show({ world: emptyWorld(), hash: '#/gifters' });
    await expect(empty.page.getByText('Nobody has sent a gift yet')).toBeVisible();
    const none = await show({ world: filledWorld(), hash: '#/gifters?text=zzz' });
    await expect(none.page.getByText('Nobody of that name')).toBeVisible();
  });
}
