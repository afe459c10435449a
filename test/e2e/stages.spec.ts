import { expect, test } from './carat.ts';

test('a stage is arranged on its real page, and the page follows', async ({ carat }, info) => {
  const { dashboard } = carat;
  const problems: string[] = [];
  dashboard.on('console', (message) => {
    if (message.type() === 'error') problems.push(message.text());
  });
  await dashboard.evaluate(() => {
    localStorage.setItem('carat.firstStart', 'done');
    location.hash = '#/overlay';
  });
  const page = dashboard.frameLocator('iframe[title*="viewers"]');
  await expect(page.locator('.widget.goal .title')).toHaveText('Goal');
  expect(
    await page
      .locator('.widget')
      .first()
      .evaluate(() => 'carat' in window),
  ).toBe(false);

  await dashboard.getByText('Neon').click();
  await page.locator('.widget.goal.theme-neon').waitFor();
  const handle = dashboard.getByRole('button', { name: /^Goal, 8% from the left/ });
  await handle.focus();
  await handle.press('ArrowRight');
  await dashboard.getByRole('button', { name: /^Goal, 9% from the left/ }).waitFor();
  await expect
    .poll(() => page.locator('.widget.goal').evaluate((box) => (box as HTMLElement).style.left))
    .not.toBe('');
  await dashboard.getByRole('button', { name: 'Try an alert of size 4' }).click();
  await page.locator('.card.tier-4').waitFor();
  await info.attach('editor', { body: await dashboard.screenshot(), contentType: 'image/png' });

  await dashboard.getByRole('button', { name: 'Undo' }).click();
  await dashboard.getByRole('button', { name: 'Undo' }).click();
  await page.locator('.widget.goal.theme-gem').waitFor();
  await dashboard.getByRole('button', { name: 'Redo' }).click();
  await page.locator('.widget.goal.theme-neon').waitFor();
  // A frame in the editor is on no stream: nobody counts it.
  await expect(dashboard.getByTestId('connected-pages')).toHaveText(/^0/);
  expect(problems).toEqual([]);
});
