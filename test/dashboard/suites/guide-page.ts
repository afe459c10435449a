import { expect } from '@playwright/test';
import { it } from 'vitest';
import type { OwnEntry } from '../../../src/shared/ledger/entry.ts';
import type { RateTerms } from '../../../src/shared/ledger/rate-terms.ts';
import { RATE_PRESETS } from '../../../src/shared/payout/presets.ts';
import type { Show } from '../harness/stage.ts';
import { emptyWorld, NOW } from '../harness/world.ts';

/** A new card, as the ledger holds it. */
function cardEntry(terms: RateTerms): OwnEntry {
  const booked = { seq: 1, at: NOW - 1_000, bookedAt: NOW - 1_000, card: 2, coins: 0, diamonds: 0 };
  return { ...booked, kind: 'card', of: null, subject: null, facts: terms };
}

export function guidePage(show: Show): void {
  it('tells the range of a card that has one, and what it says about payouts', async () => {
    const world = emptyWorld();
    const scaled = RATE_PRESETS.find(({ id }) => id === 'scaled-usa')?.terms;
    if (scaled === undefined) throw new Error('no such preset');
    const fee = { fixedMicros: 250_000, hundredths: 200 };
    world.entries = [cardEntry({ ...scaled, minimumMicros: 10_000_000, fee })];
    const { page } = await show({ world, hash: '#/guide' });
    const way = page.getByRole('region', { name: 'From a coin to your payout' });
    await expect(way.getByRole('listitem').last()).toHaveText(/about \$0\.40/);
    await expect(way.getByText('about $0.40 ($0.20 to $0.53) under')).toBeVisible();
    await expect(page.getByText('your share of it is 20% to 53%')).toBeVisible();
    await expect(page.getByText('The least that you can ask for is $10.00.')).toBeVisible();
    await expect(page.getByText('A fee of $0.25 and 2% is taken from it.')).toBeVisible();
  });

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
