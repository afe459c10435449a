import { expect } from '@playwright/test';
import { describe, it } from 'vitest';
import { filledWorld } from '../harness/filled.ts';
import type { Show } from '../harness/stage.ts';

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
}
