// Where things are: the project, and what is kept between runs outside of it.
import { realpathSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's folder, absolute. */
export const projectRoot = fileURLToPath(new URL('..', import.meta.url)).replace(/[/\\]$/, '');

/**
 * The folder for downloads that outlive `node_modules` (XDG base directory specification).
 * @param {NodeJS.ProcessEnv} [env]
 * @returns {string}
 */
export function cacheFolder(env = process.env) {
  return join(env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'carat');
}

/**
 * Whether a module is the script that was started, rather than one that is imported.
 * @param {string} moduleUrl the module's `import.meta.url`
 * @returns {boolean}
 */
export function isStartedScript(moduleUrl) {
  const started = process.argv[1];
  return started !== undefined && realpathSync(started) === fileURLToPath(moduleUrl);
}
