import type { Handlers } from '../contract/handlers.ts';
import type { PackageStore } from './package-store.ts';

/** The dashboard's calls for coin packages. */
export function packagesHandlers(
  packages: PackageStore,
): Handlers<'packages.get' | 'packages.set'> {
  return {
    'packages.get': () => ({ ok: true, value: packages.get() }),
    'packages.set': (next) => packages.set(next),
  };
}
