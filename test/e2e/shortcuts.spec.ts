import { DEFAULT_SETTINGS } from '../../src/shared/settings/settings.ts';
import { expect, test } from './carat.ts';
import { call, type RunningApp } from './launch.ts';

// The tests run beside each other on one desktop, so each has keys of its own.
const KEYS = { skip: 'Control+Alt+F11', pause: 'Control+Alt+F12' } as const;
const WANTED_TWICE = { skip: 'Control+Alt+F9', pause: 'Control+Alt+F10' } as const;

const isRegistered = ({ electron }: RunningApp, keys: string) =>
  electron.evaluate(({ globalShortcut }, name) => globalShortcut.isRegistered(name), keys);

const choose = async ({ dashboard }: RunningApp, shortcuts: Record<string, string>) => {
  const now = (await call(dashboard, 'settings.get', null)) as { value: object };
  const all = { ...DEFAULT_SETTINGS.shortcuts, ...shortcuts };
  await call(dashboard, 'settings.set', { ...now.value, shortcuts: all });
};

test('a shortcut is had from the desktop, given back, and had again at the next start', async ({
  start,
}) => {
  const first = await start();
  expect(await isRegistered(first, KEYS.skip)).toBe(false);
  await choose(first, KEYS);
  expect(await isRegistered(first, KEYS.skip)).toBe(true);
  expect(await isRegistered(first, KEYS.pause)).toBe(true);
  await choose(first, { skip: KEYS.skip });
  expect(await isRegistered(first, KEYS.pause)).toBe(false);
  await first.quit();

  const second = await start();
  expect(await isRegistered(second, KEYS.skip)).toBe(true);
});

test('a shortcut that another program has is told in the settings', async ({
  carat,
  startDemo,
}) => {
  // A Carat with another folder is another program.
  const other = await startDemo();
  await choose(other, { skip: WANTED_TWICE.skip });
  expect(await isRegistered(other, WANTED_TWICE.skip)).toBe(true);
  await choose(carat, WANTED_TWICE);
  expect(await call(carat.dashboard, 'shortcuts.refused', null)).toEqual({
    ok: true,
    value: ['skip'],
  });
  await carat.dashboard.getByRole('link', { name: 'Settings', exact: true }).click();
  await expect(carat.dashboard.getByText('Another program has these keys')).toBeVisible();
});
