import { expect } from '@playwright/test';
import { describe, it } from 'vitest';
import { filledWorld } from '../harness/filled.ts';
import type { Show } from '../harness/stage.ts';
import { emptyWorld } from '../harness/world.ts';

const ADDRESS = 'http://127.0.0.1:21214/overlay/alerts#key=r3adK3y';

export function setUpPages(show: Show): void {
  describe('the address for OBS', () => {
    it('is covered, and not even fetched, until it is asked for', async () => {
      const { page, main } = await show({ world: emptyWorld(), hash: '#/overlay' });
      const field = page.getByRole('textbox', { name: 'Overlay address' });
      await expect(field).not.toHaveValue(/r3adK3y/);
      expect(main.calls.map(({ name }) => name)).not.toContain('overlay.addresses');
      await page.getByRole('button', { name: 'Show address' }).click();
      await expect(field).toHaveValue(ADDRESS);
      await page.getByRole('button', { name: 'Cover address' }).click();
      await expect(field).not.toHaveValue(/r3adK3y/);
    });

    it.each([true, false])(
      'can be copied without being seen (clipboard allowed: %s)',
      async (allowed) => {
        const { page } = await show({ world: emptyWorld(), hash: '#/overlay' });
        await page.evaluate((keep) => {
          if (!keep) navigator.clipboard.writeText = () => Promise.reject(new Error('not allowed'));
        }, allowed);
        await page.getByRole('button', { name: 'Copy address' }).click();
        await expect(page.getByText('Copied', { exact: true })).toBeVisible();
        expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(ADDRESS);
        await expect(page.getByRole('textbox', { name: 'Overlay address' })).not.toHaveValue(
          /r3adK3y/,
        );
      },
    );
  });

  describe('the way into OBS by hand', () => {
    it('has a picture for each step', async () => {
      const { page } = await show({ world: emptyWorld(), hash: '#/overlay' });
      const card = page.getByRole('region', { name: 'Address for OBS' });
      const steps = card.getByRole('listitem');
      await expect(steps).toHaveCount(4);
      for (const step of await steps.all()) {
        const picture = await step.getByRole('img').boundingBox();
        const text = await step.getByRole('paragraph').boundingBox();
        expect(picture?.width).toBeGreaterThan(150);
        expect(text?.y).toBeGreaterThan((picture?.y ?? 0) + (picture?.height ?? 0));
      }
    });

    it.each([
      ['Address for OBS', 'Capture the overlay window instead'],
      ['Overlay window', 'How to capture it on your system'],
    ])('leads from “%s” to what each system needs for the window', async (card, link) => {
      const { page } = await show({ world: emptyWorld(), hash: '#/overlay' });
      await page.getByRole('region', { name: card }).getByRole('link', { name: link }).click();
      const heading = page.getByRole('heading', { name: 'The overlay window' });
      await expect(heading).toBeFocused();
      const points = page.getByRole('region', { name: 'The overlay window' }).getByRole('listitem');
      for (const system of [/^Windows:/, /^Linux with X11:/, /^Linux with Wayland:/, /^macOS:/]) {
        await expect(points.filter({ hasText: system })).toHaveCount(1);
      }
    });
  });

  describe('the overlay', () => {
    it('gets a background of its own, and keeps what it has while a colour is not finished', async () => {
      const { page, main } = await show({ world: emptyWorld(), hash: '#/overlay' });
      await page.getByText('Green').click();
      await expect.poll(() => main.world.settings.overlay.keyColour).toBe('#00ff00');
      await page.getByText('Own colour').click();
      const field = page.getByRole('textbox', { name: 'Colour as #rrggbb' });
      await field.fill('#12');
      await expect(page.getByText('Six digits after #')).toBeVisible();
      await field.press('Enter');
      expect(main.world.settings.overlay.keyColour).not.toBe('#12');
      await field.fill('#12AB34');
      await field.press('Enter');
      await expect.poll(() => main.world.settings.overlay.keyColour).toBe('#12ab34');
    });

    it('has the alerts alone or a stage in its window', async () => {
      const { page, main } = await show({ world: filledWorld(), hash: '#/overlay' });
      const card = page.getByRole('region', { name: 'Overlay window' });
      const shown = () => main.world.settings.overlay.window.stage;
      expect(shown()).toBeNull();
      await card.getByRole('button', { name: /Alerts alone/ }).click();
      await page.getByRole('option', { name: 'Horizontal' }).click();
      await expect.poll(shown).toBe('horizontal');
      await card.getByRole('button', { name: /Horizontal/ }).click();
      await page.getByRole('option', { name: 'Alerts alone' }).click();
      await expect.poll(shown).toBeNull();
    });

    it('is edited only while its window is open', async () => {
      const { page, main } = await show({ world: emptyWorld(), hash: '#/overlay' });
      const edit = page.getByRole('switch', { name: 'Edit mode' });
      await expect(edit).toBeDisabled();
      await page.getByRole('switch', { name: 'Window open' }).press('Space');
      await expect(edit).toBeEnabled();
      await edit.press('Space');
      await expect.poll(() => main.world.window.editing).toBe(true);
    });
  });

  describe('the settings', () => {
    it('find a time zone by a part of its name', async () => {
      const { page, main } = await show({ world: emptyWorld(), hash: '#/settings' });
      const zone = page.getByRole('combobox', { name: 'Time zone' });
      await zone.fill('new york');
      await page.getByRole('option', { name: 'America/New York' }).click();
      await expect.poll(() => main.world.settings.timeZone).toBe('America/New_York');
      await expect(zone).toHaveValue('America/New York');
      await zone.fill('nowhere');
      await expect(page.getByText('No zone of that name')).toBeVisible();
      await zone.press('Escape');
      await expect(zone).toHaveValue('America/New York');
      await expect(page.getByRole('listbox')).toBeHidden();
    });

    it('do not save a port that is none, and say why', async () => {
      const { page, main } = await show({ world: emptyWorld(), hash: '#/settings' });
      const port = page.getByRole('textbox', { name: 'Port' });
      await port.fill('80');
      await port.press('Enter');
      await expect(page.getByText('A whole number from 1,024 to 65,535.')).toBeVisible();
      await port.fill('4000');
      await port.press('Enter');
      await expect.poll(() => main.world.settings.port).toBe(4000);
      expect(main.calls.filter(({ name }) => name === 'settings.set')).toHaveLength(1);
    });

    it('keep both of two quick changes', async () => {
      const { page, main } = await show({ world: emptyWorld(), hash: '#/settings' });
      await page.evaluate(() => {
        for (const name of ['Dark', 'Light']) {
          const all = [...document.querySelectorAll('button')];
          all.find((button) => button.textContent === name)?.click();
        }
        document.querySelector<HTMLElement>('[role="switch"]')?.click();
      });
      await expect.poll(() => main.world.settings.sources.tikfinity.on).toBe(true);
      expect(main.world.settings.theme).toBe('light');
    });

    it('forget the rate when the currency is another one', async () => {
      const { page, main } = await show({ world: filledWorld(), hash: '#/settings' });
      await page.getByRole('combobox', { name: 'Own currency' }).fill('GBP');
      await page.getByRole('option', { name: 'British Pound (GBP)' }).click();
      const pound = { code: 'GBP', perUsd: null, asOf: null };
      await expect.poll(() => main.world.settings.currency).toEqual(pound);
      const rate = page.getByRole('textbox', { name: 'GBP for 1 US dollar' });
      await rate.fill('0.79');
      await rate.press('Enter');
      const rated = { code: 'GBP', perUsd: '0.79', asOf: '2026-11-21' };
      await expect.poll(() => main.world.settings.currency).toEqual(rated);
    });

    it('ask before the keys are replaced', async () => {
      const { page, main } = await show({ world: emptyWorld(), hash: '#/settings' });
      const renewals = () => main.calls.filter(({ name }) => name === 'keys.renew').length;
      await page.getByRole('button', { name: 'New keys' }).click();
      const dialog = page.getByRole('alertdialog');
      await expect(dialog.getByRole('button', { name: 'Cancel' })).toBeFocused();
      await page.keyboard.press('Escape');
      expect(renewals()).toBe(0);
      await page.getByRole('button', { name: 'New keys' }).click();
      await dialog.getByRole('button', { name: 'Make new keys' }).click();
      await expect(page.getByText('New keys are in force.')).toBeVisible();
      expect(renewals()).toBe(1);
    });

    it('take the keys that are pressed as a shortcut, and give them up again', async () => {
      const { page, main } = await show({ world: emptyWorld(), hash: '#/settings' });
      const field = page.getByRole('button', { name: /^Skip the alert:/ });
      await field.press('Enter');
      await expect(field).toHaveText('Press the keys …');
      await page.keyboard.press('s');
      await expect(page.getByText('Other programs need that key.')).toBeVisible();
      await page.keyboard.press('Control+Alt+s');
      await expect(field).toHaveText('Ctrl + Alt + S');
      expect(main.world.settings.shortcuts.skip).toBe('Control+Alt+S');
      await page.getByRole('button', { name: 'Switch off the shortcut: Skip the alert' }).click();
      await expect(field).toHaveText('Off');
      expect(main.world.settings.shortcuts.skip).toBeNull();
    });

    it('do not give the same keys to two things, and leave a shortcut alone on Escape', async () => {
      const world = emptyWorld();
      const { shortcuts } = world.settings;
      world.settings = { ...world.settings, shortcuts: { ...shortcuts, pause: 'Alt+F9' } };
      const { page, main } = await show({ world, hash: '#/settings' });
      const field = page.getByRole('button', { name: /^Clear all alerts:/ });
      await field.click();
      await page.keyboard.press('Alt+F9');
      await expect(page.getByText('Already used for: Pause or resume alerts.')).toBeVisible();
      await page.keyboard.press('Escape');
      await expect(field).toHaveText('Off');
      expect(main.world.settings.shortcuts.clear).toBeNull();
    });

    it('say which shortcut another program has', async () => {
      const world = emptyWorld();
      const { shortcuts } = world.settings;
      world.settings = { ...world.settings, shortcuts: { ...shortcuts, pause: 'Control+Alt+P' } };
      world.refusedShortcuts = ['pause'];
      const { page, main } = await show({ world, hash: '#/settings' });
      const sentence = page.getByText('Another program has these keys');
      await expect(sentence).toBeVisible();
      main.push('shortcuts', []);
      await expect(sentence).toBeHidden();
    });

    it('name the art and the letters of the overlay, and their licences', async () => {
      const { page } = await show({ world: filledWorld(), hash: '#/settings' });
      const about = page.getByRole('region', { name: 'About Carat' });
      await expect(about.getByText('Gift art: Fluent Emoji')).toBeVisible();
      await expect(about.getByText('Microsoft, MIT licence')).toBeVisible();
      await expect(about.getByText('SIL Open Font licence')).toBeVisible();
    });

    it('change the colours at once', async () => {
      const { page } = await show({ world: emptyWorld(), hash: '#/settings', theme: 'dark' });
      const ground = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
      expect(await ground()).toBe('rgb(13, 16, 18)');
      await page.getByRole('radio', { name: 'Light' }).click();
      await expect.poll(ground).toBe('rgb(243, 245, 246)');
    });
  });
}
