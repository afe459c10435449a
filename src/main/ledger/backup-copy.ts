import { join } from 'node:path';
import type { FailureCode } from '../../shared/contract/failure.ts';
import { openAnchor } from './anchor.ts';
import { copyStill, holdStill } from './database-copy.ts';
import { ANCHOR_FILE, LEDGER_FILE } from './file-names.ts';
import type { OpenLedger } from './open-ledger.ts';
import { unavailability } from './unavailable.ts';

/** How a ledger looked when it was copied; two that are equal have nothing new between them. */
export interface CopiedState {
  /** Hash of the last entry. */
  readonly head: string;
  /** Rows changed since the ledger was opened: names and sessions change without an entry. */
  readonly changes: number;
}

/** What became of the wish for a copy. Whatever it was, the ledger goes on. */
export type CopyOutcome =
  | { readonly kind: 'copied'; readonly state: CopiedState }
  | { readonly kind: 'unchanged' }
  | { readonly kind: 'failed'; readonly code: FailureCode };

/**
 * Copies the ledger as it is now, with an anchor of its own, into a folder; `dir` is where it
 * lives. Gifts are booked meanwhile and are not in it: it holds the ledger up only for as long as
 * its log takes to be moved into the file, a few milliseconds.
 * @param known the state of the last copy; none is made if it is still the same
 * @param isOpen whether the ledger is still open and in order; without it the copy is given up
 */
export async function copyLedger(
  { db, head }: OpenLedger,
  dir: string,
  folder: string,
  known: CopiedState | null,
  isOpen: () => boolean,
): Promise<CopyOutcome> {
  const changes = Number(db.prepare('SELECT total_changes()').get()?.[0]);
  if (known?.head === head.hash && known.changes === changes) return { kind: 'unchanged' };
  const mark = { ...head };
  const goOnBooking = holdStill(db);
  try {
    await copyStill(join(dir, LEDGER_FILE), join(folder, LEDGER_FILE), isOpen);
    const anchor = openAnchor(join(folder, ANCHOR_FILE));
    anchor.write(mark);
    anchor.close();
  } catch (error) {
    return { kind: 'failed', code: codeOf(error) };
  } finally {
    if (isOpen()) goOnBooking();
  }
  return { kind: 'copied', state: { head: mark.hash, changes } };
}

/** Whatever a copy fails by, it is a copy that failed, and not the ledger. */
function codeOf(error: unknown): FailureCode {
  return unavailability(error)?.code ?? 'internal';
}
