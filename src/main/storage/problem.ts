/**
 * What can be wrong with a database that no code of ours can mend:
 * - `full` / `io` / `readonly`: the disk refuses; nothing was written
 * - `busy`: another process holds the file
 * - `corrupt`: the file is not (or no longer) a database
 * - `missing`: the folder is not there or may not be entered
 * - `taken`: a row with this key exists (a UNIQUE or PRIMARY KEY constraint)
 */
export type StorageProblem = 'full' | 'io' | 'readonly' | 'busy' | 'corrupt' | 'missing' | 'taken';

/** Our statements fit our schema, so the file has another one, or values that it does not allow. */
const NOT_OUR_SCHEMA = /^(no such |malformed |JSON cannot hold BLOB|table \S+ has no column )/;

/** The driver's error code in our terms; null for anything that is a bug of ours. */
export function storageProblem(error: unknown): StorageProblem | null {
  if (!(error instanceof Error)) return null;
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  if (code === 'SQLITE_CONSTRAINT_PRIMARYKEY' || code === 'SQLITE_CONSTRAINT_UNIQUE')
    return 'taken';
  if (code.startsWith('SQLITE_FULL')) return 'full';
  if (code.startsWith('SQLITE_IOERR')) return 'io';
  if (code.startsWith('SQLITE_READONLY')) return 'readonly';
  if (code.startsWith('SQLITE_BUSY') || code.startsWith('SQLITE_LOCKED')) return 'busy';
  if (code.startsWith('SQLITE_CORRUPT') || code.startsWith('SQLITE_NOTADB')) return 'corrupt';
  if (code.startsWith('SQLITE_CANTOPEN')) return 'missing';
  if (code === 'SQLITE_ERROR' && NOT_OUR_SCHEMA.test(error.message)) return 'corrupt';
  // The driver reports a failed open without a code, as text with SQLite's number 14 (CANTOPEN).
  if (error.message.startsWith('ConnectionFailed')) return 'missing';
  return null;
}
