import type { FailureCode } from '../../shared/contract/failure.ts';
import type { Ledger } from './ledger.ts';

/** What the ledger's thread is started with. */
export interface ThreadSetup {
  readonly dir: string;
  readonly zone: string;
}

/** The ledger's methods that can be called from another thread, `book` apart. */
export type LedgerMethod = Exclude<keyof Ledger, 'book'>;

/** What is asked: `book` with its batch as text (see batch-text.ts), anything else by its name. */
export type Question =
  | { readonly method: 'book'; readonly batch: string }
  | { readonly method: LedgerMethod; readonly args: readonly unknown[] };

/** From the main thread: a question, or the wish that the thread ends. */
export type ThreadRequest = { readonly call: number; readonly question: Question } | 'end';

/** To the main thread; `value` is a JSON text (see batch-text.ts for why). */
export type ThreadAnswer =
  | { readonly call: number; readonly ok: true; readonly value: string }
  | { readonly call: number; readonly ok: false; readonly code: FailureCode }
  | { readonly call: number; readonly ok: false; readonly bug: string }
  /** Unasked: the background check has found damage. */
  | { readonly call: 0; readonly ok: true; readonly value: 'health' };
