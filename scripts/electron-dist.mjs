// What an unpacked Electron looks like.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * @typedef {object} Runtime an Electron that can be started
 * @property {string} path the executable, absolute
 * @property {string} version such as 45.4.1, or "unknown"
 * @property {'override' | 'own' | 'fallback'} origin
 */

/**
 * The executable's path inside an unpacked Electron (the same names as in electron's install.js).
 * @param {NodeJS.Platform} [platform]
 * @returns {string}
 */
export function executableIn(platform = process.platform) {
  if (platform === 'darwin') return 'Electron.app/Contents/MacOS/Electron';
  return platform === 'win32' ? 'electron.exe' : 'electron';
}

/**
 * The version that an unpacked Electron says of itself.
 * @param {string} folder
 * @returns {string}
 */
export function versionOf(folder) {
  try {
    return readFileSync(join(folder, 'version'), 'utf8').trim().replace(/^v/, '');
  } catch {
    return 'unknown';
  }
}
