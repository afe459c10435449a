// The shared libraries that Electron needs from the system.
import { readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { capture } from './processes.mjs';

/** Debian's package for each library that Electron links to (names as in Debian 12). */
const PACKAGES = new Map([
  ['libX11.so.6', 'libx11-6'],
  ['libXcomposite.so.1', 'libxcomposite1'],
  ['libXdamage.so.1', 'libxdamage1'],
  ['libXext.so.6', 'libxext6'],
  ['libXfixes.so.3', 'libxfixes3'],
  ['libXrandr.so.2', 'libxrandr2'],
  ['libXss.so.1', 'libxss1'],
  ['libXtst.so.6', 'libxtst6'],
  ['libasound.so.2', 'libasound2'],
  ['libatk-1.0.so.0', 'libatk1.0-0'],
  ['libatk-bridge-2.0.so.0', 'libatk-bridge2.0-0'],
  ['libatspi.so.0', 'libatspi2.0-0'],
  ['libcairo.so.2', 'libcairo2'],
  ['libcups.so.2', 'libcups2'],
  ['libdbus-1.so.3', 'libdbus-1-3'],
  ['libdrm.so.2', 'libdrm2'],
  ['libexpat.so.1', 'libexpat1'],
  ['libgbm.so.1', 'libgbm1'],
  ['libgio-2.0.so.0', 'libglib2.0-0'],
  ['libglib-2.0.so.0', 'libglib2.0-0'],
  ['libgobject-2.0.so.0', 'libglib2.0-0'],
  ['libgtk-3.so.0', 'libgtk-3-0'],
  ['libnspr4.so', 'libnspr4'],
  ['libnss3.so', 'libnss3'],
  ['libnssutil3.so', 'libnss3'],
  ['libpango-1.0.so.0', 'libpango-1.0-0'],
  ['libsmime3.so', 'libnss3'],
  ['libudev.so.1', 'libudev1'],
  ['libxcb.so.1', 'libxcb1'],
  ['libxkbcommon.so.0', 'libxkbcommon0'],
]);

/** Libraries that newer versions load while they run, which ldd therefore does not list. */
const LOADED_LATER = ['libgtk-3.so.0'];

/**
 * @param {string} electron the executable
 * @returns {Promise<string[]>} the libraries that are not on this system, by file name
 */
export async function missingLibraries(electron) {
  const folder = dirname(electron);
  const own = readdirSync(folder).filter((name) => /\.so(\.\d+)?$/.test(name));
  const files = [electron, ...own.map((name) => join(folder, name))];
  const [linked, known] = await Promise.all([
    capture('ldd', files),
    capture('/sbin/ldconfig', ['-p']),
  ]);
  const later = LOADED_LATER.filter((name) => known.code === 0 && !known.stdout.includes(name));
  return [...new Set([...notFound(linked.stdout), ...later])];
}

/**
 * @param {string} lddOutput
 * @returns {string[]} the names that ldd marks as "not found"
 */
export function notFound(lddOutput) {
  const missing = [...lddOutput.matchAll(/^\s*(\S+) => not found$/gm)];
  return [...new Set(missing.map((match) => match[1] ?? ''))];
}

/**
 * @param {string[]} libraries
 * @returns {{packages: string[], unknown: string[]}} Debian's packages that carry them, and the
 *   libraries whose package we do not know
 */
export function packagesFor(libraries) {
  const packages = libraries.flatMap((name) => PACKAGES.get(name) ?? []);
  const unknown = libraries.filter((name) => !PACKAGES.has(name));
  return { packages: [...new Set(packages)].sort(), unknown };
}
