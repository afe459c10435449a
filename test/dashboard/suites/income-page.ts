import { expect } from '@playwright/test';
import { it } from 'vitest';
import { filledWorld } from '../harness/filled.ts';
import { saveAs } from '../harness/saved.ts';
import type { Show } from '../harness/stage.ts';
import { emptyWorld } from '../harness/world.ts';

export function incomePage(show: Show): void {
  it('takes an amount as it is written where the reader lives, and sums it up', async () => {
    const { page, main } = await show({ world: emptyWorld(), hash: '#/income', locale: 'de-DE' });
    await expect(page.getByText('Your other income will stand here')).toBeVisible();
    await page.getByRole('button', { name: 'Add income' }).click();
    const amount = page.getByRole('textbox', { name: 'Amount' });
    await expect(amount).toBeFocused();
    await amount.fill('1,234.50');
    await expect(page.getByText('Write a number like 1.234,5.')).toBeVisible();
    await amount.fill('1.234,50');
    await page.getByRole('combobox', { name: 'Kind' }).fill('Brand');
    await page.getByRole('option', { name: 'Brand deals' }).click();
    await page.getByRole('textbox', { name: 'Note (optional)' }).fill('Headphones');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('dialog')).toBeHidden();
    expect(main.calls.find(({ name }) => name === 'income.add')?.input).toMatchObject({
      kind: 'brand',
      amount: { currency: 'USD', amount: '1234.5' },
      note: 'Headphones',
    });
    await expect(page.getByTestId('income-months')).toContainText('1.234,50');
  });

  it('never adds up two currencies, and leaves out what was undone', async () => {
    const { page } = await show({ world: filledWorld(), hash: '#/income' });
    const months = page.getByTestId('income-months').getByRole('row');
    await expect(months).toHaveText([
      /Month/,
      /Nov 2026€23\.45€12\.00€35\.45/,
      /Oct 2026€450\.00€450\.00/,
      /Oct 2026\$91\.00\$91\.00/,
      /Sep 2026\$84\.50\$84\.50/,
    ]);
    await page.getByRole('button', { name: 'Undo: Tips, €12.00' }).click();
    await expect(page.getByText('Tips, €12.00, is taken out of all sums.')).toBeVisible();
    await page.getByRole('button', { name: 'Undo it' }).click();
    await expect(months.nth(1)).toHaveText(/Nov 2026€23\.45€23\.45/);
    await expect(page.getByText('Undone')).toHaveCount(2);
  });

  it('shows one kind alone', async () => {
    const { page } = await show({ world: filledWorld(), hash: '#/income' });
    await page.getByRole('radio', { name: 'Subscriptions' }).click();
    await expect(page.getByRole('row').filter({ hasText: 'Sep 30, 2026' })).toBeVisible();
    await expect(page.getByRole('row').filter({ hasText: 'Headphones' })).toBeHidden();
  });

  it('is saved as it is shown: one kind, or the months', async () => {
    const shown = await show({ world: filledWorld(), hash: '#/income' });
    await shown.page.getByRole('radio', { name: 'Tips' }).click();
    const { name, rows } = await saveAs(shown, 'Entries', /JSON/);
    expect(name).toBe('carat-other-income.json');
    expect(rows.length).toBeGreaterThan(0);
    expect(rows.every(({ kind }) => kind === 'tips')).toBe(true);
    expect(rows[0]).toMatchObject({ money: '12', currency: 'EUR' });
    const months = (await saveAs(shown, 'By month', /CSV/)).rows;
    expect(months.filter(({ month_begins }) => month_begins === '2026-10-01')).toMatchObject([
      { money: '450', currency: 'EUR' },
      { money: '91', currency: 'USD' },
    ]);
  });
}
