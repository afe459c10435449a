import { expect } from '@playwright/test';
import { it } from 'vitest';
import { filledWorld } from '../harness/filled.ts';
import type { Show } from '../harness/stage.ts';
import { emptyWorld } from '../harness/world.ts';

export function reportsPage(show: Show): void {
  it('shows the figures of a month or a year, and saves them as PDF with a name', async () => {
    const { page, main } = await show({ world: filledWorld(), hash: '#/reports' });
    const figures = page.getByTestId('statement');
    await expect(figures).toContainText('Opening balance31,033');
    await expect(figures).toContainText('Taken back-1,200');
    await expect(figures).toContainText('Closing balance122,000');
    await expect(figures).toContainText('$148.50');
    await expect(figures).toContainText('Estimate under the rate card “Standard”');
    await expect(figures).toContainText('not over yet');
    await page.getByRole('radio', { name: 'Year' }).click();
    await page.getByRole('combobox', { name: 'Year' }).fill('2025');
    await page.getByRole('option', { name: '2025' }).click();
    await expect(figures).toContainText('Jan 1 – Dec 31, 2025');
    await page.getByRole('textbox', { name: 'Name on the statement' }).fill('Nova Ltd');
    await page.getByRole('button', { name: 'Save as PDF' }).click();
    await expect(page.getByText('The statement is saved.')).toBeVisible();
    expect(main.calls.find(({ name }) => name === 'statement.save')?.input).toMatchObject({
      period: '2025',
      name: 'Nova Ltd',
      locale: 'en-US',
    });
  });

  it('tells rate cards of one name apart by their days', async () => {
    const { page } = await show({ world: filledWorld(), hash: '#/reports' });
    await page.getByRole('combobox', { name: 'Month' }).fill('Dec');
    await page.getByRole('option', { name: /Dec/ }).click();
    await expect(page.getByTestId('statement')).toContainText(
      'Estimate under the rate cards “Standard” (Jan 1, 1970) and “Standard” (Dec 10, 2025)',
    );
  });

  it('saves the entries of a range, and the whole ledger', async () => {
    const { page, main } = await show({ world: filledWorld(), hash: '#/reports' });
    await page.getByRole('radio', { name: 'From – to' }).click();
    await page.getByRole('button', { name: 'Save as CSV' }).click();
    await expect(page.getByText('311 entries saved.')).toBeVisible();
    await page.getByRole('button', { name: 'Save as JSON' }).click();
    await page.getByRole('button', { name: 'Save ledger' }).click();
    await expect(page.getByText('12,480 entries saved.')).toBeVisible();
    const wishes = main.calls.filter(({ name }) => name === 'transfer.export');
    const of = { from: '2026-01-01', to: '2026-11-21', kinds: null, text: null };
    expect(wishes.map(({ input }) => input)).toMatchObject([
      { what: 'entries', as: 'csv', of },
      { what: 'entries', as: 'json', of },
      { what: 'ledger' },
    ]);
  });

  it('says what an import would replace before anything is done', async () => {
    const { page, main } = await show({ world: filledWorld(), hash: '#/reports' });
    await page.getByRole('button', { name: 'Choose a ledger' }).click();
    await expect(page.getByText('12,480 entries, 40,117 gifts, 512,300 diamonds.')).toBeVisible();
    await expect(page.getByText(/It replaces .* entries with/)).toBeVisible();
    const imports = () => main.calls.filter(({ name }) => name === 'transfer.importLedger').length;
    await page.getByRole('button', { name: 'Do not import' }).click();
    expect(imports()).toBe(0);
    await page.getByRole('button', { name: 'Choose a ledger' }).click();
    await page.getByRole('button', { name: 'Import this ledger' }).click();
    await expect(page.getByText('The ledger is imported and verified.')).toBeVisible();
    expect(imports()).toBe(1);
    await page.getByRole('link', { name: 'Go to the backups' }).click();
    await expect(page.getByRole('region', { name: 'Backups' })).toBeFocused();
  });

  it('shows the statement of the ledger that was imported', async () => {
    const world = emptyWorld();
    const { page } = await show({ world, hash: '#/reports' });
    await page.getByRole('button', { name: 'Choose a ledger' }).click();
    await expect(page.getByTestId('statement')).toHaveCount(0);
    world.backups = filledWorld().backups;
    await page.getByRole('button', { name: 'Import this ledger' }).click();
    await expect(page.getByTestId('statement')).toContainText('Closing balance122,000');
  });

  it('says what a table of gifts would book, line by line, and books just that', async () => {
    const { page, main } = await show({ world: filledWorld(), hash: '#/reports' });
    await page.getByRole('button', { name: 'Choose a table' }).click();
    await expect(page.getByText('311 new rows: 1,204 gifts, 18,930 diamonds')).toBeVisible();
    await expect(page.getByText('27 rows are booked already')).toBeVisible();
    const row = page.getByRole('row').filter({ hasText: '90' });
    await expect(row).toContainText('several gifts have this name: add gift_id');
    await page.getByRole('button', { name: 'Book 311 rows' }).click();
    await expect(page.getByText('311 rows were booked.')).toBeVisible();
    const asked = main.calls.find(({ name }) => name === 'transfer.importGifts');
    expect(asked?.input).toMatchObject({ fresh: 311 });
  });

  it('says why a file was refused, where it was chosen', async () => {
    const { page, main } = await show({ world: emptyWorld(), hash: '#/reports' });
    main.fail('transfer.inspectLedger', { code: 'import-damaged', detail: null });
    await page.getByRole('button', { name: 'Choose a ledger' }).click();
    const card = page.getByRole('region', { name: 'Import' });
    await expect(card.getByRole('alert')).toContainText('This file is not as it was exported.');
  });

  it.each([
    ['an export', 'Save ledger', null, 'Exporting …'],
    ['an import of gifts', 'Choose a table', 'Book 311 rows', 'Importing and verifying …'],
    ['an import of a ledger', 'Choose a ledger', 'Import this ledger', 'Importing and verifying …'],
  ])('%s shows how far it is and is stopped by keyboard', async (_what, button, confirm, name) => {
    const world = { ...filledWorld(), longWork: true };
    const { page, main } = await show({ world, hash: '#/reports' });
    await page.getByRole('button', { name: button }).press('Enter');
    if (confirm !== null) await page.getByRole('button', { name: confirm }).press('Enter');
    const progress = page.getByRole('progressbar', { name });
    await expect(progress).toHaveAttribute('aria-valuenow', '42');
    await expect(page.getByRole('button', { name: 'Save ledger' })).toBeDisabled();
    // It goes on while another page is looked at, and can be stopped all the same.
    await page.getByRole('link', { name: 'Guide' }).press('Enter');
    await expect(progress).toBeHidden();
    await page.getByRole('link', { name: 'Reports' }).press('Enter');
    await page.getByRole('button', { name: 'Stop' }).press('Enter');
    await expect(progress).toBeHidden();
    await expect(page.getByRole('button', { name: 'Save ledger' })).toBeEnabled();
    expect(main.calls.filter(({ name }) => name === 'transfer.stop')).toHaveLength(1);
    await expect(page.getByText(/saved\.|booked\.|imported and verified/)).toHaveCount(0);
    await expect(page.getByRole('alert')).toHaveCount(0);
  });
}
