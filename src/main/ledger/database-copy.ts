import {
  closeSync,
  fstatSync,
  fsync,
  fsyncSync,
  openSync,
  read,
  readSync,
  write,
  writeSync,
} from 'node:fs';
import { promisify } from 'node:util';
import type { SqlDatabase } from '../storage/database.ts';

const readAsync = promisify(read);
const writeAsync = promisify(write);
const fsyncAsync = promisify(fsync);

const CHUNK = 1 << 20;
/** SQLite keeps its locks on this page and no data; Windows lets nobody else read there. */
const LOCK_PAGE_AT = 1 << 30;
const PAGE = 4_096;

/**
 * Files that are read beside SQLite, each opened once and never closed: on Linux and macOS the
 * closing of any descriptor of a file takes away all locks that the process holds on it, SQLite's
 * among them, and a second Carat could open the ledger. The end of the thread closes them.
 */
const opened = new Map<string, number>();

/** Somebody has written to the file while it was copied: the copy is none. */
class TornCopy extends Error {}

/**
 * Moves all that the write-ahead log holds into the file, and holds back the next time: until the
 * returned function is called, commits go to the log alone and the bytes of the file stay.
 */
export function holdStill(db: SqlDatabase): () => void {
  const pages = Number(db.pragma('wal_autocheckpoint'));
  db.exec('PRAGMA wal_autocheckpoint = 0');
  if (db.pragma('wal_checkpoint(TRUNCATE)') !== 0) {
    throw new Error('something of the ledger is still being read');
  }
  return () => db.exec(`PRAGMA wal_autocheckpoint = ${pages}`);
}

/**
 * Copies the still file of an open database while commits go on. On disk when it resolves.
 * @param isWanted whether there is a point in going on
 */
export async function copyStill(path: string, to: string, isWanted: () => boolean): Promise<void> {
  const from = descriptor(path);
  const before = stampOf(from);
  const buffer = Buffer.alloc(CHUNK);
  const target = openSync(to, 'wx', 0o600);
  try {
    for (let at = 0; ; ) {
      const { bytesRead } = await readAsync(from, buffer, 0, lengthAt(at), at);
      if (bytesRead === 0) break;
      for (let done = 0; done < bytesRead; ) {
        done += (await writeAsync(target, buffer, done, bytesRead - done, at + done)).bytesWritten;
      }
      at = afterLockPage(at + bytesRead);
      if (!isWanted()) throw new TornCopy('the ledger was closed while it was copied');
    }
    await fsyncAsync(target);
  } finally {
    closeSync(target);
  }
  if (!isWanted() || stampOf(from) !== before)
    throw new TornCopy('the ledger was written to while it was copied');
}

/** The same in one go, for a database that nobody writes to. */
export function copyAtOnce(path: string, to: string): void {
  const from = descriptor(path);
  const buffer = Buffer.alloc(CHUNK);
  const target = openSync(to, 'w', 0o600);
  try {
    for (let at = 0; ; ) {
      const bytesRead = readSync(from, buffer, 0, lengthAt(at), at);
      if (bytesRead === 0) break;
      for (let done = 0; done < bytesRead; ) {
        done += writeSync(target, buffer, done, bytesRead - done, at + done);
      }
      at = afterLockPage(at + bytesRead);
    }
    fsyncSync(target);
  } finally {
    closeSync(target);
  }
}

function descriptor(path: string): number {
  const file = opened.get(path) ?? openSync(path, 'r');
  opened.set(path, file);
  return file;
}

/** What changes with every write to the file. */
function stampOf(file: number): string {
  const { size, mtimeNs } = fstatSync(file, { bigint: true });
  return `${size} ${mtimeNs}`;
}

/** Chunks end where the lock page begins, so that it is simply left out. */
function lengthAt(at: number): number {
  return at < LOCK_PAGE_AT ? Math.min(CHUNK, LOCK_PAGE_AT - at) : CHUNK;
}

function afterLockPage(at: number): number {
  return at === LOCK_PAGE_AT ? at + PAGE : at;
}
