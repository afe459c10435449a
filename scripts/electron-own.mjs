// The electron package's own binary. Since version 41 the package has no install script: it
// fetches the binary, with checksums that it carries, when it is first asked for.
import { existsSync, readFileSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { executableIn, versionOf } from './electron-dist.mjs';
import { capture } from './processes.mjs';
import { say } from './say.mjs';
import { removeStamp, stampSays, writeStamp } from './stamp.mjs';

/** How long the download may stand still: before its first byte, and between two. */
const STALLED_MS = 20_000;
/** After a failure the next start does not wait again; a day later it tries once more. */
const REMEMBER_MS = 24 * 60 * 60 * 1000;

/**
 * Electron's own binary, if it has been fetched whole.
 * @param {string} root the project
 * @returns {import('./electron-dist.mjs').Runtime | undefined}
 */
export function ownRuntime(root) {
  const dist = join(root, 'node_modules/electron/dist');
  const path = join(dist, executableIn());
  const version = wantedVersion(root);
  if (!version || versionOf(dist) !== version || !existsSync(path)) return undefined;
  return { path, version, origin: 'own' };
}

/**
 * Fetches the binary. Its absence afterwards is no error here: another runtime may do.
 * @param {string} root the project
 * @param {string} cache where a failure is remembered
 * @param {{tryAgain: boolean}} options tryAgain: do not let a remembered failure count
 * @returns {Promise<string | undefined>} why it could not be had
 */
export async function fetchOwnElectron(root, cache, { tryAgain }) {
  const version = wantedVersion(root);
  const memory = join(cache, 'electron-unreachable');
  const attempt = `${version} ${process.env.ELECTRON_MIRROR ?? ''}`;
  if (!tryAgain && remembered(memory, attempt)) return 'it was out of reach at the last try';
  try {
    say(`Fetching Electron ${version} …`);
    await download(root, String(version));
    await unpack(root);
    removeStamp(memory);
    return undefined;
  } catch (error) {
    const reason = reasonOf(error);
    say(`Electron ${version} could not be fetched: ${reason}.`);
    remember(memory, attempt);
    return reason;
  }
}

/**
 * @param {string} memory
 * @param {string} attempt
 * @param {number} [now] milliseconds
 * @returns {boolean} whether this very attempt failed less than a day ago
 */
export function remembered(memory, attempt, now = Date.now()) {
  return stampSays(memory, attempt) && now - statSync(memory).mtimeMs < REMEMBER_MS;
}

/**
 * @param {string} memory
 * @param {string} attempt
 */
function remember(memory, attempt) {
  try {
    writeStamp(memory, attempt);
  } catch {
    // A cache that cannot be written to only costs the next start another try.
  }
}

/**
 * @param {string} root
 * @returns {string | undefined}
 */
function wantedVersion(root) {
  try {
    return JSON.parse(readFileSync(join(root, 'node_modules/electron/package.json'), 'utf8'))
      .version;
  } catch {
    return undefined;
  }
}

/**
 * Puts the zip into electron's own download cache. This is what electron's installer does, too,
 * but that one would wait for ever.
 * @param {string} root
 * @param {string} version
 */
async function download(root, version) {
  const fromElectron = createRequire(join(root, 'node_modules/electron/package.json'));
  const { downloadArtifact } = await import(
    pathToFileURL(fromElectron.resolve('@electron/get')).href
  );
  const abort = new AbortController();
  const timer = setTimeout(() => abort.abort(), STALLED_MS);
  try {
    await downloadArtifact({
      version,
      artifactName: 'electron',
      platform: process.platform,
      arch: process.arch,
      cacheRoot: process.env.electron_config_cache,
      checksums: fromElectron('./checksums.json'),
      downloadOptions: { signal: abort.signal, getProgressCallback: async () => timer.refresh() },
    });
  } finally {
    clearTimeout(timer);
  }
}

/**
 * Lets electron's installer unpack what is in its cache.
 * @param {string} root
 */
async function unpack(root) {
  const installer = join(root, 'node_modules/electron/install.js');
  const { code, stderr } = await capture(process.execPath, [installer]);
  if (code !== 0) throw new Error(`its installer failed (${stderr.split('\n', 1)[0]})`);
}

/**
 * @param {unknown} error
 * @returns {string}
 */
export function reasonOf(error) {
  if (!(error instanceof Error)) return String(error);
  if (error.name === 'AbortError') return `no answer within ${STALLED_MS / 1000} s`;
  const { message } = error.cause instanceof Error ? error.cause : error;
  return (message.split('\n', 1)[0] ?? '').replace(/\.$/, '');
}
