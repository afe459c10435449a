// Finding programs the way a shell does.
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

/**
 * @param {string} name a program's name
 * @param {string} [path] a list of folders
 * @returns {boolean} whether it can be run by that name
 */
export function onPath(name, path = process.env.PATH ?? '') {
  return path.split(delimiter).some((folder) => canRun(join(folder, name)));
}

/**
 * @param {string} file
 * @returns {boolean}
 */
export function canRun(file) {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
