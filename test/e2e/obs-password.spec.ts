import { readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from './carat.ts';
import { call, type RunningApp } from './launch.ts';

/** As on a system without a key store, whatever this one has: nobody's own is touched. */
const NO_STORE = ['--port', '0', '--password-store=basic'];
const ADDRESS = '127.0.0.1:4455';
const PASSWORD = 'p4ss-w0rd-of-obs';

function enter({ dashboard }: RunningApp, password: string | null): Promise<unknown> {
  return call(dashboard, 'obs.setConnection', { address: ADDRESS, password });
}

const connection = ({ dashboard }: RunningApp) => call(dashboard, 'obs.connection', null);

/**
 * Lets Electron pass for one that has found a key store. It still seals with a key of its own: that
 * the file is sealed can be seen, not how well.
 */
async function giveKeyStore({ electron }: RunningApp): Promise<void> {
  await electron.evaluate(({ safeStorage }) => {
    safeStorage.setUsePlainTextEncryption(true);
    safeStorage.getSelectedStorageBackend = () => 'gnome_libsecret';
  });
}

/** The files of the folder that hold the password in the clear. */
async function leaksIn(dir: string): Promise<string[]> {
  const names = await readdir(dir, { recursive: true });
  const found = await Promise.all(
    names.map(async (name) => {
      const path = join(dir, name);
      const isFile = await stat(path).then(
        (one) => one.isFile(),
        () => false,
      );
      return isFile && (await readFile(path)).includes(PASSWORD) ? [name] : [];
    }),
  );
  return found.flat();
}

test('without a key store the password of OBS is held for this run and is on no disk', async ({
  start,
  dataDir,
}) => {
  test.skip(process.platform !== 'linux', 'other systems always have one');
  const first = await start(NO_STORE);
  expect(await enter(first, PASSWORD)).toMatchObject({
    value: { password: 'this-run', canKeep: false },
  });
  expect(await leaksIn(dataDir)).toEqual([]);
  expect(await readdir(dataDir)).not.toContain('obs-password');
  await first.quit();

  const second = await start(NO_STORE);
  expect(await connection(second)).toMatchObject({ value: { address: ADDRESS, password: 'none' } });
});

test('with a key store the password of OBS is sealed, outlives the app, and can be forgotten', async ({
  start,
  dataDir,
}) => {
  test.skip(process.platform !== 'linux', 'elsewhere it would ask for the key store of a person');
  const first = await start(NO_STORE);
  await giveKeyStore(first);
  expect(await enter(first, PASSWORD)).toMatchObject({
    value: { password: 'kept', canKeep: true },
  });
  expect(await readdir(dataDir)).toContain('obs-password');
  expect(await leaksIn(dataDir)).toEqual([]);
  await first.quit();

  const second = await start(NO_STORE);
  await giveKeyStore(second);
  expect(await connection(second)).toMatchObject({ value: { password: 'kept' } });
  await writeFile(join(dataDir, 'obs-password'), 'not sealed by this key store');
  expect(await connection(second)).toMatchObject({ value: { password: 'none' } });
  expect(await enter(second, PASSWORD)).toMatchObject({ value: { password: 'kept' } });
  await call(second.dashboard, 'obs.setConnection', { address: null, password: null });
  expect(await readdir(dataDir)).not.toContain('obs-password');
  expect(await connection(second)).toMatchObject({ value: { address: null, password: 'none' } });
});
