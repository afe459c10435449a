// The project's own command line tools, run by their file: no npx, which might download one.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from './places.mjs';

/**
 * @param {string} name a command of an installed package
 * @param {string} [inPackage] the package, if it is named otherwise
 * @returns {string} the script to run with node
 */
export function tool(name, inPackage = name) {
  const folder = join(projectRoot, 'node_modules', inPackage);
  const { bin } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  return join(folder, typeof bin === 'string' ? bin : bin[name]);
}
