import { expect, type Locator } from '@playwright/test';
import { describe, it } from 'vitest';
import { filledWorld } from '../harness/filled.ts';
import type { Show } from '../harness/stage.ts';

/** A list closes when the page is scrolled, so that comes before. */
async function inTheMiddle(field: Locator): Promise<void> {
  await field.evaluate((input) => input.scrollIntoView({ block: 'center' }));
}

export function stageEditor(show: Show): void {
  describe('the editor of stages', () => {
    it('moves and resizes by keys, and takes both back', async () => {
      const { page, main } = await show({ world: filledWorld(), hash: '#/overlay' });
      const goal = () =>
        main.world.live.design.stages[0]?.widgets.find(({ id }) => id === 'goal')?.box;
      const before = goal();
      const handle = page.getByRole('button', { name: /^Goal, / });
      await handle.focus();
      await handle.press('Shift+ArrowDown');
      await expect.poll(() => goal()?.y).toBe((before?.y ?? 0) + 50);
      await page.getByRole('button', { name: /^Goal, / }).press('Control+ArrowRight');
      await expect.poll(() => goal()?.width).toBe((before?.width ?? 0) + 5);
      await page.getByRole('button', { name: 'Undo' }).click();
      await page.getByRole('button', { name: 'Undo' }).click();
      await expect.poll(goal).toEqual(before);
      await page.getByRole('button', { name: 'Redo' }).click();
      await expect.poll(() => goal()?.y).toBe((before?.y ?? 0) + 50);
    });

    it('is led by the pointer', async () => {
      const { page, main } = await show({ world: filledWorld(), hash: '#/overlay' });
      const handle = page.getByRole('button', { name: /^Goal, / });
      await handle.scrollIntoViewIfNeeded();
      const box = await handle.boundingBox();
      if (box === null) throw new Error('the goal is not there');
      const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
      await page.mouse.move(x, y);
      await page.mouse.down();
      await page.mouse.move(x, y + 120, { steps: 4 });
      await page.mouse.up();
      const goal = () => main.world.live.design.stages[0]?.widgets.find(({ id }) => id === 'goal');
      await expect.poll(() => goal()?.box.y ?? 0).toBeGreaterThan(150);
      expect(main.calls.filter(({ name }) => name === 'design.set')).toHaveLength(1);
    });

    it('is resized at its corner, and takes it back by the keys that everybody tries', async () => {
      const { page, main } = await show({ world: filledWorld(), hash: '#/overlay' });
      const goal = () =>
        main.world.live.design.stages[0]?.widgets.find(({ id }) => id === 'goal')?.box;
      const before = goal();
      const handle = page.getByRole('button', { name: /^Goal, / });
      await handle.scrollIntoViewIfNeeded();
      const grip = await handle.locator('.stage-grip').boundingBox();
      if (grip === null) throw new Error('the goal has no corner');
      const [x, y] = [grip.x + grip.width / 2, grip.y + grip.height / 2];
      await page.mouse.move(x, y);
      await page.mouse.down();
      await page.mouse.move(x - 60, y + 40, { steps: 4 });
      await page.mouse.up();
      await expect.poll(() => goal()?.height ?? 0).toBeGreaterThan(before?.height ?? 0);
      expect(goal()?.width).toBeLessThan(before?.width ?? 0);
      expect(goal()).toMatchObject({ x: before?.x, y: before?.y });
      const resized = goal();
      await page.keyboard.press('Control+z');
      await expect.poll(goal).toEqual(before);
      await page.keyboard.press('Control+Shift+z');
      await expect.poll(goal).toEqual(resized);
    });

    it('says why viewers do not see a goal, until they do', async () => {
      const { page, main } = await show({ world: filledWorld(), hash: '#/overlay' });
      main.publish({ type: 'goal', goal: null });
      await page.getByRole('button', { name: 'Goal', exact: true }).first().click();
      await expect(page.getByText('The Live page has no goal yet')).toBeVisible();
      await page.getByText('Coins', { exact: true }).click();
      const asked = page.getByText('Enter a goal: without one');
      await expect(asked).toBeVisible();
      const target = page.getByRole('textbox', { name: 'Goal', exact: true });
      await target.fill('5000');
      await target.press('Enter');
      await expect(asked).toHaveCount(0);
      await page.getByText('One gift', { exact: true }).click();
      await expect(page.getByText('Choose the gift that counts.')).toBeVisible();
    });

    it('offers to align what has a place in its box, and rain has none', async () => {
      const { page } = await show({ world: filledWorld(), hash: '#/overlay' });
      const across = page.getByRole('radiogroup', { name: 'Across' });
      for (const kind of ['Alerts', 'Goal', 'Top gifters', 'Latest gifts', 'Totals', 'Combo']) {
        await page.getByRole('button', { name: kind, exact: true }).first().click();
        await expect(across, kind).toBeVisible();
      }
      await page.getByRole('button', { name: 'Gift rain', exact: true }).first().click();
      await expect(page.getByText('Pictures at once')).toBeVisible();
      await expect(across).toHaveCount(0);
    });

    it('shows, hides and orders widgets', async () => {
      const { page, main } = await show({ world: filledWorld(), hash: '#/overlay' });
      const widgets = () => main.world.live.design.stages[0]?.widgets ?? [];
      const place = () => widgets().findIndex(({ id }) => id === 'combo');
      const before = place();
      await page.getByRole('button', { name: 'Show Combo' }).click();
      await expect.poll(() => widgets()[place()]?.visible).toBe(true);
      await expect(page.getByRole('button', { name: /^Combo, / })).toBeVisible();
      await page.getByRole('button', { name: 'Send Combo back' }).click();
      await expect.poll(place).toBe(before - 1);
      await page.getByRole('button', { name: 'Bring Combo forward' }).click();
      await expect.poll(place).toBe(before);
      await page.getByRole('button', { name: 'Hide Combo' }).click();
      await expect.poll(() => widgets()[place()]?.visible).toBe(false);
      await expect(page.getByRole('button', { name: /^Combo, / })).toHaveCount(0);
    });

    it('keeps a stage’s address when it is renamed; a copy has one of its own, and a removed one comes back', async () => {
      const { page, main } = await show({ world: filledWorld(), hash: '#/overlay' });
      const ids = () => main.world.live.design.stages.map(({ id }) => id);
      await page.getByRole('button', { name: 'Copy stage' }).click();
      await expect.poll(ids).toEqual(['vertical', 'horizontal', 'stage']);
      await page.getByRole('radio', { name: 'Vertical 2' }).click();
      await page.getByRole('radio', { name: 'Stage', exact: true }).press('Space');
      const name = page.getByRole('textbox', { name: 'Name of the stage' });
      await name.fill('Evenings');
      await name.press('Enter');
      await expect.poll(() => main.world.live.design.stages[2]?.name).toBe('Evenings');
      expect(ids()).toEqual(['vertical', 'horizontal', 'stage']);
      await expect(page.getByRole('textbox', { name: 'Address of this stage' })).toHaveValue(
        /stage=stage#/,
      );
      await page.getByRole('button', { name: 'Remove stage' }).click();
      const question = page.getByRole('alertdialog');
      await expect(question).toContainText('OBS shows the first stage');
      await question.getByRole('button', { name: 'Remove stage' }).click();
      await expect.poll(ids).toEqual(['vertical', 'horizontal']);
      await page.getByRole('button', { name: 'Undo' }).click();
      await expect.poll(ids).toEqual(['vertical', 'horizontal', 'stage']);
    });

    it('gives each stage its theme, and a widget its own', async () => {
      const { page, main } = await show({ world: filledWorld(), hash: '#/overlay' });
      const stages = () => main.world.live.design.stages;
      await page.getByText('Neon').click();
      await expect.poll(() => stages()[0]?.look.theme).toBe('neon');
      expect(stages()[1]?.look.theme).toBe('gem');
      await page.getByRole('button', { name: 'Goal', exact: true }).first().click();
      await page.getByRole('switch', { name: 'A look of its own' }).press('Space');
      await page.getByText('Paper').click();
      const goal = () => stages()[0]?.widgets.find(({ id }) => id === 'goal');
      await expect.poll(() => goal()?.look?.theme).toBe('paper');
      expect(stages()[0]?.look.theme).toBe('neon');
    });

    it('says what is wrong when a change cannot be saved, and shows what is in force', async () => {
      const { page } = await show({
        world: filledWorld(),
        hash: '#/overlay',
        prepare: (main) => main.fail('design.set', { code: 'design-unwritable', detail: null }),
      });
      await page.getByText('Neon').click();
      await expect(page.getByText('The look of your overlay could not be saved.')).toBeVisible();
      await expect(page.getByRole('radio', { name: 'Gem' })).toBeChecked();
    });
  });

  describe('what alerts say', () => {
    it('keeps the sizes rising when one begins at another value', async () => {
      const { page, main } = await show({ world: filledWorld(), hash: '#/overlay' });
      const from = page.getByRole('textbox', { name: 'From coins' }).first();
      await from.fill('500');
      await from.press('Enter');
      const values = () => main.world.live.design.alerts.tiers.map((tier) => tier.from);
      await expect.poll(values).toEqual([0, 500, 501, 1_000, 10_000]);
    });

    it('has rules for single gifts', async () => {
      const { page, main, atRest } = await show({ world: filledWorld(), hash: '#/overlay' });
      // A list that is open closes when the page moves under it.
      await atRest();
      const gift = page.getByRole('combobox', { name: 'Add a gift' });
      await inTheMiddle(gift);
      await gift.fill('corgi');
      await page.getByRole('option', { name: /Corgi/ }).click();
      const rules = () => main.world.live.design.alerts.gifts;
      await expect.poll(() => rules()[0]?.name).toBe('Corgi');
      await page.getByText('Not at all').click();
      await expect.poll(() => rules()[0]?.hidden).toBe(true);
      await page.getByRole('button', { name: 'Remove the rule for Corgi' }).click();
      await expect.poll(rules).toEqual([]);
    });

    it('takes a picture of the creator’s own for a size', async () => {
      const { page, main, atRest } = await show({ world: filledWorld(), hash: '#/overlay' });
      await atRest();
      const chosen = page.waitForEvent('filechooser');
      await page.getByRole('button', { name: 'Add pictures or videos' }).click();
      const file = { name: 'party.png', mimeType: 'image/png', buffer: Buffer.from('png') };
      await (await chosen).setFiles([file]);
      await expect(page.getByText('party.png', { exact: true })).toBeVisible();
      const data = Buffer.from('png').toString('base64');
      expect(main.calls).toContainEqual({
        name: 'design.addMedia',
        input: { name: 'party.png', data },
      });
      const picture = page.getByRole('combobox', { name: 'Picture' }).last();
      await inTheMiddle(picture);
      await picture.fill('party');
      await page.getByRole('option', { name: 'party.png' }).click();
      const tiers = () => main.world.live.design.alerts.tiers;
      await expect.poll(() => tiers()[4].media).toBe('0123456789abcdef.png');
    });

    it('says why a file is not taken', async () => {
      const { page } = await show({
        world: filledWorld(),
        hash: '#/overlay',
        prepare: (main) => main.fail('design.addMedia', { code: 'media-refused', detail: null }),
      });
      const chosen = page.waitForEvent('filechooser');
      await page.getByRole('button', { name: 'Add pictures or videos' }).click();
      const file = { name: 'film.mp4', mimeType: 'video/mp4', buffer: Buffer.from('mp4') };
      await (await chosen).setFiles([file]);
      await expect(page.getByText(/MP4 does not play in OBS/).first()).toBeVisible();
    });
  });
}
