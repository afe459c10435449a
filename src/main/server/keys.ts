import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Answer, failure } from '../../shared/contract/failure.ts';
import { writeWholeSync } from '../whole-file.ts';

export type KeyRole = 'write' | 'read';

/** The two keys. Only their SHA-256 digests are kept for comparing. */
export interface KeyRing {
  /** Which key this is; null for none of them. Constant time. The write key may do all that the read key may. */
  roleOf(presented: string): KeyRole | null;
  /** Called when the keys were replaced: open sockets must be closed. */
  onRenewed(listener: () => void): () => void;
  /** The keys themselves, for server.json and for the creator's own eyes. */
  reveal(): { readonly write: string; readonly read: string };
  renew(): Promise<void>;
}

interface Keys {
  readonly write: string;
  readonly read: string;
}

const KEY_BYTES = 32;
const KEY_FORM = /^[A-Za-z0-9_-]{43}$/;

/**
 * The keys of `dataDir`, made and kept there when there are none. They outlive restarts, because OBS
 * keeps the overlay's address with the read key in it.
 * A file that holds no two keys is replaced: whoever used it needs the new ones anyway.
 */
export function openKeyRing(dataDir: string): Answer<KeyRing> {
  const path = join(dataDir, 'keys.json');
  try {
    const kept = readKeys(path);
    const keys = kept ?? freshKeys();
    // Also when they were kept: this mends a file that others may read.
    keep(path, keys);
    return { ok: true, value: keyRing(keys, (renewed) => keep(path, renewed)) };
  } catch {
    return { ok: false, failure: failure('folder-unwritable', dataDir) };
  }
}

function keyRing(first: Keys, save: (keys: Keys) => void): KeyRing {
  let keys = first;
  let digests = digestsOf(keys);
  const listeners = new Set<() => void>();
  return {
    roleOf(presented) {
      const digest = sha256(presented);
      // Both are compared, whatever the first says: the time tells nothing.
      const write = timingSafeEqual(digest, digests.write);
      const read = timingSafeEqual(digest, digests.read);
      return write ? 'write' : read ? 'read' : null;
    },
    onRenewed(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    reveal: () => keys,
    async renew() {
      const renewed = freshKeys();
      save(renewed);
      keys = renewed;
      digests = digestsOf(keys);
      for (const listener of listeners) listener();
    },
  };
}

function freshKeys(): Keys {
  return {
    write: randomBytes(KEY_BYTES).toString('base64url'),
    read: randomBytes(KEY_BYTES).toString('base64url'),
  };
}

function keep(path: string, keys: Keys): void {
  writeWholeSync(path, `${JSON.stringify({ write: keys.write, read: keys.read })}\n`);
}

/** null when there is no such file, or when it holds no two different keys. */
function readKeys(path: string): Keys | null {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
  return parseKeys(text);
}

function parseKeys(text: string): Keys | null {
  try {
    const document: unknown = JSON.parse(text);
    if (typeof document !== 'object' || document === null) return null;
    const { write, read } = document as Record<string, unknown>;
    return isKey(write) && isKey(read) && write !== read ? { write, read } : null;
  } catch {
    return null;
  }
}

function isKey(value: unknown): value is string {
  return typeof value === 'string' && KEY_FORM.test(value);
}

function digestsOf(keys: Keys) {
  return { write: sha256(keys.write), read: sha256(keys.read) };
}

function sha256(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}
