import type { JSHandle } from '@playwright/test';
import type { Menu } from 'electron';
import { expect, test } from './carat.ts';
import { call, type RunningApp } from './launch.ts';

/** Keeps hold of the newest menu that the tray was given; nobody can click on a tray here. */
function watchTray({ electron }: RunningApp): Promise<JSHandle<{ menu: Menu | null }>> {
  return electron.evaluateHandle(({ Tray }) => {
    const kept: { menu: Menu | null } = { menu: null };
    const { setContextMenu } = Tray.prototype;
    Tray.prototype.setContextMenu = function (menu) {
      kept.menu = menu;
      setContextMenu.call(this, menu);
    };
    return kept;
  });
}

const itemsOf = (tray: JSHandle<{ menu: Menu | null }>) =>
  tray.evaluate(({ menu }) =>
    (menu?.items ?? [])
      .filter(({ type }) => type !== 'separator')
      .map(({ label, type, checked }) => (type === 'checkbox' ? `${label}: ${checked}` : label)),
  );

const click = (tray: JSHandle<{ menu: Menu | null }>, label: string) =>
  tray.evaluate(({ menu }, name) => {
    menu?.items.find((item) => item.label === name)?.click();
  }, label);

test('the tray shows the window, switches the overlay, the pause and the quiet, and quits', async ({
  carat,
}) => {
  const tray = await watchTray(carat);
  await call(carat.dashboard, 'alerts.command', { name: 'pause' });
  const others = ['Skip the alert', 'Replay the last gift', 'Clear all alerts', 'Quit Carat'];
  const menu = (overlay: boolean, paused: boolean, quiet: boolean) => [
    'Show Carat',
    `Overlay window: ${overlay}`,
    `Pause alerts: ${paused}`,
    `Quiet for 5 minutes: ${quiet}`,
    ...others,
  ];
  await expect.poll(() => itemsOf(tray)).toEqual(menu(false, true, false));

  await click(tray, 'Pause alerts');
  await click(tray, 'Overlay window');
  await expect.poll(() => itemsOf(tray)).toEqual(menu(true, false, false));
  await click(tray, 'Quiet for 5 minutes');
  await expect.poll(() => itemsOf(tray)).toEqual(menu(true, false, true));
  await expect
    .poll(() => call(carat.dashboard, 'overlay.window', null))
    .toMatchObject({ value: { open: true } });

  const shown = await carat.electron.evaluateHandle(({ BrowserWindow }) => {
    const windows = BrowserWindow.getAllWindows();
    const main = windows.find((window) => window.webContents.getURL().startsWith('app:'));
    main?.hide();
    return { again: new Promise((resolve) => main?.once('show', () => resolve(true))) };
  });
  await click(tray, 'Show Carat');
  expect(await shown.evaluate(({ again }) => again)).toBe(true);

  await click(tray, 'Quit Carat').catch(() => undefined);
  expect(await carat.ended).toBe(0);
});
