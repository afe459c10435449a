import type { Failure } from '../../shared/contract/failure.ts';
import type { PackageSets } from '../../shared/packages/package-set.ts';
import { packageSetsSchema } from '../../shared/settings/package-sets.ts';
import type { DocumentKind } from '../documents/document-kind.ts';
import { type DocumentStore, openDocument } from '../documents/document-store.ts';

/** The creator's sets of coin packages. */
export type PackageStore = DocumentStore<PackageSets>;

const PACKAGES: DocumentKind<PackageSets> = {
  name: 'packages.json',
  schema: packageSetsSchema,
  setAside: 'packages-set-aside',
  unwritable: 'packages-unwritable',
};

/**
 * Opens `packages.json` in `dir`. It always opens; what went wrong is in the notices.
 * @param now milliseconds since 1970
 */
export function openPackageStore(
  dir: string,
  now: number,
): Promise<{ readonly store: PackageStore; readonly notices: readonly Failure[] }> {
  return openDocument(dir, PACKAGES, now);
}
