import type { Failure } from '../../shared/contract/failure.ts';
import {
  type EligibilityDocument,
  eligibilitySchema,
} from '../../shared/eligibility/eligibility-document.ts';
import type { DocumentKind } from '../documents/document-kind.ts';
import { type DocumentStore, openDocument } from '../documents/document-store.ts';

/** The follower log, what the creator has confirmed, and the rule sets. */
export type EligibilityStore = DocumentStore<EligibilityDocument>;

const ELIGIBILITY: DocumentKind<EligibilityDocument> = {
  name: 'eligibility.json',
  schema: eligibilitySchema,
  setAside: 'eligibility-set-aside',
  unwritable: 'eligibility-unwritable',
};

/**
 * Opens `eligibility.json` in `dir`. It always opens; what went wrong is in the notices.
 * @param now milliseconds since 1970
 */
export function openEligibilityStore(
  dir: string,
  now: number,
): Promise<{ readonly store: EligibilityStore; readonly notices: readonly Failure[] }> {
  return openDocument(dir, ELIGIBILITY, now);
}
