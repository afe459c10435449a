import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { expect, test } from './carat.ts';
import { call, pageAt, type RunningApp, serverOf } from './launch.ts';

const OURS = 'app://dashboard/index.html';

test('the dashboard is a sandboxed page of its own scheme, with two functions and no more', async ({
  carat,
}) => {
  expect(carat.dashboard.url()).toMatch(/^app:\/\/dashboard\/index\.html/);
  const preferences = await carat.electron.evaluate(({ BrowserWindow, webContents }) => {
    const [window] = BrowserWindow.getAllWindows();
    const contents = webContents.fromId(window?.webContents.id ?? 0) as unknown as {
      getLastWebPreferences(): Record<string, unknown>;
    };
    return contents.getLastWebPreferences();
  });
  expect(preferences).toMatchObject({
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    nodeIntegrationInSubFrames: false,
    webSecurity: true,
    webviewTag: false,
  });
  const seen = await carat.dashboard.evaluate(() => ({
    bridge: Object.keys((window as unknown as { carat: object }).carat).sort(),
    leaks: ['require', 'process', 'module', 'Buffer', 'electron', 'ipcRenderer', 'global'].filter(
      (name) => name in window,
    ),
  }));
  expect(seen).toEqual({ bridge: ['call', 'on'], leaks: [] });
});

test('the page shows no error of its own policy', async ({ start }) => {
  const carat = await start();
  const problems: string[] = [];
  carat.dashboard.on('console', (message) => {
    if (message.type() === 'error') problems.push(message.text());
  });
  carat.dashboard.on('pageerror', (error) => problems.push(String(error)));
  await carat.dashboard.reload().catch(() => undefined);
  for (const link of await carat.dashboard
    .getByRole('navigation')
    .first()
    .getByRole('link')
    .all()) {
    await link.click();
    await carat.dashboard.getByRole('heading').first().waitFor();
  }
  expect(problems).toEqual([]);
  await carat.quit();
});

test('every permission is denied', async ({ start }) => {
  // With a camera and a microphone there, so that it is not their absence that refuses.
  const carat = await start(['--port', '0', '--use-fake-device-for-media-stream']);
  const answers = await carat.dashboard.evaluate(async () => {
    const names = [
      'geolocation',
      'notifications',
      'camera',
      'microphone',
      'midi',
      'clipboard-read',
    ];
    const states = await Promise.all(
      names.map(async (name) => {
        const status = await navigator.permissions.query({ name: name as PermissionName });
        return status.state;
      }),
    );
    const media = await navigator.mediaDevices
      .getUserMedia({ audio: true })
      .catch((error: Error) => error.name);
    const asked = await Notification.requestPermission();
    return { states: [...new Set(states)], media, asked };
  });
  expect(answers).toEqual({ states: ['denied'], media: 'NotAllowedError', asked: 'denied' });
  await carat.quit();
});

for (const address of ['https://example.com/', 'app://other/index.html']) {
  test(`the dashboard cannot be led to ${address}`, async ({ carat }) => {
    const refused = await watchNavigation(carat, address);
    expect(refused).toBe(true);
    expect(carat.dashboard.url()).toContain(OURS);
    expect(await call(carat.dashboard, 'overlay.window', null)).toMatchObject({ ok: true });
  });
}

test('the dashboard cannot be led to a file', async ({ carat }) => {
  const complaint = carat.dashboard.waitForEvent('console', (message) =>
    message.text().includes('Not allowed to load local resource'),
  );
  await carat.dashboard.evaluate(() => location.assign('file:///etc/hostname'));
  await complaint;
  expect(carat.dashboard.url()).toContain(OURS);
});

