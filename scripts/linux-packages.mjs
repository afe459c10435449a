// What Carat needs from the Linux distribution: finding out what is missing, and installing it
// where we may.
import { aptInstall, namesHere } from './apt.mjs';
import { findChromium } from './chromium.mjs';
import { hasDisplay } from './display.mjs';
import { emojiFontInstalled } from './fonts.mjs';
import { missingLibraries, packagesFor } from './linux-libraries.mjs';
import { onPath } from './on-path.mjs';
import { failure } from './say.mjs';

/**
 * @typedef {object} Missing
 * @property {string[]} packages Debian's packages
 * @property {string[]} unknown libraries whose package we do not know
 */

/**
 * Makes sure that Electron can start here; on other systems than Linux there is nothing to do.
 * @param {{electron: string, forTests: boolean}} needs the executable, and whether the tests'
 *   browser and fonts are needed, too
 */
export async function ensureLinuxPackages(needs) {
  if (process.platform !== 'linux') return;
  const missing = await whatIsMissing(needs);
  if (missing.packages.length > 0) await install(missing.packages);
  const still = missing.packages.length > 0 ? await whatIsMissing(needs) : missing;
  const names = [...still.packages, ...still.unknown];
  if (names.length > 0) {
    throw failure(
      `Electron cannot start here without ${names.join(', ')}; install what carries them and run this again.`,
    );
  }
}

/**
 * @param {{electron: string, forTests: boolean}} needs
 * @returns {Promise<Missing>}
 */
async function whatIsMissing({ electron, forTests }) {
  const { packages, unknown } = packagesFor(await missingLibraries(electron));
  const tools = [...displayPackages(), ...(forTests ? testPackages() : [])];
  return { packages: [...packages, ...tools], unknown };
}

/** @returns {string[]} */
function displayPackages() {
  if (hasDisplay()) return [];
  return [...(onPath('Xvfb') ? [] : ['xvfb']), ...(onPath('xcompmgr') ? [] : ['xcompmgr'])];
}

/** @returns {string[]} */
function testPackages() {
  return [
    ...(findChromium() ? [] : ['chromium']),
    ...(onPath('xwininfo') ? [] : ['x11-utils']),
    ...(emojiFontInstalled() ? [] : ['fonts-noto-color-emoji']),
  ];
}

/** @param {string[]} packages */
async function install(packages) {
  if (!onPath('apt-get')) {
    throw failure(
      `Missing on this system (Debian's names): ${packages.join(' ')}; install them and run this again.`,
    );
  }
  if (process.geteuid?.() === 0) return aptInstall(packages);
  const names = await namesHere(packages);
  throw failure(
    `System packages are missing; run this line and try again: sudo apt-get install -y ${names.join(' ')}`,
  );
}
