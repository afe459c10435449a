import { expect } from '@playwright/test';
import { it } from 'vitest';
import type { Show } from '../harness/stage.ts';
import { emptyWorld } from '../harness/world.ts';

export function guidePage(show: Show): void {
  it('explains with the figures of the own card and the own packages', async () => {
    const world = emptyWorld();
    world.packages = {
      inUse: 'own',
      sets: [
        { id: 'own', name: 'Own', currency: 'EUR', packages: [{ coins: 100, price: '2.00' }] },
      ],
    };
    const { page } = await show({ world, hash: '#/guide' });
    const way = page.getByRole('region', { name: 'From a coin to your payout' });
    await expect(way.getByRole('listitem')).toHaveText([
      /A viewer pays.*€2\.00/,
      /Coins.*100/,
      /Diamonds.*100/,
      /Your share.*\$0\.50/,
    ]);
    await expect(page.getByText('With the packages of “Own” a coin costs €0.02000.')).toBeVisible();
    await expect(page.getByText('your share of it is 50%')).toBeVisible();
    await expect(page.getByText('The most for one day is $1,000.00.')).toBeVisible();
    await expect(page.getByText('up to 15 days')).toBeVisible();
  });

  it('says what share of the viewers’ money arrives, where both are dollars', async () => {
    const { page } = await show({ world: emptyWorld(), hash: '#/guide' });
    await expect(page.getByText('That makes 35% of what viewers pay')).toBeVisible();
  });

  it('leads to each of its parts, and a part can be returned to', async () => {
    const { page } = await show({ world: emptyWorld(), hash: '#/guide', height: 600 });
    const contents = page.getByRole('navigation', { name: 'On this page' });
    await contents.getByRole('link', { name: 'How payouts work' }).click();
    const heading = page.getByRole('heading', { name: 'How payouts work' });
    await expect(heading).toBeFocused();
    await expect(heading).toBeInViewport();
    await expect(page).toHaveURL(/#\/guide\?section=payouts$/);
    await page.getByRole('link', { name: 'Look at your earnings' }).click();
    await page.goBack();
    await expect(heading).toBeInViewport();
  });

  it('says what it can without packages', async () => {
    const world = emptyWorld();
    world.packages = { inUse: 'own', sets: [] };
    const { page } = await show({ world, hash: '#/guide' });
    await expect(page.getByText('Enter the packages that your viewers see')).toBeVisible();
    await expect(page.getByText(/unknown/)).toBeVisible();
  });
}
