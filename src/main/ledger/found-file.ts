import { closeSync, copyFileSync, existsSync, openSync, readSync, statSync } from 'node:fs';
import type { AnchorMark } from './anchor.ts';
import { LedgerUnavailable } from './unavailable.ts';

/** In the header of an SQLite file: two bytes that are 2 in write-ahead mode, which ours always is. */
const MODE_AT = 18;
const WAL_MODE = 2;

/**
 * Looks at a file before SQLite opens it, because opening writes: into an empty file the tables,
 * into a foreign database another mode.
 * @throws LedgerUnavailable `ledger-halted` for a file that is gone or empty where there was a
 *   ledger, `ledger-unreadable` for one that is not ours
 */
export function inspectFile(path: string, mark: AnchorMark | null): void {
  const size = statSync(path, { throwIfNoEntry: false })?.size ?? 0;
  if (size === 0) {
    if ((mark?.seq ?? 0) > 0) throw new LedgerUnavailable('ledger-halted');
    return;
  }
  // Creating the file is a step of its own: broken off, SQLite takes it back.
  if (existsSync(`${path}-journal`)) return;
  if (!isInWalMode(path)) throw new LedgerUnavailable('ledger-unreadable');
}

function isInWalMode(path: string): boolean {
  const file = openSync(path, 'r');
  try {
    const bytes = Buffer.alloc(2);
    readSync(file, bytes, 0, 2, MODE_AT);
    return bytes.every((byte) => byte === WAL_MODE);
  } finally {
    closeSync(file);
  }
}

/**
 * Keeps a copy of a halted ledger and its write-ahead log as they were found: when SQLite closes
 * the file it joins the two, and drops what it could not read of the log.
 */
export function keepAsFound(path: string): void {
  const copy = path.replace(/\.db$/, '.found.db');
  const log = statSync(`${path}-wal`, { throwIfNoEntry: false });
  if ((log?.size ?? 0) === 0 || existsSync(copy)) return;
  try {
    copyFileSync(`${path}-wal`, `${copy}-wal`);
    copyFileSync(path, copy);
  } catch {
    // Without room for a copy there is nothing more to be done.
  }
}
