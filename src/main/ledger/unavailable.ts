import type { FailureCode } from '../../shared/contract/failure.ts';
import { StorageError } from '../storage/database.ts';
import { ForeignDatabase, NewerDatabase } from '../storage/migrate.ts';
import type { StorageProblem } from '../storage/problem.ts';

/** The ledger can't be written (or read) just now. Nothing of what was asked has happened. */
export class LedgerUnavailable extends Error {
  readonly code: FailureCode;

  constructor(code: FailureCode, cause?: unknown) {
    super(`the ledger is not available: ${code}`, { cause });
    this.code = code;
  }
}

const CODES: Readonly<Record<StorageProblem, FailureCode>> = {
  full: 'disk-full',
  io: 'disk-error',
  readonly: 'folder-unwritable',
  missing: 'folder-unwritable',
  busy: 'ledger-in-use',
  corrupt: 'ledger-unreadable',
  taken: 'internal',
};

const SYSTEM_CODES: Readonly<Record<string, FailureCode>> = {
  ENOSPC: 'disk-full',
  EDQUOT: 'disk-full',
  EACCES: 'folder-unwritable',
  EPERM: 'folder-unwritable',
  EROFS: 'folder-unwritable',
};

/** What a failed step means for the user; null when it is a bug and must be thrown on. */
export function unavailability(error: unknown): LedgerUnavailable | null {
  if (error instanceof LedgerUnavailable) return error;
  if (error instanceof NewerDatabase) return new LedgerUnavailable('ledger-newer', error);
  if (error instanceof ForeignDatabase) return new LedgerUnavailable('ledger-unreadable', error);
  if (error instanceof StorageError) return new LedgerUnavailable(CODES[error.problem], error);
  // From the anchor, which is a file of its own.
  if (error instanceof Error && 'syscall' in error) {
    const code = 'code' in error ? SYSTEM_CODES[String(error.code)] : undefined;
    return new LedgerUnavailable(code ?? 'disk-error', error);
  }
  return null;
}
