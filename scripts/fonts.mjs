// Fonts that pictures of the app need.
import { readdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';

/**
 * @param {string[]} [folders] where Linux keeps fonts
 * @returns {boolean} whether a font for emoji is installed
 */
export function emojiFontInstalled(folders = fontFolders()) {
  return folders.some((folder) => filesBelow(folder).some((name) => /emoji/i.test(name)));
}

/** @returns {string[]} */
function fontFolders() {
  const own = ['.local/share/fonts', '.fonts'].map((name) => join(homedir(), name));
  return ['/usr/share/fonts', '/usr/local/share/fonts', ...own];
}

/**
 * @param {string} folder
 * @returns {string[]}
 */
function filesBelow(folder) {
  try {
    return readdirSync(folder, { recursive: true, encoding: 'utf8' });
  } catch {
    return [];
  }
}
