import { expect } from '@playwright/test';
import { it } from 'vitest';
import { filledWorld } from '../harness/filled.ts';
import type { Show } from '../harness/stage.ts';
import { emptyWorld, TODAY, type World } from '../harness/world.ts';

function worldOf(days: Record<string, number>): World {
  const world = filledWorld();
  world.days = new Map(Object.entries(days));
  return world;
}

export function earningsPage(show: Show): void {
  it('adds up the range and compares it with the one before', async () => {
    const world = worldOf({ '2026-11-10': 100, '2026-11-15': 60, [TODAY]: 60 });
    const { page } = await show({ world, hash: '#/earnings?range=7d' });
    await expect(page.getByTestId('earnings-diamonds')).toHaveText('120');
    const diamonds = page.getByRole('region', { name: 'Diamonds', exact: true });
    await expect(diamonds.getByTestId('earnings-change')).toHaveText(
      '20% more than in the 7 days before',
    );
    await expect(page.getByTestId('earnings-estimate')).toHaveText('$0.60');
    await expect(page.getByText('€0.55 at your rate of 0.92')).toBeVisible();
    await expect(page.getByTestId('chart-sentence')).toHaveText(/^120 diamonds on 2 of 7 days\./);
  });

  it('keeps the range in the address', async () => {
    const { page } = await show({ world: filledWorld(), hash: '#/earnings' });
    await page.getByRole('radio', { name: '30 days' }).click();
    await expect(page).toHaveURL(/#\/earnings\?range=30d$/);
    await page.getByRole('link', { name: 'Live', exact: true }).click();
    await page.goBack();
    await expect(page.getByRole('radio', { name: '30 days' })).toBeChecked();
  });

  it('takes a range of its own, typed', async () => {
    const world = worldOf({ '2026-10-02': 7, '2026-11-15': 60 });
    const { page } = await show({
      world,
      hash: '#/earnings?range=own&from=2026-11-01&to=2026-11-20',
    });
    await expect(page.getByTestId('earnings-diamonds')).toHaveText('60');
    await page.getByRole('spinbutton', { name: /month/ }).first().fill('10');
    await expect(page.getByTestId('earnings-diamonds')).toHaveText('67');
    await expect(page).toHaveURL(/from=2026-10-01&to=2026-11-20/);
  });

  it('shows the value of each bar to the keyboard, and the table behind', async () => {
    const world = worldOf({ '2026-11-20': 40, [TODAY]: 60 });
    const { page } = await show({ world, hash: '#/earnings?range=7d' });
    const chart = page.getByRole('application', { name: /^Diamonds per day/ });
    await chart.focus();
    for (let bar = 0; bar < 5; bar += 1) await chart.press('ArrowRight');
    await expect(page.getByText('Fri, Nov 20, 2026', { exact: true })).toBeVisible();
    const card = page.getByRole('region', { name: 'Diamonds per day' });
    await card.getByRole('radio', { name: 'Table' }).click();
    const rows = card.getByRole('row');
    await expect(rows).toHaveCount(8);
    await expect(rows.nth(1)).toContainText('60');
  });

  it('asks again while gifts are booked, and not more often than every two seconds', async () => {
    const world = worldOf({ [TODAY]: 60 });
    const { page, main } = await show({ world, hash: '#/earnings?range=7d' });
    await expect(page.getByTestId('earnings-diamonds')).toHaveText('60');
    const asked = () => main.calls.filter(({ name }) => name === 'earnings.totals').length;
    const before = asked();
    for (let gifts = 2_000; gifts < 2_030; gifts += 1) {
      world.days.set(TODAY, gifts);
      const session = world.live.session;
      if (session === null) throw new Error('the world has a session');
      main.publish({ type: 'session', session: { ...session, gifts }, top: [] });
      await page.evaluate(() => new Promise(requestAnimationFrame));
    }
    await expect(page.getByTestId('earnings-diamonds')).toHaveText('2,029');
    // One view is seven questions: at once, and after the pause.
    expect(asked() - before).toBeLessThanOrEqual(14);
  });

  it('says so when there is nothing, and when it cannot be read', async () => {
    const empty = await show({ world: emptyWorld(), hash: '#/earnings' });
    await expect(empty.page.getByText('Nothing was booked in this range')).toBeVisible();
    const broken = await show({
      world: filledWorld(),
      hash: '#/earnings',
      prepare: (main) => main.fail('earnings.totals', { code: 'ledger-unreadable', detail: null }),
    });
    await expect(broken.page.getByText('The ledger cannot be read.')).toBeVisible();
    await expect(broken.page.getByRole('button', { name: 'Try again' })).toBeVisible();
  });
}
