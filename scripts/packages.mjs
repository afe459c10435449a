// The npm packages: installed again only when the lock file has changed.
import { join } from 'node:path';
import { npm } from './npm.mjs';
import { projectRoot } from './places.mjs';
import { failure, say } from './say.mjs';
import { hashOf, stampSays, writeStamp } from './stamp.mjs';

/**
 * Inside node_modules, so that it goes when they go: `npm ci` empties that folder first, and a
 * broken installation leaves no stamp.
 */
const STAMP = 'node_modules/.carat-packages';

/**
 * What an installation depends on: the lock file, and the platform, whose native packages differ.
 * @param {string} root
 * @returns {string}
 */
export function packagesStamp(root) {
  return `${process.platform}-${process.arch} ${hashOf(root, ['package-lock.json'])}`;
}

/** Installs the packages that the lock file names, if they are not there. */
export async function ensurePackages() {
  const stamp = packagesStamp(projectRoot);
  if (stampSays(join(projectRoot, STAMP), stamp)) return;
  say('Installing the npm packages (about a minute the first time) …');
  const start = performance.now();
  const { code, reason } = await npm(['ci']);
  if (code !== 0) {
    throw failure(
      `The npm packages could not be installed (${reason}); when that is mended, run this again.`,
    );
  }
  writeStamp(join(projectRoot, STAMP), stamp);
  say(`Packages installed in ${Math.round((performance.now() - start) / 1000)} s.`);
}
