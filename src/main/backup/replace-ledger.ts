import { type Answer, failure } from '../../shared/contract/failure.ts';
import { syncFolder } from '../whole-file.ts';
import type { BackupDeps } from './backup-deps.ts';
import { exists, hasRoom, makeFolder, namesIn, removeFolder } from './disk.ts';
import { foldersOf } from './folders.ts';
import { exchange } from './restore.ts';

/** Makes a whole, verified ledger in an empty folder and lets go of its files; tells its time. */
export type BuildLedger = (folder: string) => Promise<Answer<{ readonly at: number }>>;

/**
 * Puts a ledger that is made on the spot in place of the present one, which is kept aside and can
 * be brought back like one that a restore has replaced. The documents stay. On a failure
 * everything is as before.
 * @param bytes about as many as it will need on the disk
 */
export async function replaceLedger(
  deps: BackupDeps,
  build: BuildLedger,
  bytes: number,
): Promise<Answer<null>> {
  const { incoming, restoring, plan } = foldersOf(deps.dataDir);
  if (await exists(plan)) return { ok: false, failure: failure('restore-unfinished') };
  try {
    await removeFolder(restoring);
    await makeFolder(incoming);
    if (!(await hasRoom(incoming, bytes))) return { ok: false, failure: failure('disk-full') };
    const built = await build(incoming);
    if (!built.ok) return built;
    await syncFolder(incoming);
    const files = (await namesIn(incoming)).filter((name) => name.startsWith('ledger.'));
    return await exchange(deps, 'restoring/incoming', files, {
      at: built.value.at,
      ledgerOnly: true,
    });
  } catch (error) {
    deps.log.error('a ledger could not be put in place', error);
    return { ok: false, failure: failure('restore-failed') };
  } finally {
    if (!(await exists(plan))) await removeFolder(restoring).catch(() => undefined);
  }
}
