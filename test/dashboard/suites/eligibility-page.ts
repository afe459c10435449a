import { expect, type Page } from '@playwright/test';
import { describe, it } from 'vitest';
import { eligibilitySchema } from '../../../src/shared/eligibility/eligibility-document.ts';
import { filledWorld, troubledWorld } from '../harness/filled.ts';
import { saveAs } from '../harness/saved.ts';
import type { Show } from '../harness/stage.ts';
import { emptyWorld, TODAY, type World } from '../harness/world.ts';

const hash = '#/eligibility';

/** A creator who has everything but the log's threshold. */
function worldWith(counts: Record<string, number>): World {
  const world = emptyWorld();
  world.eligibility = eligibilitySchema.parse({
    log: Object.entries(counts).map(([day, count]) => ({ day, count, origin: 'entered' })),
    facts: { atLeastYears: 18, giftsOn: true, standing: true, region: true },
  });
  return world;
}

const STEADY = {
  '2026-10-24': 700,
  '2026-10-31': 735,
  '2026-11-07': 770,
  '2026-11-14': 805,
  [TODAY]: 840,
};

async function chooseFile(page: Page, name: string, text: string): Promise<void> {
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Choose a file' }).click();
  await (await chooser).setFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(text) });
}

export function eligibilityPage(show: Show): void {
  describe('the conditions', () => {
    it('say what is missing and how to mend it, and take the answers', async () => {
      const { page, main } = await show({ world: emptyWorld(), hash });
      await expect(page.getByTestId('eligibility-sum')).toHaveText('0 of 5 met');
      await expect(page.getByTestId('rule-gifts-on')).toContainText('then LIVE gifts');
      const gifts = page.getByRole('radiogroup', { name: 'Are gifts switched on?' });
      await gifts.getByRole('radio', { name: 'Yes' }).click();
      await expect(page.getByTestId('rule-gifts-on')).toContainText('Switched on.');
      await page.getByRole('switch', { name: 'I am 18 or older' }).press('Space');
      await expect(page.getByTestId('eligibility-sum')).toHaveText('2 of 5 met');
      expect(main.world.eligibility.facts).toMatchObject({ giftsOn: true, atLeastYears: 18 });
    });

    it('name the year in which the age is reached', async () => {
      const { page } = await show({ world: emptyWorld(), hash });
      const year = page.getByRole('textbox', { name: 'Year of birth' });
      await year.fill('2010');
      await year.press('Enter');
      await expect(page.getByTestId('rule-age')).toContainText('You reach this age in 2028');
      await expect(page.getByRole('switch', { name: 'I am 18 or older' })).toBeHidden();
    });

    it('are told to be met when all are', async () => {
      const { page } = await show({ world: worldWith({ [TODAY]: 1_000 }), hash });
      await expect(page.getByText('You meet every condition of “LIVE gifts”.')).toBeVisible();
      await expect(page.getByTestId('projection')).toHaveText('1,000 reached on Nov 21.');
    });

    it('of several sets are looked at one by one, by address', async () => {
      const { page } = await show({ world: filledWorld(), hash: `${hash}?set=nova` });
      await expect(page.getByTestId('rule-month')).toBeVisible();
      await page.getByRole('radio', { name: 'LIVE gifts' }).click();
      await expect(page).toHaveURL(/set=general$/);
      await expect(page.getByTestId('rule-followers')).toBeVisible();
    });
  });

  describe('the follower log', () => {
    it('leads to a day with its range, on enough numbers', async () => {
      const { page } = await show({ world: worldWith(STEADY), hash });
      await expect(page.getByTestId('projection')).toHaveText(
        /^1,000 around Dec 23, most likely between Dec \d+ and (Dec|Jan) \d+.* Estimate from 5 more a day/,
      );
    });

    it('is silent about it on too few, and says what is missing', async () => {
      const { page } = await show({ world: worldWith({ [TODAY]: 840 }), hash });
      await expect(page.getByTestId('projection')).toHaveText(
        'No projection yet: 4 more numbers are needed.',
      );
    });

    it('takes a number, changes it and deletes it', async () => {
      const { page, main } = await show({ world: emptyWorld(), hash });
      await page.getByRole('button', { name: 'Enter number' }).click();
      const dialog = page.getByRole('dialog');
      await dialog.getByRole('button', { name: 'Save' }).click();
      await expect(dialog.getByText('Enter a whole number.')).toBeVisible();
      await dialog.getByRole('textbox', { name: 'Followers' }).fill('1,234');
      await dialog.getByRole('button', { name: 'Save' }).click();
      await expect(page.getByTestId('followers-newest')).toHaveText('1,234');
      await page.getByRole('radio', { name: 'Table' }).click();
      await page.getByRole('button', { name: 'Edit Nov 21, 2026' }).click();
      await dialog.getByRole('textbox', { name: 'Followers' }).fill('1235');
      await dialog.getByRole('textbox', { name: 'Followers' }).press('Enter');
      await expect(page.getByTestId('followers-newest')).toHaveText('1,235');
      expect(main.world.eligibility.log).toEqual([{ day: TODAY, count: 1_235, origin: 'entered' }]);
      await page.getByRole('button', { name: 'Delete Nov 21, 2026' }).click();
      await page.getByRole('alertdialog').getByRole('button', { name: 'Delete' }).click();
      await expect(page.getByText('Your follower history will stand here')).toBeVisible();
    });

    it('is saved as a table that can be imported again', async () => {
      const shown = await show({ world: worldWith({ '2026-11-02': 940 }), hash });
      const { page, main } = shown;
      await page.getByRole('radio', { name: 'Table' }).click();
      await saveAs(shown, 'Followers', /CSV/);
      await expect(page.getByText('Saved.')).toBeVisible();
      expect(main.calls.at(-1)).toEqual({
        name: 'files.save',
        input: {
          suggestion: 'Followers 2026-11-02',
          content: {
            kind: 'csv',
            text: '\uFEFFdate,followers,origin\r\n2026-11-02,940,entered\r\n',
          },
        },
      });
      const { rows } = await saveAs(shown, 'Followers', /JSON/);
      expect(rows).toEqual([{ date: '2026-11-02', followers: 940, origin: 'entered' }]);
    });

    it('shows each number to the keyboard', async () => {
      const { page } = await show({ world: worldWith(STEADY), hash });
      const chart = page.getByRole('application');
      await chart.focus();
      await chart.press('ArrowRight');
      await expect(page.getByText('735 followers')).toBeVisible();
    });

    it('is imported after a look at what the file would do', async () => {
      const { page, main } = await show({ world: worldWith({ '2026-11-02': 940 }), hash });
      await page.getByRole('button', { name: 'Import CSV' }).click();
      await chooseFile(
        page,
        'followers.csv',
        'Date,Followers\n2026-11-01,900\n2026-11-02,950\nsoon,1\n3/4/2026,2\n',
      );
      const dialog = page.getByRole('dialog');
      await expect(dialog).toContainText('1 new day');
      await expect(dialog).toContainText('Nov 2, 2026: 940 becomes 950');
      await expect(dialog.getByRole('row', { name: /4 soon, 1 – no date/ })).toBeVisible();
      await expect(
        dialog.getByRole('row', { name: /5 3\/4\/2026, 2 – day or month/ }),
      ).toBeVisible();
      expect(main.world.eligibility.log).toHaveLength(1);
      await dialog.getByRole('button', { name: 'Import 2 rows' }).click();
      await expect(dialog).toBeHidden();
      expect(main.world.eligibility.log.map(({ count }) => count)).toEqual([900, 950]);
    });

    it('stays as it is when the file says nothing, or the dialog is left', async () => {
      const { page, main } = await show({ world: emptyWorld(), hash });
      await page.getByRole('button', { name: 'Import CSV' }).click();
      await chooseFile(page, 'notes.txt', 'hello');
      await expect(page.getByText('There is nothing to import in this file.')).toBeVisible();
      await expect(
        page.getByRole('dialog').getByRole('button', { name: 'Import CSV' }),
      ).toBeDisabled();
      await page.keyboard.press('Escape');
      await expect(page.getByRole('dialog')).toBeHidden();
      expect(main.calls.map(({ name }) => name)).not.toContain('eligibility.import');
    });

    it('says so when it cannot be saved, and keeps what was typed', async () => {
      const { page } = await show({
        world: emptyWorld(),
        hash,
        prepare: (main) =>
          main.fail('eligibility.log', { code: 'eligibility-unwritable', detail: null }),
      });
      await page.getByRole('button', { name: 'Enter number' }).click();
      const dialog = page.getByRole('dialog');
      await dialog.getByRole('textbox', { name: 'Followers' }).fill('7');
      await dialog.getByRole('textbox', { name: 'Followers' }).press('Enter');
      await expect(dialog.getByText('The follower log could not be saved.')).toBeVisible();
      await expect(dialog.getByRole('textbox', { name: 'Followers' })).toHaveValue('7');
    });
  });

  describe('a programme', () => {
    it('is added by keyboard alone, with its month', async () => {
      const { page, main } = await show({ world: emptyWorld(), hash });
      await page.getByRole('button', { name: 'Add a set' }).last().press('Enter');
      const dialog = page.getByRole('dialog');
      await dialog.getByRole('textbox', { name: 'Name' }).fill('Nova Talent');
      await dialog.getByRole('switch', { name: 'A month of LIVE' }).press('Space');
      await dialog.getByRole('textbox', { name: 'Hours', exact: true }).fill('20');
      await dialog.getByRole('button', { name: 'Save' }).press('Enter');
      await expect(page.getByRole('heading', { name: 'This month: Nova Talent' })).toBeVisible();
      expect(main.world.eligibility.own).toMatchObject([
        { name: 'Nova Talent', rules: [{ kind: 'month', days: 7, minutes: 1_200 }] },
      ]);
    });

    it('cannot be saved while it asks for nothing', async () => {
      const { page } = await show({ world: emptyWorld(), hash });
      await page.getByRole('button', { name: 'Add a set' }).last().click();
      const dialog = page.getByRole('dialog');
      await dialog.getByRole('textbox', { name: 'Name' }).fill('Nothing');
      await expect(dialog.getByText('Switch on at least one condition.')).toBeVisible();
      await expect(dialog.getByRole('button', { name: 'Save' })).toBeDisabled();
    });

    it('shows the month’s pace, what each day must bring and where it leads', async () => {
      const { page } = await show({ world: filledWorld(), hash });
      await expect(page.getByTestId('month-days')).toContainText('10 of 15');
      await expect(page.getByTestId('month-days')).toContainText('5 more, on any of 10 days left.');
      await expect(page.getByTestId('month-minutes')).toContainText('on each of 10 days left.');
      await expect(page.getByTestId('month-state')).toContainText('On course');
    });

    it('is not guessed at while the ledger cannot be read', async () => {
      const { page } = await show({ world: troubledWorld(), hash });
      await expect(page.getByText('The time you were LIVE is not known')).toBeVisible();
    });

    it('is deleted only after a question', async () => {
      const { page, main } = await show({ world: filledWorld(), hash });
      await page.getByRole('button', { name: 'Delete Nova Talent' }).click();
      expect(main.world.eligibility.own).toHaveLength(1);
      await page.getByRole('alertdialog').getByRole('button', { name: 'Delete' }).click();
      await expect(page.getByText('No agency programme')).toBeVisible();
    });
  });

  it('says why when nothing can be read, and offers to try again', async () => {
    const { page } = await show({
      world: emptyWorld(),
      hash,
      prepare: (main) => main.fail('eligibility.get', { code: 'internal', detail: null }),
    });
    await expect(page.getByRole('button', { name: 'Try again' })).toBeVisible();
  });
}
