import { type Answer, failure } from '../../shared/contract/failure.ts';
import { LedgerUnavailable } from '../ledger/unavailable.ts';

/** The answer of a question to the ledger; one that cannot be asked is a failure like any other. */
export async function reading<T>(work: Promise<T>): Promise<Answer<T>> {
  try {
    return { ok: true, value: await work };
  } catch (error) {
    if (!(error instanceof LedgerUnavailable)) throw error;
    return { ok: false, failure: failure(error.code) };
  }
}
