import { hash } from 'node:crypto';
import { closeSync, constants, fdatasyncSync, openSync, readSync, writeSync } from 'node:fs';

/**
 * What the ledger had reached after its last commit, kept outside the database: it tells when the
 * database has become shorter than it was, which the database itself cannot know.
 */
export interface AnchorMark {
  readonly seq: number;
  /** Hash of that entry, hexadecimal. */
  readonly hash: string;
  readonly coins: number;
  readonly diamonds: number;
}

export interface Anchor {
  /** The newest mark that was ever written whole; null for a new or unreadable file. */
  read(): AnchorMark | null;
  /** Notes a mark; it survives a crash of the program at once, a power cut after `sync`. */
  write(mark: AnchorMark): void;
  sync(): void;
  close(): void;
}

/** One slot a disk sector, so that a torn write spoils one of them only. */
const SLOT = 512;

/**
 * Opens the anchor file. Two slots are written in turn, each with its own checksum: a write that
 * did not finish leaves the other one. Cheap enough (a few µs) to follow every single commit,
 * which a file written aside, synced and renamed is not.
 */
export function openAnchor(path: string): Anchor {
  const file = openSync(path, constants.O_RDWR | constants.O_CREAT, 0o600);
  const newest = [readSlot(file, 0), readSlot(file, 1)].reduce(later, null);
  let turn = newest?.turn ?? 0;
  return {
    read: () => newest?.mark ?? null,
    write: (mark) => {
      turn += 1;
      writeSync(file, encode(turn, mark), 0, SLOT, (turn % 2) * SLOT);
    },
    sync: () => fdatasyncSync(file),
    close: () => {
      fdatasyncSync(file);
      closeSync(file);
    },
  };
}

interface Slot {
  readonly turn: number;
  readonly mark: AnchorMark;
}

function encode(turn: number, mark: AnchorMark): Buffer {
  const content = JSON.stringify([turn, mark.seq, mark.hash, mark.coins, mark.diamonds]);
  return Buffer.from(`${hash('sha256', content)} ${content}`.padEnd(SLOT, ' '), 'latin1');
}

function readSlot(file: number, index: number): Slot | null {
  const bytes = Buffer.alloc(SLOT);
  const text = bytes.toString('latin1', 0, readSync(file, bytes, 0, SLOT, index * SLOT)).trimEnd();
  const content = text.slice(65);
  if (text.slice(0, 64) !== hash('sha256', content)) return null;
  const [turn, seq, head, coins, diamonds] = JSON.parse(content);
  return { turn, mark: { seq, hash: head, coins, diamonds } };
}

function later(one: Slot | null, other: Slot | null): Slot | null {
  if (one === null || other === null) return one ?? other;
  return one.turn > other.turn ? one : other;
}
