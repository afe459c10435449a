// Which Electron runs the app: the user's choice, electron's own binary, or the registry's.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { executableIn, versionOf } from './electron-dist.mjs';
import {
  announceFallback,
  fallbackOffered,
  fallbackRuntime,
  fetchFallback,
} from './electron-fallback.mjs';
import { fetchOwnElectron, ownRuntime } from './electron-own.mjs';
import { cacheFolder, projectRoot } from './places.mjs';
import { failure } from './say.mjs';

/** @typedef {import('./electron-dist.mjs').Runtime} Runtime */

/**
 * The Electron executable that is set up, without any network: for tests and tools.
 * @param {{root: string, cache: string, env: NodeJS.ProcessEnv}} [where]
 * @returns {Runtime}
 * @throws a failure when nothing has been set up yet, or the user's own choice is not there
 */
export function electronExecutable(where = here()) {
  const runtime =
    overriddenRuntime(where.env) ?? ownRuntime(where.root) ?? fallbackRuntime(where.cache);
  if (!runtime) {
    throw failure('No Electron runtime is set up yet; `node scripts/setup.mjs` fetches one.');
  }
  return runtime;
}

/**
 * The Electron executable, fetched when it is missing.
 * @returns {Promise<Runtime>}
 */
export async function ensureElectron() {
  const { root, cache, env } = here();
  const settled = overriddenRuntime(env) ?? ownRuntime(root);
  if (settled) return settled;
  const refusal = await fetchOwnElectron(root, cache, { tryAgain: !fallbackOffered() });
  const own = ownRuntime(root);
  if (own) return own;
  if (!fallbackOffered()) {
    throw failure(
      `Electron for ${process.platform}-${process.arch} could not be fetched (${refusal}); check the network, or point ELECTRON_OVERRIDE_DIST_PATH at an unpacked Electron.`,
    );
  }
  const runtime = fallbackRuntime(cache) ?? (await fetchFallback(cache));
  announceFallback();
  return runtime;
}

/** @returns {{root: string, cache: string, env: NodeJS.ProcessEnv}} */
function here() {
  return { root: projectRoot, cache: cacheFolder(), env: process.env };
}

/**
 * The runtime that electron's own variable names; it wins over all others.
 * @param {NodeJS.ProcessEnv} env
 * @returns {Runtime | undefined}
 */
function overriddenRuntime(env) {
  const folder = env.ELECTRON_OVERRIDE_DIST_PATH;
  if (!folder) return undefined;
  const path = join(folder, executableIn());
  if (!existsSync(path)) {
    throw failure(`ELECTRON_OVERRIDE_DIST_PATH names ${folder}, but no Electron is there.`);
  }
  return { path, version: versionOf(folder), origin: 'override' };
}
