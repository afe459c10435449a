import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { ask, expectError, expectSafe } from './clients.ts';
import { startWorld, temporaryFolder } from './world.ts';

const FILES = {
  'alerts.html': '<!doctype html><title>Alerts</title>',
  'secret.txt': 'not a kind of file that is served',
  'assets/alerts-C0ffee12.js': 'export {};',
  'assets/alerts-C0ffee12.css': 'body {}',
  'assets/inter-C0ffee12.woff2': 'font',
  'assets/rose-C0ffee12.svg': '<svg/>',
  'assets/plain.json': '{}',
  'ding.webm': 'sound',
} as const;

async function builtOverlay(): Promise<string> {
  const folder = await temporaryFolder();
  await mkdir(join(folder, 'assets'));
  for (const [name, text] of Object.entries(FILES)) await writeFile(join(folder, name), text);
  return folder;
}

it('serves the pages and their files to everybody, with the right types', async () => {
  const world = await startWorld({ overlayDir: await builtOverlay() });
  const cases: [string, keyof typeof FILES, string][] = [
    ['alerts', 'alerts.html', 'text/html; charset=utf-8'],
    ['alerts?anything=goes', 'alerts.html', 'text/html; charset=utf-8'],
    ['assets/alerts-C0ffee12.js', 'assets/alerts-C0ffee12.js', 'text/javascript; charset=utf-8'],
    ['assets/alerts-C0ffee12.css', 'assets/alerts-C0ffee12.css', 'text/css; charset=utf-8'],
    ['assets/inter-C0ffee12.woff2', 'assets/inter-C0ffee12.woff2', 'font/woff2'],
    ['assets/rose-C0ffee12.svg', 'assets/rose-C0ffee12.svg', 'image/svg+xml'],
    ['ding.webm', 'ding.webm', 'video/webm'],
  ];
  for (const [path, name, type] of cases) {
    const reply = await ask(world, `/overlay/${path}`);
    expect(reply).toMatchObject({ status: 200, body: FILES[name] });
    expect(reply.headers['content-type']).toBe(type);
    expectSafe(reply);
  }
});

it('lets only hashed files be kept', async () => {
  const world = await startWorld({ overlayDir: await builtOverlay() });
  const caching = async (path: string) => (await ask(world, path)).headers['cache-control'];
  expect(await caching('/overlay/assets/alerts-C0ffee12.js')).toBe(
    'public, max-age=31536000, immutable',
  );
  expect(await caching('/overlay/alerts')).toBe('no-store');
  expect(await caching('/overlay/assets/plain.json')).toBe('no-store');
  expect(await caching('/overlay/ding.webm')).toBe('no-store');
});

it('gives pages a policy that allows their own files, our socket and nothing else', async () => {
  const world = await startWorld({ overlayDir: await builtOverlay() });
  const { headers } = await ask(world, '/overlay/alerts');
  expect(headers['content-security-policy']?.split('; ')).toEqual([
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self' data:",
    "font-src 'self'",
    "media-src 'self'",
    `connect-src 'self' ws://127.0.0.1:${world.port}`,
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ]);
});

it('serves nothing that was not in the folder at the start', async () => {
  const overlayDir = await builtOverlay();
  const world = await startWorld({ overlayDir });
  await writeFile(join(overlayDir, 'late.js'), '');
  const paths = ['late.js', 'secret.txt', 'alerts.html', 'assets', 'assets/', '', 'Alerts'];
  const tricks = ['../keys.json', 'assets/../alerts', '%2e%2e/keys.json', 'alerts%00.html'];
  for (const path of [...paths, ...tricks]) {
    expectError(await ask(world, `/overlay/${path}`), path.includes('%00') ? 400 : 404);
  }
  await rm(overlayDir, { recursive: true });
  expect((await ask(world, '/overlay/alerts')).status).toBe(200);
});

it('refuses pages to foreign sites', async () => {
  const world = await startWorld({ overlayDir: await builtOverlay() });
  const framed = { 'sec-fetch-site': 'cross-site', 'sec-fetch-dest': 'iframe' };
  expectError(await ask(world, '/overlay/alerts', { headers: framed }), 403, 'origin-foreign');
  expect(
    (await ask(world, '/overlay/alerts', { headers: { 'sec-fetch-site': 'none' } })).status,
  ).toBe(200);
});

it('starts without an overlay, and says so in the log', async () => {
  const missing = join(await temporaryFolder(), 'missing');
  const world = await startWorld({ overlayDir: missing });
  expectError(await ask(world, '/overlay/alerts'), 404);
  expect(world.logged).toEqual([['no overlay pages were found', missing]]);
});

it('serves the creator’s own files as they come and go', async () => {
  const ownFiles = new Map([
    ['/overlay/own/a.gif', { body: Buffer.from('GIF89a'), type: 'image/gif', hashed: true }],
  ]);
  const world = await startWorld({ ownFiles });
  const reply = await ask(world, '/overlay/own/a.gif');
  expect(reply).toMatchObject({ status: 200, body: 'GIF89a' });
  expect(reply.headers['content-type']).toBe('image/gif');
  expectSafe(reply);
  expectError(await ask(world, '/overlay/own/b.gif'), 404, 'not-found');
  ownFiles.clear();
  expectError(await ask(world, '/overlay/own/a.gif'), 404, 'not-found');
});

it('lets the dashboard frame a page, by its token, and nobody else', async () => {
  const world = await startWorld({ overlayDir: await builtOverlay() });
  const foreign = { 'Sec-Fetch-Site': 'cross-site', 'Sec-Fetch-Dest': 'iframe' };
  const framed = '/overlay/alerts?stage=vertical&preview=preview-token-of-the-tests';
  const reply = await ask(world, framed, { headers: foreign });
  expect(reply.status).toBe(200);
  expect(reply.headers['content-security-policy']).toContain('frame-ancestors app://dashboard;');
  for (const path of ['/overlay/alerts', '/overlay/alerts?preview=', '/overlay/alerts?preview=x']) {
    expectError(await ask(world, path, { headers: foreign }), 403, 'origin-foreign');
    const own = await ask(world, path);
    expect(own.headers['content-security-policy']).toContain("frame-ancestors 'none'");
  }
  const origin = { ...foreign, Origin: 'https://evil.example' };
  expectError(await ask(world, framed, { headers: origin }), 403, 'origin-foreign');
  const data = '/api/v1/live?preview=preview-token-of-the-tests';
  expectError(await ask(world, data, { headers: foreign }), 403, 'origin-foreign');
});
