import { type FileHandle, open, readFile, rename } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Adapter } from 'lowdb';

/** A virus scanner may hold a file for a moment; only Windows refuses the renaming then. */
const WINDOWS_RETRIES = 10;
const RETRY_MS = 100;

/**
 * A JSON document that is written whole or not at all: to a file beside it, on disk, then put in
 * its place. lowdb's own JSONFile leaves out the flush, so a power cut can leave an empty file.
 * @param path of the document; `path` + `.new` is used while writing
 */
export function durableJsonFile(path: string): Adapter<unknown> {
  return {
    read: async () => JSON.parse(await readFile(path, 'utf8')),
    write: async (document) => {
      await writeDurably(`${path}.new`, `${JSON.stringify(document, null, 2)}\n`);
      await putInPlace(`${path}.new`, path);
      await flushFolder(dirname(path));
    },
  };
}

async function writeDurably(path: string, text: string): Promise<void> {
  await withFile(path, 'w', async (file) => {
    await file.writeFile(text, 'utf8');
    await file.sync();
  });
}

async function putInPlace(from: string, to: string, attempt = 1): Promise<void> {
  try {
    await rename(from, to);
  } catch (error) {
    if (process.platform !== 'win32' || attempt > WINDOWS_RETRIES) throw error;
    await new Promise((resolve) => setTimeout(resolve, RETRY_MS));
    await putInPlace(from, to, attempt + 1);
  }
}

/** A renaming is only durable with its folder; Windows cannot open one and does not need it. */
async function flushFolder(path: string): Promise<void> {
  if (process.platform === 'win32') return;
  await withFile(path, 'r', (folder) => folder.sync());
}

async function withFile(
  path: string,
  flags: string,
  use: (file: FileHandle) => Promise<void>,
): Promise<void> {
  const file = await open(path, flags, 0o600);
  try {
    await use(file);
  } finally {
    await file.close();
  }
}
