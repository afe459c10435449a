import { expect } from '@playwright/test';
import { describe, it } from 'vitest';
import { violations } from './harness/readable.ts';
import { stage } from './harness/stage.ts';
import { emptyWorld } from './harness/world.ts';

const show = stage();

describe('the first start', () => {
  it('can be read by everybody, step by step, and stays away once finished', async () => {
    const open = await show({ world: emptyWorld(), seen: false });
    const panel = open.page.getByRole('region', { name: 'Welcome to Carat' });
    await panel.getByRole('switch', { name: 'Use TikFinity' }).press('Space');
    expect(await violations(open)).toEqual([]);
    await panel.getByRole('button', { name: 'Next' }).click();
    expect(await violations(open)).toEqual([]);
    await panel.getByRole('button', { name: 'Skip this step' }).click();
    await panel.getByRole('button', { name: 'Send test gift' }).click();
    expect(open.main.calls).toContainEqual({
      name: 'gifts.test',
      input: { giftId: '5655', count: 1 },
    });
    expect(await violations(open)).toEqual([]);
    await panel.getByRole('button', { name: 'Finish' }).click();
    await expect(panel).toBeHidden();
    expect(open.main.world.settings.sources.tikfinity.on).toBe(true);
    expect(open.complaints).toEqual([]);
  });
});
