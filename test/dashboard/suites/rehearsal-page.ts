import { expect, type Page } from '@playwright/test';
import { it } from 'vitest';
import { filledWorld } from '../harness/filled.ts';
import type { Show } from '../harness/stage.ts';
import { emptyWorld } from '../harness/world.ts';

const REHEARSAL = '#/rehearsal';

/** The numbers of the first row, which is everybody's. */
async function totals(page: Page): Promise<number[]> {
  const cells = await page.locator('.wallets .total td').allInnerTexts();
  return cells.map((text) => Number(text.replaceAll(',', '')));
}

export function rehearsalPage(show: Show): void {
  it('lets a crowd in, whose coins bought are those spent and those left, and sends it home', async () => {
    const { page, main } = await show({ world: emptyWorld(), hash: REHEARSAL });
    await page.getByRole('radio', { name: 'Flood' }).click();
    await page.getByRole('button', { name: 'Let them in' }).click();
    await expect(page.locator('.happened li')).toHaveCount(30);
    await page.getByRole('button', { name: 'Send them home' }).click();
    await expect(page.getByRole('button', { name: 'Let them in' })).toBeVisible();
    await expect(page.getByTestId('crowd-so-far')).toContainText(/^Sent \d+ times so far/);
    const [bought = 0, spent = 0, left = 0] = await totals(page);
    expect(bought).toBeGreaterThan(0);
    expect(left).toBe(bought - spent);
    expect(main.calls.map(({ name }) => name)).not.toContain('gifts.test');
  });

  it('sends a gift as a viewer who has the coins, by keyboard alone', async () => {
    const { page } = await show({ world: emptyWorld(), hash: REHEARSAL });
    const card = page.getByRole('region', { name: 'Send as a viewer' });
    const gift = card.getByRole('combobox', { name: 'Gift' });
    await gift.focus();
    await page.keyboard.type('Galaxy');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await expect(card.getByTestId('gift-cost')).toHaveText(
      'It takes 1,000 coins. 0 coins in the wallet.',
    );
    await card.getByRole('button', { name: 'Send', exact: true }).press('Enter');
    await expect(card.getByText('That wallet is 1,000 coins short.')).toBeVisible();
    await card.getByRole('button', { name: 'Buy coins' }).press('Enter');
    await expect(card.getByRole('status').last()).toHaveText('Bought 1,400 coins.');
    await card.getByRole('button', { name: 'Send', exact: true }).press('Enter');
    await expect(card.getByRole('status').last()).toHaveText('Sent 1 × Galaxy.');
    expect(await totals(page)).toEqual([1_400, 1_000, 400]);
    await expect(page.locator('.happened li').first()).toContainText('sent 1 × Galaxy');
  });

  it('lets no crowd in while a LIVE runs', async () => {
    const { page } = await show({ world: filledWorld(), hash: REHEARSAL });
    await expect(page.getByRole('button', { name: 'Let them in' })).toBeDisabled();
    await expect(page.getByText('No crowd comes while you are LIVE')).toBeVisible();
  });

  it('says when nobody would see the gifts', async () => {
    const { page } = await show({ world: emptyWorld(), hash: REHEARSAL });
    await expect(page.getByText('No overlay page is connected')).toBeVisible();
    await page.getByRole('link', { name: 'To the overlay' }).click();
    await expect(page).toHaveURL(/#\/overlay$/);
  });
}
