import { expect } from '@playwright/test';
import { describe, it } from 'vitest';
import { filledWorld, troubledWorld } from '../harness/filled.ts';
import type { Show } from '../harness/stage.ts';
import { tellSession } from '../harness/tell-session.ts';
import { emptyWorld } from '../harness/world.ts';

/** The card of the backups on the Settings page. */
export function backupsCard(show: Show): void {
  const names = (main: { calls: readonly { name: string }[] }) =>
    main.calls.map(({ name }) => name).filter((name) => name.startsWith('backup.'));

  describe('the backups', () => {
    it('are listed with time, reason, contents and size, the older ones on demand', async () => {
      const { page } = await show({ world: filledWorld(), hash: '#/settings' });
      const card = page.getByRole('region', { name: 'Backups' });
      const rows = card.getByRole('listitem');
      await expect(rows).toHaveCount(4);
      await expect(rows.first()).toContainText('Nov 21, 2026, 8:44 PM automatic');
      await expect(rows.first()).toContainText('8,210 entries · 612,099 diamonds · 2.6 MB');
      await card.getByRole('button', { name: 'Show all 10' }).click();
      await expect(rows).toHaveCount(10);
      await expect(card.getByText('before an update')).toBeVisible();
    });

    it('say so when there is none, and one is made on demand', async () => {
      const { page, main } = await show({ world: emptyWorld(), hash: '#/settings' });
      const card = page.getByRole('region', { name: 'Backups' });
      await expect(card.getByText('No backup yet.')).toBeVisible();
      await card.getByRole('button', { name: 'Back up now' }).click();
      await expect(card.getByText('Backed up and verified.')).toBeVisible();
      await expect(card.getByRole('listitem')).toHaveCount(1);
      expect(names(main)).toContain('backup.make');
    });

    it('are restored with the keyboard alone, after a word about what changes, and undone', async () => {
      const { page, main } = await show({ world: filledWorld(), hash: '#/settings' });
      const card = page.getByRole('region', { name: 'Backups' });
      const restore = card.getByRole('button', { name: /^Restore the backup of Nov 20/ });
      await restore.focus();
      await page.keyboard.press('Enter');
      const dialog = page.getByRole('alertdialog');
      await expect(dialog).toContainText('hold 8,024 entries and 598,100 diamonds');
      await expect(dialog).toContainText('Now it holds 8,214 entries and 612,400 diamonds');
      await expect(dialog).toContainText('190 entries that came since then will not be in it');
      await page.keyboard.press('Escape');
      expect(names(main)).not.toContain('backup.restore');

      await expect(restore).toBeFocused();
      await page.keyboard.press('Enter');
      await expect(dialog.getByRole('button', { name: 'Cancel' })).toBeFocused();
      await page.keyboard.press('Tab');
      await page.keyboard.press('Enter');
      await expect(
        card.getByText('The backup of Nov 20, 2026, 8:48 PM is in place.'),
      ).toBeVisible();
      await expect(card.getByText('Before that the ledger held 8,214 entries')).toBeVisible();

      await card.getByRole('button', { name: 'Undo' }).click();
      await dialog.getByRole('button', { name: 'Put it back' }).click();
      await expect(card.getByText('The last restore was undone.')).toBeVisible();
      await expect(card.getByRole('button', { name: 'Redo' })).toBeVisible();
      expect(main.world.backups.current?.entries).toBe(8_214);
    });

    it('say what is lost of the ledger as it is by now, in the middle of a LIVE', async () => {
      const world = filledWorld();
      const { page, main } = await show({ world, hash: '#/settings' });
      const card = page.getByRole('region', { name: 'Backups' });
      await card.getByRole('button', { name: /^Restore the backup of Nov 20/ }).click();
      const dialog = page.getByRole('alertdialog');
      await expect(dialog).toContainText('Now it holds 8,214 entries');
      const current = { entries: 8_224, coins: 612_500, diamonds: '612500' };
      world.backups = { ...world.backups, current };
      tellSession(main, { gifts: 2_000 });
      await expect(dialog).toContainText('Now it holds 8,224 entries');
      await expect(dialog).toContainText('200 entries that came since then will not be in it');
    });

    it('that fail say what it means, and leave the list as it was', async () => {
      const { page } = await show({
        world: filledWorld(),
        hash: '#/settings',
        prepare: (main) => main.fail('backup.restore', { code: 'backup-damaged', detail: null }),
      });
      const card = page.getByRole('region', { name: 'Backups' });
      await card
        .getByRole('button', { name: /^Restore the backup/ })
        .first()
        .click();
      await page.getByRole('button', { name: 'Restore this backup' }).click();
      await expect(card.getByText('A backup is not in order.')).toBeVisible();
      await expect(card.getByRole('listitem')).toHaveCount(4);
    });

    it('are offered when the ledger is halted', async () => {
      const { page } = await show({ world: troubledWorld(), hash: '#/live' });
      await page.getByRole('button', { name: 'Go to the backups' }).click();
      const card = page.getByRole('region', { name: 'Backups' });
      await expect(card).toBeFocused();
      await expect(card.getByText('There is no room for a backup.')).toBeVisible();
      await card
        .getByRole('button', { name: /^Restore the backup/ })
        .first()
        .click();
      await expect(page.getByRole('alertdialog')).toContainText('cannot be read');
    });
  });
}
