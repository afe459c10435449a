// A stamp says what something was made from; when that is still the same, it is not made again.
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/**
 * A hash over names and contents; what does not exist counts as absent.
 * @param {string} root
 * @param {string[]} paths files and folders, relative to the root
 * @returns {string} SHA-256 in hex
 */
export function hashOf(root, paths) {
  const hash = createHash('sha256');
  for (const path of paths.flatMap((each) => filesIn(root, each))) {
    const content = readFileSync(join(root, path));
    hash.update(`${path}\0${content.length}\0`).update(content);
  }
  return hash.digest('hex');
}

/**
 * @param {string} root
 * @param {string} path
 * @returns {string[]} the file itself, or the files below the folder, in a fixed order
 */
function filesIn(root, path) {
  const stats = statSync(join(root, path), { throwIfNoEntry: false });
  if (!stats) return [];
  if (!stats.isDirectory()) return [path];
  const names = readdirSync(join(root, path)).sort();
  return names.flatMap((name) => filesIn(root, `${path}/${name}`));
}

/**
 * @param {string} file the stamp
 * @param {string} value what it should say
 * @returns {boolean}
 */
export function stampSays(file, value) {
  try {
    return readFileSync(file, 'utf8') === value;
  } catch {
    return false;
  }
}

/**
 * @param {string} file
 * @param {string} value
 */
export function writeStamp(file, value) {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, value);
}

/** @param {string} file */
export function removeStamp(file) {
  rmSync(file, { force: true });
}
