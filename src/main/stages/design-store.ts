import type { Failure } from '../../shared/contract/failure.ts';
import { type OverlayDesign, overlayDesignSchema } from '../../shared/settings/overlay-design.ts';
import type { DocumentKind } from '../documents/document-kind.ts';
import { type DocumentStore, openDocument } from '../documents/document-store.ts';

/** The stages, their widgets and what alerts say. */
export type DesignStore = DocumentStore<OverlayDesign>;

const DESIGN: DocumentKind<OverlayDesign> = {
  name: 'overlay.json',
  schema: overlayDesignSchema,
  setAside: 'design-set-aside',
  unwritable: 'design-unwritable',
};

/**
 * Opens `overlay.json` in `dir`. It always opens; what went wrong is in the notices.
 * @param now milliseconds since 1970
 */
export function openDesign(
  dir: string,
  now: number,
): Promise<{ readonly store: DesignStore; readonly notices: readonly Failure[] }> {
  return openDocument(dir, DESIGN, now);
}
