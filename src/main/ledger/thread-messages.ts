import type { FailureCode } from '../../shared/contract/failure.ts';
import type { Ledger } from './ledger.ts';

/** What the ledger's thread is started with. */
export interface ThreadSetup {
  readonly dir: string;
  readonly zone: string;
}

/** The ledger's methods that can be called from another thread, `book` apart. */
export type LedgerMethod = Exclude<keyof Ledger, 'book'>;

/**
 * From the main thread. Batches cross as one JSON text: copying a text is far cheaper than
 * cloning its thousands of small objects.
 */
export type ThreadRequest =
  | { readonly call: number; readonly method: 'book'; readonly batch: string }
  | { readonly call: number; readonly method: LedgerMethod; readonly args: readonly unknown[] };

/** To the main thread; `value` is a JSON text for `book`. */
export type ThreadAnswer =
  | { readonly call: number; readonly ok: true; readonly value: unknown }
  | { readonly call: number; readonly ok: false; readonly code: FailureCode }
  | { readonly call: number; readonly ok: false; readonly bug: string }
  /** Unasked: the background check has found damage, or the ledger's health has changed. */
  | { readonly call: 0; readonly ok: true; readonly value: 'health' };
