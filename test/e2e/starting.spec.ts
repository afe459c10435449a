import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { access, readdir, readFile, writeFile } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { SessionRow } from '../../src/shared/stats/session-row.ts';
import { get } from './ask.ts';
import { expect, test } from './carat.ts';
import { call, liveOverlay, serverOf, startAndWait } from './launch.ts';

const info = (page: Parameters<typeof call>[0]) => call(page, 'app.info', null);

test('says its version and its usage without opening anything', async () => {
  const { version } = JSON.parse(await readFile('package.json', 'utf8'));
  expect(await startAndWait(['--version'])).toMatchObject({ code: 0, stdout: `${version}\n` });
  expect((await startAndWait(['--help'])).stdout).toContain('--data-dir');
});

test('refuses an unknown option in one sentence, with code 1', async () => {
  const { code, stderr } = await startAndWait(['--prot', '1']);
  expect(code).toBe(1);
  expect(stderr).toContain('carat: --prot is not an option of Carat; --help lists them.\n');
});

test('keeps everything under its data folder', async ({ carat, dataDir }) => {
  expect(await info(carat.dashboard)).toMatchObject({
    value: { dataDir, demo: false, notices: [], origin: (await serverOf(carat)).origin },
  });
  expect(await carat.quit()).toBe(0);
  const names = await readdir(dataDir);
  expect(names).toEqual(expect.arrayContaining(['browser', 'keys.json', 'ledger.db']));
  expect(names).not.toContain('server.json');
});

test('a second start shows the window of the first and ends', async ({ carat, dataDir }) => {
  const shown = await carat.electron.evaluateHandle(({ BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows();
    window?.hide();
    return { again: new Promise((resolve) => window?.once('show', () => resolve(true))) };
  });
  const second = await startAndWait(['--data-dir', dataDir, '--port', '0']);
  expect(second).toMatchObject({ code: 0, stdout: expect.stringContaining('running already') });
  expect(await shown.evaluate(({ again }) => again)).toBe(true);
});

test('a data folder that cannot be made ends the start with a sentence and code 1', async ({
  dataDir,
}) => {
  const inTheWay = join(dataDir, 'file');
  await writeFile(inTheWay, '');
  const { code, stderr } = await startAndWait(['--data-dir', join(inTheWay, 'data')]);
  expect(code).toBe(1);
  expect(stderr).toContain(`carat: Nothing can be written to ${inTheWay}/data. `);
});

test('a ledger that another process has open ends the start with a sentence and code 1', async ({
  dataDir,
}) => {
  const headless = spawn(process.execPath, [
    'out/main/headless.js',
    '--data-dir',
    dataDir,
    '--port',
    '0',
  ]);
  await once(headless.stdout, 'data');
  const { code, stderr } = await startAndWait(['--data-dir', dataDir, '--port', '0']);
  expect(code).toBe(1);
  expect(stderr).toMatch(/carat: Another Carat is using this folder[^\n]*\n/);
  headless.kill();
  await once(headless, 'exit');
});

test('a port that is taken is a notice, and the app opens all the same', async ({ start }) => {
  const other = createServer().listen(0, '127.0.0.1');
  await once(other, 'listening');
  const { port } = other.address() as AddressInfo;
  const carat = await start(['--port', String(port)]);
  expect(await info(carat.dashboard)).toMatchObject({
    value: { origin: null, notices: [{ code: 'port-taken', detail: String(port) }] },
  });
  expect(
    await call(carat.dashboard, 'earnings.totals', {
      from: null,
      to: null,
      by: 'day',
      filter: { gift: null, gifter: null, session: null, hour: null },
      weekStart: 1,
      limit: null,
    }),
  ).toMatchObject({ ok: true });
  expect(await call(carat.dashboard, 'overlay.setWindow', { open: true })).toMatchObject({
    failure: { code: 'port-taken' },
  });
  await carat.quit();
  other.close();
});

test('settings that do not read are kept aside, and the user is told', async ({
  start,
  dataDir,
}) => {
  await writeFile(join(dataDir, 'settings.json'), '{"theme":');
  const carat = await start();
  expect(await info(carat.dashboard)).toMatchObject({
    value: { notices: [{ code: 'settings-set-aside' }] },
  });
  expect(await readdir(dataDir)).toContainEqual(
    expect.stringMatching(/^settings\.broken-.*\.json$/),
  );
  await carat.quit();
});

test('the main window comes back where it was', async ({ start }) => {
  const bounds = { x: 60, y: 50, width: 900, height: 620 };
  const first = await start();
  await first.electron.evaluate(({ BrowserWindow }, to) => {
    BrowserWindow.getAllWindows()[0]?.setBounds(to);
  }, bounds);
  await first.quit();
  const second = await start();
  const [now, smallest] = await second.electron.evaluate(({ BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows();
    return [window?.getBounds(), window?.getMinimumSize()];
  });
  expect(now).toEqual(bounds);
  expect(smallest).toEqual([720, 520]);
  await second.quit();
});

test('what nobody has caught is logged and shown, and the app goes on', async ({ carat }) => {
  const key = (await serverOf(carat)).readKey;
  await carat.electron.evaluate((_electron, secret) => {
    setImmediate(() => {
      throw new Error(`torn cable ${secret}`);
    });
    void Promise.reject(new Error('lost promise'));
  }, key);
  await expect
    .poll(() => info(carat.dashboard))
    .toMatchObject({
      value: {
        notices: expect.arrayContaining([
          { code: 'internal', detail: 'torn cable [key]' },
          { code: 'internal', detail: 'lost promise' },
        ]),
      },
    });
  const log = await readFile(join(carat.dataDir, 'logs', 'carat.log'), 'utf8');
  expect(log).toMatch(/error An exception was not caught\. Error: torn cable \[key\]\n {8}at /);
  expect(log).not.toContain(key);
});

test('a demo shows everything within seconds, in a folder that it throws away', async ({
  startDemo,
}) => {
  const demo = await startDemo();
  expect(demo.dataDir.startsWith(join(tmpdir(), 'carat-demo-'))).toBe(true);
  expect(await info(demo.dashboard)).toMatchObject({ value: { demo: true, notices: [] } });
  const shown = async () => (await liveOverlay(demo)).shown;
  await expect.poll(shown, { timeout: 20_000 }).toBeGreaterThanOrEqual(3);
  const evenings = await get<SessionRow[]>(demo, 'sessions.list', null);
  const past = evenings.filter(({ gifts, endedAt }) => gifts > 20 && endedAt !== null);
  expect(past.length).toBeGreaterThan(20);
  for (const { startedAt, endedAt } of past) {
    expect((endedAt ?? 0) - startedAt).toBeGreaterThan(30 * 60_000);
  }
  expect(await demo.quit()).toBe(0);
  await expect(access(demo.dataDir)).rejects.toThrow('ENOENT');
});
