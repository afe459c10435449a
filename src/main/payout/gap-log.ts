import type { Failure } from '../../shared/contract/failure.ts';
import type { SourceState } from '../../shared/live/live-state.ts';
import {
  gapsAfter,
  gapsAtStart,
  type SourceGaps,
  sourceGapsSchema,
} from '../../shared/payout/source-gaps.ts';
import type { DocumentKind } from '../documents/document-kind.ts';
import { type DocumentStore, openDocument } from '../documents/document-store.ts';

/** When sources were disconnected during a LIVE: what reconciling looks at. */
export type GapLog = DocumentStore<SourceGaps>;

const GAPS: DocumentKind<SourceGaps> = {
  name: 'source-gaps.json',
  schema: sourceGapsSchema,
  setAside: 'gaps-set-aside',
  unwritable: 'gaps-unwritable',
};

/**
 * Opens `source-gaps.json` in `dir`. It always opens; what went wrong is in the notices.
 * @param now milliseconds since 1970
 */
export function openGapLog(
  dir: string,
  now: number,
): Promise<{ readonly store: GapLog; readonly notices: readonly Failure[] }> {
  return openDocument(dir, GAPS, now, (found) => ({ ...found, value: gapsAtStart(found.value) }));
}

/** Notes what a source tells of itself. A log that cannot be written loses a hint, no money. */
export function noteSource(gaps: GapLog, state: SourceState, isLive: boolean): void {
  void gaps.change((log) => gapsAfter(log, state, isLive));
}
