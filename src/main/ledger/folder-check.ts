import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { FailureCode } from '../../shared/contract/failure.ts';

/** How far a copy is verified, and in whose time. */
export interface CheckOrder {
  /** A folder that holds a ledger and its anchor, and that nobody else uses. */
  readonly folder: string;
  /**
   * `end`: opens it, which compares its last entry and its balances with the anchor, and adds up
   * its totals in two ways. `whole`: verifies every entry, hash and sum as well.
   */
  readonly depth: 'end' | 'whole';
  /** Leaves most of the processor to others. */
  readonly gently: boolean;
  /**
   * What to do with tables of an older version: bring them up to date in place, or verify a copy
   * of the folder and leave it as it is.
   */
  readonly older: 'migrate' | 'copy';
}

/** What was found in the folder. Diamonds in thousandths. */
export interface FolderFigures {
  readonly entries: number;
  readonly head: string;
  readonly gifts: number;
  readonly coins: number;
  readonly diamonds: number;
  /** Version of the tables as they were found. */
  readonly tables: number;
}

export type FolderReport =
  | { readonly ok: true; readonly figures: FolderFigures }
  | { readonly ok: false; readonly code: FailureCode };

/**
 * Verifies a copy of a ledger on a thread of its own, which lets go of all its files at the end.
 * `threadFile` is the built ledger-check.js. Broken off by `signal`, it answers `internal`.
 */
export async function checkFolder(
  threadFile: URL,
  order: CheckOrder,
  signal: AbortSignal,
): Promise<FolderReport> {
  const thread = new Worker(threadFile, { workerData: order, name: 'ledger-check' });
  const breakOff = () => thread.postMessage('end');
  signal.addEventListener('abort', breakOff);
  if (signal.aborted) breakOff();
  const gone = once(thread, 'exit');
  const [report] = (await Promise.race([
    once(thread, 'message'),
    gone.then(() => [{ ok: false, code: 'internal' }]),
  ])) as [FolderReport];
  await gone;
  signal.removeEventListener('abort', breakOff);
  return report;
}
