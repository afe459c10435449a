import { type Answer, failure } from '../shared/contract/failure.ts';
import type { LedgerClient } from './ledger/client.ts';
import { LedgerUnavailable } from './ledger/unavailable.ts';

/** A ledger that is halted or full leaves the app usable; one that somebody else holds does not. */
export async function openedLedger(ledger: LedgerClient): Promise<Answer<null>> {
  try {
    await ledger.head();
  } catch (error) {
    if (!(error instanceof LedgerUnavailable)) throw error;
    if (error.code === 'ledger-in-use' || error.code === 'folder-unwritable') {
      return { ok: false, failure: failure(error.code) };
    }
  }
  return { ok: true, value: null };
}
