// Reads zip archives with yauzl, which is there once the npm packages are installed.
import { createWriteStream } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';

/**
 * Unpacks the files that `placeFor` gives a place, with their permissions.
 * @param {string} zip the archive
 * @param {string} target the folder to unpack into
 * @param {(name: string) => string | undefined} placeFor an entry's name in the archive to its
 *   path below the target; undefined leaves the entry out
 */
export async function unzip(zip, target, placeFor) {
  const { openPromise } = await import('yauzl');
  const archive = await openPromise(zip);
  for await (const entry of archive.eachEntry()) {
    const place = entry.fileName.endsWith('/') ? undefined : placeFor(entry.fileName);
    if (place === undefined) continue;
    const path = join(target, place);
    await mkdir(dirname(path), { recursive: true });
    // The upper half of the external attributes is the file's mode on Unix.
    const mode = (entry.externalFileAttributes >>> 16) & 0o777;
    const content = await archive.openReadStreamPromise(entry);
    await pipeline(content, createWriteStream(path, { mode: mode || 0o644 }));
  }
}
