import { type FileHandle, open, rename, rm } from 'node:fs/promises';
import { type Answer, failure } from '../../shared/contract/failure.ts';
import { LedgerUnavailable } from '../ledger/unavailable.ts';

/**
 * Lets `write` fill a file beside its place and moves it there when all of it is on disk. Broken
 * off or failed, nothing is left, and what was there before stays.
 */
export async function writeAside<T>(
  path: string,
  signal: AbortSignal,
  write: (file: FileHandle) => Promise<T>,
): Promise<Answer<T>> {
  const aside = `${path}.part`;
  try {
    const file = await open(aside, 'w', 0o600);
    let value: T;
    try {
      value = await write(file);
      await file.sync();
    } finally {
      await file.close();
    }
    signal.throwIfAborted();
    await rename(aside, path);
    return { ok: true, value };
  } catch (error) {
    await rm(aside, { force: true });
    return { ok: false, failure: whyNot(error, path, signal) };
  }
}

function whyNot(error: unknown, path: string, signal: AbortSignal) {
  if (signal.aborted) return failure('stopped');
  if (error instanceof LedgerUnavailable) return failure(error.code);
  if (error instanceof Error && 'syscall' in error) return failure('file-unwritable', path);
  throw error;
}
