import { expect, type Page } from '@playwright/test';
import { it } from 'vitest';
import { enterInto } from '../harness/books.ts';
import { filledWorld } from '../harness/filled.ts';
import { NOTHING_WRONG, walk } from '../harness/keyboard/walk.ts';
import { violations } from '../harness/readable.ts';
import type { Show } from '../harness/stage.ts';
import { NOW, type World } from '../harness/world.ts';

type Name = string | RegExp;

/** Every button that opens a dialog, by where it stands. */
const DIALOGS: readonly (readonly [address: string, ...openers: Name[]])[] = [
  ['sessions?session=1', 'Split in two', 'Join with the next'],
  ['gifters?gifter=Mara', 'Forget this person'],
  ['ledger?entry=2399', 'Take back'],
  ['ledger?entry=2382', 'Enter the price', /^Price Paper Lantern/],
  ['ledger?entry=2401', 'Undo this entry'],
  ['gifts?part=packages', /^Delete /],
  [
    'redemption',
    'Enter a withdrawal',
    'Compare with TikTok',
    'Opening balance',
    /^Paid: mark/,
    /^Refused: mark/,
    /^Undo/,
  ],
  ['redemption?part=cards', 'New rate card'],
  ['income', 'Add income', /^Undo: /],
  ['eligibility', 'Enter number', 'Import CSV', 'Add a set', /^Delete /],
  ['settings', /^Restore the backup/, 'New keys'],
];

function worldOfDialogs(): World {
  const world = filledWorld();
  enterInto(world.books, [{ kind: 'opening', at: NOW, diamonds: 120_000_000, note: '' }]);
  return world;
}

function holdsFocus(page: Page): Promise<boolean> {
  return page.evaluate(
    () => document.activeElement?.closest('[role="dialog"], [role="alertdialog"]') != null,
  );
}

/** What opens by keyboard is left by keyboard, and leads back to where it was opened. */
export function dialogs(show: Show): void {
  it.each(DIALOGS)('at #/%s holds the focus and gives it back', async (address, ...openers) => {
    const open = await show({ world: worldOfDialogs(), hash: `#/${address}` });
    for (const name of openers) {
      const { page } = open;
      const opener = page.getByRole('button', { name, exact: true }).first();
      const dialog = page.getByRole('dialog').or(page.getByRole('alertdialog'));
      await opener.focus();
      await page.keyboard.press('Enter');
      await expect(dialog).toBeVisible();
      expect(await holdsFocus(page), `${name}`).toBe(true);
      expect(await violations(open), `${name}`).toEqual([]);
      expect(await walk(page), `${name}`).toEqual(NOTHING_WRONG);
      // The list of a field is closed before the dialog is.
      if (await page.getByRole('listbox').isVisible()) await page.keyboard.press('Escape');
      await page.keyboard.press('Escape');
      await expect(dialog).toBeHidden();
      await expect(opener).toBeFocused();
    }
  });

  it.each([
    ['earnings', 'Save By gift', 'menu'],
    ['ledger', /^All kinds/, 'listbox'],
    ['overlay', /Sound of Size 2/, 'listbox'],
  ] as const)(
    'at #/%s, the list of “%s” is gone through and closed',
    async (address, name, role) => {
      const { page } = await show({ world: filledWorld(), hash: `#/${address}` });
      const opener = page.getByRole('button', { name, exact: true });
      await opener.focus();
      await page.keyboard.press('Enter');
      const list = page.getByRole(role);
      await expect(list).toBeVisible();
      const options = list.getByRole(role === 'menu' ? 'menuitem' : 'option');
      const focused = options.and(page.locator(':focus'));
      await expect(focused).toHaveCount(1);
      await page.keyboard.press('Home');
      await expect(options.first()).toBeFocused();
      await page.keyboard.press('ArrowDown');
      await expect(options.nth(1)).toBeFocused();
      await page.keyboard.press('Escape');
      await expect(list).toBeHidden();
      await expect(opener).toBeFocused();
    },
  );

  it('the calendar is gone through day by day, and closed', async () => {
    const hash = '#/ledger?from=2026-11-01&to=2026-11-20';
    const { page } = await show({ world: filledWorld(), hash });
    const opener = page.getByRole('button', { name: /^Open the calendar/ });
    await opener.focus();
    await page.keyboard.press('Enter');
    const day = (name: RegExp) => page.getByRole('dialog').getByRole('button', { name });
    await expect(day(/November 1, 2026/)).toBeFocused();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowDown');
    await expect(day(/November 9, 2026/)).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toBeHidden();
    await expect(opener).toBeFocused();
  });
}