/** Sends the page away and answers whether main has held it back. */
async function watchNavigation({ electron, dashboard }: RunningApp, to: string): Promise<boolean> {
  const watching = await electron.evaluateHandle(({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents;
    const heldBack = new Promise<boolean>((resolve) => {
      contents?.on('will-frame-navigate', (event) =>
        setImmediate(() => resolve(event.defaultPrevented)),
      );
      contents?.on('did-navigate', () => resolve(false));
    });
    return { heldBack };
  });
  await dashboard.evaluate((address) => {
    setTimeout(() => location.assign(address), 0);
  }, to);
  return watching.evaluate(({ heldBack }) => heldBack);
}

test('no window can be opened by a page', async ({ carat }) => {
  const opened = await carat.dashboard.evaluate(() => {
    const link = document.createElement('a');
    link.href = 'https://example.com/';
    link.target = '_blank';
    document.body.append(link);
    link.click();
    return [window.open('https://example.com/'), window.open('app://dashboard/index.html')];
  });
  expect(opened).toEqual([null, null]);
  expect(carat.electron.windows()).toHaveLength(1);
});

test('no foreign content is run, framed or asked for', async ({ carat }) => {
  let asked = 0;
  const server = createServer((_request, response) => {
    asked += 1;
    response.setHeader('access-control-allow-origin', '*').end('globalThis.foreign = true');
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const outcome = await carat.dashboard.evaluate(async (origin) => {
    const loaded = (element: HTMLElement) =>
      new Promise((resolve) => {
        element.onload = () => resolve('loaded');
        element.onerror = () => resolve('refused');
        document.body.append(element);
      });
    const image = Object.assign(new Image(), { src: `${origin}/x.png` });
    const style = Object.assign(document.createElement('link'), {
      rel: 'stylesheet',
      href: `${origin}/x.css`,
    });
    const fetched = await fetch(origin).then(
      () => 'loaded',
      () => 'refused',
    );
    const frame = Object.assign(document.createElement('iframe'), { src: origin });
    document.body.append(frame);
    const inline = document.createElement('script');
    const types = window as unknown as { trustedTypes?: unknown };
    let text = 'set';
    try {
      inline.textContent = 'globalThis.foreign = true';
      document.body.append(inline);
    } catch {
      text = 'refused';
    }
    return {
      image: await loaded(image),
      style: await loaded(style),
      fetched,
      text,
      types: types.trustedTypes !== undefined,
      ran: 'foreign' in globalThis,
    };
  }, `http://127.0.0.1:${port}`);
  expect(outcome).toMatchObject({
    image: 'refused',
    style: 'refused',
    fetched: 'refused',
    types: true,
    ran: false,
  });
  expect(asked).toBe(0);
  server.close();
});

test('nothing is asked for but what the app itself serves', async ({ start, dataDir }) => {
  const log = join(dataDir, 'net.json');
  const carat = await start(['--port', '0', `--log-net-log=${log}`]);
  await call(carat.dashboard, 'overlay.setWindow', { open: true });
  const { origin } = await serverOf(carat);
  await pageAt(carat.electron, `${origin}/overlay/alerts`);
  expect(await carat.quit()).toBe(0);
  expect(await hostsIn(log)).toEqual(['127.0.0.1']);
});

/** Every host that the browser engine's network log names in an address or asks for by name. */
async function hostsIn(path: string): Promise<string[]> {
  const text = await readFile(path, 'utf8');
  const addresses = text.matchAll(/"url":"(?:https?|wss?):\/\/([^"/:]+)/g);
  const names = text.matchAll(/"(?:host|hostname)":"(?:[a-z]+:\/\/)?([^":]+)/g);
  return [...new Set([...addresses, ...names].map(([, host]) => host ?? ''))];
}

test('only listed files are served', async ({ carat }) => {
  const statuses = await carat.electron.evaluate(async ({ net }) => {
    const paths = ['/index.html', '/', '/../main/index.js', '/%2e%2e/main/index.js', '/nothing.js'];
    return Promise.all(
      paths.map(async (path) => (await net.fetch(`app://dashboard${path}`)).status),
    );
  });
  expect(statuses).toEqual([200, 404, 404, 404, 404]);
});

test('a call that is not in the contract is refused', async ({ carat }) => {
  expect(await call(carat.dashboard, 'fs.readFile', '/etc/passwd')).toEqual({
    ok: false,
    failure: { code: 'unknown-call', detail: 'fs.readFile' },
  });
});

test('calls are taken from the dashboard only, and the log tells of others', async ({ carat }) => {
  const answer = await carat.electron.evaluate(async ({ BrowserWindow, app }) => {
    const window = new BrowserWindow({
      show: false,
      webPreferences: { sandbox: true, preload: `${app.getAppPath()}/out/preload/index.cjs` },
    });
    await window.loadURL('data:text/html,<title>foreign</title>');
    const script = 'carat.call("keys.show", null).then(() => "answered", (e) => e.message)';
    const result = await window.webContents.executeJavaScript(script);
    window.destroy();
    return result;
  });
  expect(answer).toContain('refused');
  const log = await readFile(join(carat.dataDir, 'logs', 'carat.log'), 'utf8');
  expect(log).toContain('foreign page was refused');
});
