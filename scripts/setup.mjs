// Sets up what is missing, and nothing twice: packages, Electron, system packages.
// `node scripts/setup.mjs [tests]` does it without starting anything.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ensureElectron } from './electron-runtime.mjs';
import { ensureLinuxPackages } from './linux-packages.mjs';
import { ensurePackages } from './packages.mjs';
import { isStartedScript, projectRoot } from './places.mjs';
import { endWith, failure, say } from './say.mjs';

/** Enough for the core on plain Node: no Electron, no display. */
export async function setUpPackages() {
  checkNode();
  await ensurePackages();
}

/**
 * All that the app needs to start.
 * @param {{forTests?: boolean}} [options] forTests: the tests' browser and fonts, too
 * @returns {Promise<import('./electron-dist.mjs').Runtime>} the Electron to start it with
 */
export async function setUp({ forTests = false } = {}) {
  await setUpPackages();
  const electron = await ensureElectron();
  await ensureLinuxPackages({ electron: electron.path, forTests });
  return electron;
}

function checkNode() {
  const manifest = JSON.parse(readFileSync(join(projectRoot, 'package.json'), 'utf8'));
  const wanted = manifest.engines.node.replace('>=', '');
  if (isOlder(process.versions.node, wanted)) {
    throw failure(`Carat needs Node ${wanted} or newer, and this is ${process.versions.node}.`);
  }
}

/**
 * @param {string} version
 * @param {string} wanted
 * @returns {boolean}
 */
export function isOlder(version, wanted) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const [wantedMajor = 0, wantedMinor = 0] = wanted.split('.').map(Number);
  return major === wantedMajor ? minor < wantedMinor : major < wantedMajor;
}

if (isStartedScript(import.meta.url)) {
  await endWith(async () => {
    const { version, path } = await setUp({ forTests: process.argv[2] === 'tests' });
    say(`Ready: Electron ${version} in ${path}`);
    return 0;
  });
}
