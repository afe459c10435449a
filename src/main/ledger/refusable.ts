import { type Answer, failure } from '../../shared/contract/failure.ts';
import type { Refusal } from '../../shared/ledger/draft.ts';
import type { SessionRefusal } from '../../shared/stats/session-row.ts';
import { reading } from '../contract/reading.ts';

type Outcome =
  | { readonly ok: true }
  | { readonly ok: false; readonly refusal: Refusal | SessionRefusal };

/** The answer of work that the ledger may refuse; each refusal is a failure code. */
export async function refusable<O extends Outcome>(
  work: Promise<O>,
): Promise<Answer<Extract<O, { ok: true }>>> {
  const outcome = await reading<Outcome>(work);
  if (!outcome.ok) return outcome;
  const { value } = outcome;
  if (!value.ok) return { ok: false, failure: failure(value.refusal) };
  return { ok: true, value: value as Extract<O, { ok: true }> };
}
