// One package out of the npm registry, as the file that was published, verified by its content.
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { npm } from './npm.mjs';
import { failure } from './say.mjs';

/**
 * Fetches a package through the user's npm, so that mirrors and proxies are the user's own.
 * @param {{spec: string, integrity: string}} wanted integrity: `sha512-` and base64
 * @param {string} folder where to put the archive: an empty one
 * @returns {Promise<string>} the archive's path
 */
export async function fetchPackage({ spec, integrity }, folder) {
  const { code, reason } = await npm(['pack', spec, '--pack-destination', folder]);
  const archive = (await readdir(folder)).find((name) => name.endsWith('.tgz'));
  if (code !== 0 || !archive) {
    throw failure(
      `The npm package ${spec} could not be fetched (${reason}); when that is mended, run this again.`,
    );
  }
  const path = join(folder, archive);
  if ((await integrityOf(path)) !== integrity) {
    throw failure(
      `The npm package ${spec} is not what was expected (its SHA-512 differs), so it was not used; check npm's registry setting.`,
    );
  }
  return path;
}

/**
 * @param {string} path
 * @returns {Promise<string>} the file's subresource integrity, as lock files write it
 */
async function integrityOf(path) {
  const hash = createHash('sha512');
  await pipeline(createReadStream(path), hash);
  return `sha512-${hash.digest('base64')}`;
}
