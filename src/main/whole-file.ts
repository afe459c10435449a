import { randomBytes } from 'node:crypto';
import { closeSync, fsyncSync, openSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { type FileHandle, open, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';

/*
 * Files that are written whole or not at all: beside their place, onto the disk, then put in it.
 * What was there before stays until then. A failure leaves nothing beside it; a process that is
 * killed may leave a file that ends in `.new`.
 */

/** Only its owner may read and write it. */
const PRIVATE = 0o600;
/** As the user's other new files: the system takes away what its umask says. */
export const LIKE_OTHER_FILES = 0o666;

/** A virus scanner may hold a file for a moment; only Windows refuses the renaming then. */
const WINDOWS_RETRIES = 10;
const RETRY_MS = 100;

/** Some file systems, mostly of a network, know no flushing of folders, or not for everybody. */
const NO_FLUSHING = ['EINVAL', 'EBADF', 'ENOTSUP', 'EACCES'];

/**
 * On disk when it resolves.
 * @throws the system's error; all is as before then
 */
export async function writeWhole(
  path: string,
  content: string | Uint8Array,
  mode: number = PRIVATE,
): Promise<void> {
  await fillWhole(path, (file) => file.writeFile(content), mode);
}

/**
 * Like `writeWhole`, for what is written piece by piece. What `fill` throws leaves all as before.
 * @returns what `fill` returns
 */
export async function fillWhole<T>(
  path: string,
  fill: (file: FileHandle) => Promise<T>,
  mode: number = PRIVATE,
): Promise<T> {
  const beside = nameBeside(path);
  try {
    const value = await filled(beside, fill, mode);
    await putInPlace(beside, path);
    await syncFolder(dirname(path));
    return value;
  } catch (error) {
    await rm(beside, { force: true }).catch(() => undefined);
    throw error;
  }
}

/** Like `writeWhole`, private, where nothing else may happen in between. */
export function writeWholeSync(path: string, text: string): void {
  const beside = nameBeside(path);
  try {
    const file = openSync(beside, 'wx', PRIVATE);
    try {
      writeFileSync(file, text);
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    putInPlaceSync(beside, path);
    syncFolderSync(dirname(path));
  } catch (error) {
    rmSync(beside, { force: true });
    throw error;
  }
}

/** Renamings are only durable with their folder; Windows cannot open one and does not need it. */
export async function syncFolder(path: string): Promise<void> {
  if (process.platform === 'win32') return;
  try {
    const folder = await open(path, 'r');
    try {
      await folder.sync();
    } finally {
      await folder.close();
    }
  } catch (error) {
    if (!NO_FLUSHING.includes(codeOf(error))) throw error;
  }
}

function syncFolderSync(path: string): void {
  if (process.platform === 'win32') return;
  try {
    const folder = openSync(path, 'r');
    try {
      fsyncSync(folder);
    } finally {
      closeSync(folder);
    }
  } catch (error) {
    if (!NO_FLUSHING.includes(codeOf(error))) throw error;
  }
}

/** A name that nothing else has: in a folder of the user's, and with two processes in ours. */
function nameBeside(path: string): string {
  return `${path}.${randomBytes(4).toString('hex')}.new`;
}

async function filled<T>(
  path: string,
  fill: (file: FileHandle) => Promise<T>,
  mode: number,
): Promise<T> {
  const file = await open(path, 'wx', mode);
  try {
    const value = await fill(file);
    await file.sync();
    return value;
  } finally {
    await file.close();
  }
}

async function putInPlace(from: string, to: string, attempt = 1): Promise<void> {
  try {
    await rename(from, to);
  } catch (error) {
    if (!mayRetry(attempt)) throw error;
    await new Promise((resolve) => setTimeout(resolve, RETRY_MS));
    await putInPlace(from, to, attempt + 1);
  }
}

function putInPlaceSync(from: string, to: string, attempt = 1): void {
  try {
    renameSync(from, to);
  } catch (error) {
    if (!mayRetry(attempt)) throw error;
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, RETRY_MS);
    putInPlaceSync(from, to, attempt + 1);
  }
}

function mayRetry(attempt: number): boolean {
  return process.platform === 'win32' && attempt <= WINDOWS_RETRIES;
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}
