import { expect } from '@playwright/test';
import { describe, it } from 'vitest';
import type { FakeMain } from '../harness/fake-main.ts';
import { filledWorld } from '../harness/filled.ts';
import { saveAs } from '../harness/saved.ts';
import type { Show } from '../harness/stage.ts';
import { emptyWorld, type World } from '../harness/world.ts';

const EURO = {
  id: 'euro',
  name: 'Euro',
  currency: 'EUR',
  packages: [
    { coins: 100, price: '1.50' },
    { coins: 1_000, price: '10' },
  ],
};

function worldWith(more: Partial<World>): World {
  return { ...emptyWorld(), ...more };
}

const saves = (main: FakeMain) => main.calls.filter(({ name }) => name === 'packages.set').length;

export function giftsPage(show: Show): void {
  describe('the catalogue', () => {
    it('is searched by name and by id, and keeps the search in the address', async () => {
      const { page } = await show({ world: emptyWorld(), hash: '#/gifts' });
      const rows = page.getByTestId('catalogue-row');
      await expect(rows).toHaveCount(8);
      await expect(rows.first()).toContainText('Rose');
      await page.getByRole('searchbox', { name: 'Search by name or id' }).fill('heart');
      await expect(rows).toHaveCount(2);
      await expect(page.getByText('2 of 8 gifts')).toBeVisible();
      await expect(page).toHaveURL(/search=heart/);
      await page.getByRole('radio', { name: 'Dearest' }).click();
      await expect(rows.first()).toContainText('Hand Hearts');
      await page.getByRole('searchbox').fill('11046');
      await expect(rows).toHaveText(/Galaxy/);
      await page.getByRole('searchbox').fill('nothing like it');
      await expect(page.getByText('No gift like that')).toBeVisible();
      await page.getByRole('button', { name: 'Show all gifts' }).last().click();
      await expect(rows).toHaveCount(8);
    });

    it('says what a gift costs viewers and brings the creator, down to parts of a cent', async () => {
      const { page } = await show({ world: emptyWorld(), hash: '#/gifts' });
      const rose = page.getByTestId('catalogue-row').first();
      await expect(rose).toContainText('$0.0141 – $0.0143');
      await expect(rose).toContainText('$0.005');
      await page.getByRole('link', { name: 'Calculate with Galaxy' }).click();
      await expect(page.getByTestId('calculator-coins')).toHaveText('1,000');
      await page.goBack();
      await expect(rose).toBeVisible();
    });

    it('is saved as it is searched', async () => {
      const shown = await show({ world: filledWorld(), hash: '#/gifts?search=rose' });
      const { name, rows } = await saveAs(shown, 'Catalogue', /JSON/);
      expect(name).toBe('carat-gifts.json');
      expect(rows).toEqual([{ gift: 'Rose', gift_id: '5655', coins_each: 1 }]);
    });

    it('marks gifts without a known price, and shows them alone', async () => {
      const gifts = [...emptyWorld().gifts, { id: '99001', name: 'Mystery Box', coins: null }];
      const { page } = await show({ world: worldWith({ gifts }), hash: '#/gifts' });
      await expect(page.getByText('1 gift has no known price.')).toBeVisible();
      await expect(page.getByTestId('catalogue-row').last()).toContainText('Price unknown');
      await page.getByRole('radio', { name: 'No price' }).click();
      await expect(page.getByTestId('catalogue-row')).toHaveText(/Mystery Box/);
    });

    it('draws a hundred of many, and the next on request', async () => {
      const gifts = Array.from({ length: 250 }, (_, n) => ({
        id: String(n + 1),
        name: `Gift ${n + 1}`,
        coins: n + 1,
      }));
      const { page } = await show({ world: worldWith({ gifts }), hash: '#/gifts' });
      await expect(page.getByTestId('catalogue-row')).toHaveCount(100);
      await page.getByRole('button', { name: 'Show 100 more' }).click();
      await page.getByRole('button', { name: 'Show 50 more' }).click();
      await expect(page.getByTestId('catalogue-row')).toHaveCount(250);
    });
  });

  describe('the calculator', () => {
    it('goes from a gift to the packages and to the creator’s share', async () => {
      const { page } = await show({
        world: filledWorld(),
        hash: '#/gifts?part=calculator&gift=11046&count=3',
      });
      await expect(page.getByTestId('calculator-coins')).toHaveText('3,000');
      await expect(page.getByTestId('calculator-paid')).toHaveText('$42.43 – $42.86');
      await expect(page.getByTestId('calculator-diamonds')).toHaveText('3,000');
      await expect(page.getByTestId('calculator-share')).toHaveText('$15.00');
      await expect(page.getByText('€13.80 at your rate of 0.92')).toBeVisible();
      const ways = page.getByTestId('way');
      await expect(ways.nth(0)).toHaveText(/Cheapest.*43 × 70.*3,010.*10.*\$42\.57/);
      await expect(ways.nth(1)).toHaveText(/Fewest purchases.*1 × 3,500.*500.*\$49\.99/);
      await expect(page.getByText('add up to exactly this number')).toBeVisible();
    });

    it('takes a number of coins and another set, and the address says so', async () => {
      const { page } = await show({ world: emptyWorld(), hash: '#/gifts?part=calculator' });
      await page.getByRole('radio', { name: 'A number of coins' }).click();
      const field = page.getByRole('textbox', { name: 'Coins' });
      await field.fill('1386');
      await field.press('Enter');
      await page.getByRole('combobox', { name: 'Packages' }).fill('earlier');
      await page.getByRole('option', { name: /earlier/ }).click();
      await expect(page).toHaveURL(/coins=1386&set=app-earlier/);
      await expect(page.getByTestId('way').first()).toHaveText(
        /Cheapest, nothing left over.*1 × 65 \+ 1 × 1,321/,
      );
    });

    it('does without packages', async () => {
      const world = worldWith({ packages: { inUse: 'app', sets: [] } });
      const { page } = await show({ world, hash: '#/gifts?part=calculator' });
      await expect(page.getByTestId('calculator-share')).toHaveText('$0.005');
      await expect(page.getByText('No packages to reckon with.')).toBeVisible();
    });
  });

  describe('the coin packages', () => {
    it('have their best value marked, per coin', async () => {
      const world = worldWith({ packages: { inUse: 'euro', sets: [EURO] } });
      const { page } = await show({ world, hash: '#/gifts?part=packages' });
      const rows = page.getByTestId('package-row');
      await expect(rows.nth(0)).toHaveText(/100.*€1\.50.*€0\.01500.*\+50%/);
      await expect(rows.nth(1)).toHaveText(/1,000.*€10\.00.*€0\.01000.*Best value/);
    });

    it('are changed as a whole: nothing counts before it is saved, and nothing wrong is', async () => {
      const world = worldWith({ packages: { inUse: 'euro', sets: [EURO] } });
      const { page, main } = await show({ world, hash: '#/gifts?part=packages' });
      await page.getByRole('button', { name: 'Edit Euro' }).click();
      await page.getByRole('textbox', { name: 'Name' }).fill('Euro, web');
      await page.getByRole('textbox', { name: 'Price of package 2' }).fill('no');
      await page.getByRole('button', { name: 'Save' }).click();
      await expect(page.getByText('nothing was saved yet')).toBeVisible();
      expect(saves(main)).toBe(0);
      await page.getByRole('textbox', { name: 'Price of package 2' }).fill('9,50');
      await page.getByRole('button', { name: 'Remove package 1' }).click();
      await page.getByRole('button', { name: 'Add a package' }).click();
      await page.getByRole('textbox', { name: 'Coins of package 2' }).fill('5,000');
      await page.getByRole('textbox', { name: 'Price of package 2' }).fill('45');
      await page.getByRole('button', { name: 'Save' }).click();
      await expect(page.getByRole('region', { name: 'Euro, web' })).toBeVisible();
      expect(main.world.packages.sets).toEqual([
        {
          ...EURO,
          name: 'Euro, web',
          packages: [
            { coins: 1_000, price: '9.50' },
            { coins: 5_000, price: '45' },
          ],
        },
      ]);
    });

    it('keep what was typed when it cannot be saved', async () => {
      const { page, main } = await show({ world: emptyWorld(), hash: '#/gifts?part=packages' });
      main.fail('packages.set', { code: 'packages-unwritable', detail: null });
      await page.getByRole('button', { name: 'Add a set' }).click();
      await page.getByRole('textbox', { name: 'Name' }).fill('Pounds');
      await page.getByRole('button', { name: 'Save' }).click();
      await expect(page.getByText('The coin packages could not be saved.')).toBeVisible();
      await expect(page.getByRole('textbox', { name: 'Name' })).toHaveValue('Pounds');
    });

    it('are added, used, and deleted after a question', async () => {
      const { page, main } = await show({ world: emptyWorld(), hash: '#/gifts?part=packages' });
      await page.getByRole('button', { name: 'Add a set' }).click();
      await page.getByRole('textbox', { name: 'Name' }).fill('Pounds');
      await page.getByRole('combobox', { name: 'Currency' }).fill('GBP');
      await page.getByRole('option', { name: 'British Pound (GBP)' }).click();
      await page.getByRole('textbox', { name: 'Coins of package 1' }).fill('70');
      await page.getByRole('textbox', { name: 'Price of package 1' }).fill('0.89');
      await page.getByRole('button', { name: 'Save' }).click();
      await page.getByRole('button', { name: 'Use Pounds' }).click();
      await expect.poll(() => main.world.packages.inUse).toBe(main.world.packages.sets[0]?.id);
      await page.getByRole('button', { name: 'Delete Pounds' }).click();
      await page.keyboard.press('Escape');
      expect(main.world.packages.sets).toHaveLength(4);
      await page.getByRole('button', { name: 'Delete Pounds' }).click();
      await page.getByRole('button', { name: 'Delete the set' }).click();
      await expect(page.getByRole('region', { name: 'Pounds' })).toBeHidden();
      expect(main.world.packages.sets.map(({ id }) => id)).toEqual(['app', 'app-earlier', 'web']);
    });

    it('follow what is changed elsewhere, by a restored backup for instance', async () => {
      const { page, main } = await show({ world: emptyWorld(), hash: '#/gifts?part=packages' });
      await expect(page.getByTestId('package-row')).toHaveCount(20);
      main.world.packages = { inUse: 'euro', sets: [EURO] };
      main.push('packages', main.world.packages);
      await expect(page.getByTestId('package-row')).toHaveCount(2);
    });

    it('can be brought back when all are gone', async () => {
      const world = worldWith({ packages: { inUse: 'app', sets: [] } });
      const { page, main } = await show({ world, hash: '#/gifts?part=packages' });
      await expect(page.getByText('No packages', { exact: true })).toBeVisible();
      await page.getByRole('button', { name: 'Bring back the known sets' }).click();
      await expect(page.getByTestId('package-row')).toHaveCount(20);
      expect(main.world.packages.sets).toHaveLength(3);
    });
  });
}
