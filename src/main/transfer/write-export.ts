import type { FileHandle } from 'node:fs/promises';
import { type Answer, type Failure, failure } from '../../shared/contract/failure.ts';
import { LedgerUnavailable } from '../ledger/unavailable.ts';
import { fillWhole } from '../whole-file.ts';

/**
 * Lets `write` fill a file, all of it or, broken off or failed, none: what was there before stays
 * then.
 */
export async function writeExport<T>(
  path: string,
  signal: AbortSignal,
  write: (file: FileHandle) => Promise<T>,
): Promise<Answer<T>> {
  try {
    const value = await fillWhole(path, async (file) => {
      const written = await write(file);
      signal.throwIfAborted();
      return written;
    });
    return { ok: true, value };
  } catch (error) {
    return { ok: false, failure: whyNot(error, path, signal) };
  }
}

function whyNot(error: unknown, path: string, signal: AbortSignal): Failure {
  if (signal.aborted) return failure('stopped');
  if (error instanceof LedgerUnavailable) return failure(error.code);
  if (error instanceof Error && 'syscall' in error) return failure('file-unwritable', path);
  throw error;
}
