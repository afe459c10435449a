// Builds the app when its sources have changed.
import { join } from 'node:path';
import { isStartedScript, projectRoot } from './places.mjs';
import { attach } from './processes.mjs';
import { endWith, failure, say } from './say.mjs';
import { setUpPackages } from './setup.mjs';
import { hashOf, removeStamp, stampSays, writeStamp } from './stamp.mjs';
import { tool } from './tools.mjs';

const STAMP = join(projectRoot, 'out/.built-from');
/** Whatever a build depends on. */
const SOURCES = [
  'src',
  'resources',
  'electron.vite.config.ts',
  'overlay.vite.config.ts',
  'package.json',
  'package-lock.json',
];

/**
 * Builds the app, unless `out/` was built from these very sources.
 * @returns {Promise<boolean>} whether it had to
 */
export async function buildIfStale() {
  const sources = hashOf(projectRoot, SOURCES);
  if (stampSays(STAMP, sources)) return false;
  await build(sources);
  return true;
}

/** For whoever writes into `out/` something else than a build for use. */
export function forgetBuild() {
  removeStamp(STAMP);
}

/** @param {string} sources the hash of what is built */
async function build(sources) {
  say('Building …');
  forgetBuild();
  await run([tool('electron-vite'), 'build', '--logLevel', 'warn'], 'the app');
  await run(
    [tool('vite'), 'build', '--config', 'overlay.vite.config.ts', '--logLevel', 'warn'],
    'the overlay',
  );
  writeStamp(STAMP, sources);
}

/**
 * @param {string[]} args
 * @param {string} what
 */
async function run(args, what) {
  // To stderr: stdout may belong to the program that is started afterwards.
  const { code } = await attach(process.execPath, args, {
    cwd: projectRoot,
    stdio: ['ignore', 2, 2],
  });
  if (code !== 0) throw failure(`Building ${what} failed; what is wrong stands above.`);
}

if (isStartedScript(import.meta.url)) {
  await endWith(async () => {
    await setUpPackages();
    if (!(await buildIfStale())) say('Built already: out/ is from these sources.');
    return 0;
  });
}
