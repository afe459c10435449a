import { create } from 'zustand';
import type { Answer, Failure } from '../../../shared/contract/failure.ts';
import {
  type PackageSet,
  type PackageSets,
  setInUse,
} from '../../../shared/packages/package-set.ts';
import { call, on } from '../bridge/client.ts';

interface PackageSetsStore {
  readonly packages: PackageSets | null;
  /** Why the last reading or saving failed; null when it did not. */
  readonly failure: Failure | null;
}

export const usePackageSets = create<PackageSetsStore>(() => ({ packages: null, failure: null }));

/** The set that calculator and guide reckon with; null while it is not known, or when there is none. */
export function usePackageSet(): PackageSet | null {
  return usePackageSets(({ packages }) => (packages === null ? null : setInUse(packages)));
}

/** Reads the sets and keeps up with what others change. */
export async function followPackageSets(): Promise<void> {
  on('packages', (packages) => usePackageSets.setState({ packages }));
  await loadPackageSets();
}

export async function loadPackageSets(): Promise<void> {
  take(await call('packages.get', null));
}

let lastSave: Promise<unknown> = Promise.resolve();

/** Saves a change; one after the other, each from what is in force by then. Answers whether it was saved. */
export function savePackageSets(change: (packages: PackageSets) => PackageSets): Promise<boolean> {
  const save = lastSave.then(async () => {
    const { packages } = usePackageSets.getState();
    if (packages === null) return false;
    return take(await call('packages.set', change(packages)));
  });
  lastSave = save.catch(() => false);
  return save;
}

function take(answer: Answer<PackageSets>): boolean {
  if (answer.ok) usePackageSets.setState({ packages: answer.value, failure: null });
  else usePackageSets.setState({ failure: answer.failure });
  return answer.ok;
}
