import { expect } from '@playwright/test';
import { it } from 'vitest';
import { filledWorld } from '../harness/filled.ts';
import { keysOf } from '../harness/keyboard/keys.ts';
import type { Show } from '../harness/stage.ts';
import { emptyWorld } from '../harness/world.ts';

/** What a creator sets up and does during a LIVE, each without a pointer. */
export function settingUpByKeys(show: Show): void {
  it('a test gift is sent, alerts are paused, and a gift is played again', async () => {
    const { page, main } = await show({ world: filledWorld(), hash: '#/live' });
    const keys = keysOf(page);
    await keys.press(page.getByRole('button', { name: 'Pause alerts' }));
    await expect(page.getByTestId('overlay-state')).toHaveText('Alerts are paused');
    await expect(page.getByRole('button', { name: 'Resume alerts' })).toBeFocused();
    await keys.type('Enter');
    await keys.press(page.getByRole('button', { name: /^Play again: / }).first());
    await expect.poll(() => main.calls.at(-1)?.name).toBe('alerts.command');
    await keys.pick(page.getByRole('combobox', { name: 'Gift' }), 'Corgi');
    await keys.fill(page.getByRole('textbox', { name: 'How many' }), '3');
    await keys.press(page.getByRole('button', { name: 'Send test gift' }));
    await expect
      .poll(() => main.calls.find(({ name }) => name === 'gifts.test')?.input)
      .toEqual({ giftId: '6267', count: 3 });
  });

  it('a widget is chosen, moved, resized, brought forward, hidden and given a look', async () => {
    const { page, main } = await show({ world: filledWorld(), hash: '#/overlay' });
    const keys = keysOf(page);
    const stage = () => main.world.live.design.stages[0];
    const goal = () => stage()?.widgets.find(({ id }) => id === 'goal');
    const before = goal()?.box;
    await keys.to(page.getByRole('button', { name: /^Goal, / }));
    await keys.type('Shift+ArrowDown', 'ArrowRight', 'Control+ArrowRight', 'Control+ArrowRight');
    await expect
      .poll(() => goal()?.box)
      .toMatchObject({
        x: (before?.x ?? 0) + 5,
        y: (before?.y ?? 0) + 50,
        width: (before?.width ?? 0) + 10,
      });
    await keys.toggle(page.getByRole('switch', { name: 'A look of its own' }));
    await keys.to(page.getByRole('radiogroup', { name: 'Theme' }));
    await keys.type('ArrowRight');
    await expect.poll(() => goal()?.look?.theme).not.toBe(stage()?.look.theme);
    const place = () => stage()?.widgets.findIndex(({ id }) => id === 'goal') ?? -1;
    const was = place();
    await keys.press(page.getByRole('button', { name: 'Bring Goal forward' }));
    await expect.poll(place).toBe(was + 1);
    await keys.type('Enter');
    await expect.poll(place).toBe(was + 2);
    await keys.press(page.getByRole('button', { name: 'Hide Goal' }));
    await expect.poll(() => goal()?.visible).toBe(false);
    await keys.press(page.getByRole('button', { name: 'Undo' }));
    await expect.poll(() => goal()?.visible).toBe(true);
  });

  it('a stage is copied, chosen, named and removed', async () => {
    const { page, main } = await show({ world: filledWorld(), hash: '#/overlay' });
    const keys = keysOf(page);
    const names = () => main.world.live.design.stages.map(({ name }) => name);
    await keys.press(page.getByRole('button', { name: 'Copy stage' }));
    await expect.poll(names).toHaveLength(3);
    await keys.choose(page.getByRole('radio', { name: 'Vertical 2' }));
    await keys.choose(page.getByRole('radio', { name: 'Stage', exact: true }));
    await keys.fill(page.getByRole('textbox', { name: 'Name of the stage' }), 'Evenings');
    await keys.type('Enter');
    await expect.poll(() => names()[2]).toBe('Evenings');
    await keys.press(page.getByRole('button', { name: 'Remove stage' }));
    await keys.press(page.getByRole('alertdialog').getByRole('button', { name: 'Remove stage' }));
    await expect.poll(names).toHaveLength(2);
  });

  it('a gift gets a rule of its own, and loses it again', async () => {
    const { page, main } = await show({ world: filledWorld(), hash: '#/overlay' });
    const keys = keysOf(page);
    const rules = () => main.world.live.design.alerts.gifts;
    const card = page.getByRole('region', { name: 'Gifts with rules of their own' });
    await keys.pick(page.getByRole('combobox', { name: 'Add a gift' }), 'Corgi');
    await expect.poll(() => rules()[0]?.name).toBe('Corgi');
    await keys.choose(page.getByRole('radio', { name: 'Not at all' }));
    await expect.poll(() => rules()[0]?.hidden).toBe(true);
    await keys.fill(card.getByRole('textbox').first(), '{name}!');
    await keys.type('Enter');
    await expect.poll(() => rules()[0]?.line1).toBe('{name}!');
    await keys.press(page.getByRole('button', { name: 'Remove the rule for Corgi' }));
    await expect.poll(rules).toEqual([]);
  });

  it('a sound is chosen and made louder, step by step', async () => {
    const { page, main } = await show({ world: filledWorld(), hash: '#/overlay' });
    const keys = keysOf(page);
    const second = () => main.world.live.design.sound.tiers[1];
    const { volume } = second();
    await keys.to(page.getByRole('button', { name: /Sound of Size 2/ }));
    await keys.type('Enter', 'b', 'Enter');
    await expect.poll(() => second().sound).toBe('bell');
    const slider = page.getByRole('slider', { name: 'Volume of Size 2' });
    await keys.to(slider);
    await keys.type('ArrowRight', 'ArrowRight');
    await expect.poll(() => second().volume).toBe(volume + 10);
    await expect(slider).toBeFocused();
  });

  it('OBS is asked, and what it found is put right', async () => {
    const { page } = await show({ world: emptyWorld(), hash: '#/overlay' });
    const keys = keysOf(page);
    const card = page.getByRole('region', { name: 'OBS assistant' });
    await keys.fill(card.getByRole('textbox', { name: 'Address' }), 'localhost:4455');
    await keys.press(card.getByRole('button', { name: 'Connect' }));
    await keys.press(card.getByRole('button', { name: 'Add to OBS' }));
    await expect(card.getByText('Viewers see the overlay.')).toBeVisible();
  });

  it('a backup is made, an older one restored, and that undone', async () => {
    const { page, main } = await show({ world: filledWorld(), hash: '#/settings' });
    const keys = keysOf(page);
    const card = page.getByRole('region', { name: 'Backups' });
    const dialog = page.getByRole('alertdialog');
    const make = card.getByRole('button', { name: 'Back up now' });
    await keys.press(make);
    await expect(card.getByText('Backed up and verified.')).toBeVisible();
    await expect(make).toBeFocused();
    await keys.press(card.getByRole('button', { name: 'Show all 11' }));
    const restore = card.getByRole('button', { name: /^Restore the backup of Nov 20/ });
    await keys.press(restore);
    await keys.press(dialog.getByRole('button', { name: 'Restore this backup' }));
    await expect(card.getByText(/^The backup of Nov 20, .* is in place/)).toBeVisible();
    await expect(restore).toBeFocused();
    await keys.press(card.getByRole('button', { name: 'Undo' }));
    await keys.press(dialog.getByRole('button', { name: 'Put it back' }));
    await expect(card.getByText('The last restore was undone.')).toBeVisible();
    expect(main.world.backups.current?.entries).toBe(8_214);
  });

  it('settings of every kind are changed', async () => {
    const { page, main } = await show({ world: emptyWorld(), hash: '#/settings' });
    const keys = keysOf(page);
    const now = () => main.world.settings;
    await keys.toggle(page.getByRole('switch', { name: /TikFinity/ }));
    await keys.pick(page.getByRole('combobox', { name: 'Time zone' }), 'America/New York');
    await keys.choose(page.getByRole('radio', { name: 'Light' }));
    await keys.press(page.getByRole('button', { name: /^Skip the alert:/ }));
    await keys.type('Control+Alt+KeyS');
    await keys.fill(page.getByRole('textbox', { name: 'Port' }), '4000');
    await keys.type('Enter');
    await expect.poll(() => now().port).toBe(4_000);
    expect(now()).toMatchObject({
      sources: { tikfinity: { on: true } },
      timeZone: 'America/New_York',
      theme: 'light',
      shortcuts: { skip: 'Control+Alt+S' },
      port: 4_000,
    });
  });
}
