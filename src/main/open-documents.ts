import type { Failure } from '../shared/contract/failure.ts';
import { type EligibilityStore, openEligibilityStore } from './eligibility/eligibility-store.ts';
import { openPackageStore, type PackageStore } from './packages/package-store.ts';
import { type GapLog, openGapLog } from './payout/gap-log.ts';
import { createSettingsStore, type SettingsStore } from './settings/settings-store.ts';

/** The JSON documents of the data folder. */
export interface Documents {
  readonly settings: SettingsStore;
  readonly packages: PackageStore;
  readonly eligibility: EligibilityStore;
  readonly gaps: GapLog;
}

/** Opens all of them; they always open, and what went wrong is in the notices. */
export async function openDocuments(
  dir: string,
): Promise<{ readonly documents: Documents; readonly notices: readonly Failure[] }> {
  const settings = await createSettingsStore(dir);
  const packages = await openPackageStore(dir, Date.now());
  const eligibility = await openEligibilityStore(dir, Date.now());
  const gaps = await openGapLog(dir, Date.now());
  return {
    documents: {
      settings: settings.store,
      packages: packages.store,
      eligibility: eligibility.store,
      gaps: gaps.store,
    },
    notices: [...settings.notices, ...packages.notices, ...eligibility.notices, ...gaps.notices],
  };
}
