import { randomBytes } from 'node:crypto';
import { open, rename, rm } from 'node:fs/promises';
import { type Answer, failure } from '../../shared/contract/failure.ts';

/**
 * Writes a file whole or not at all: beside its place, on disk, then in it. What was there before
 * stays until then. Fails with `file-unwritable` and the path.
 */
export async function writeWhole(path: string, content: string | Buffer): Promise<Answer<null>> {
  const beside = `${path}.${randomBytes(4).toString('hex')}.part`;
  try {
    await writeThrough(beside, content);
    await rename(beside, path);
    return { ok: true, value: null };
  } catch {
    await rm(beside, { force: true }).catch(() => undefined);
    return { ok: false, failure: failure('file-unwritable', path) };
  }
}

async function writeThrough(path: string, content: string | Buffer): Promise<void> {
  const file = await open(path, 'wx');
  try {
    await file.writeFile(content);
    await file.sync();
  } finally {
    await file.close();
  }
}
