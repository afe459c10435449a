import { type Answer, failure } from '../../shared/contract/failure.ts';
import type { Backups } from '../backup/create-backups.ts';
import type { LedgerClient } from '../ledger/client.ts';
import { buildLedger } from './build-ledger.ts';
import type { Task } from './task.ts';

/** What an import needs of the rest of main. */
export interface ImportDeps {
  readonly replaceLedger: Backups['replaceLedger'];
  /** A ledger in another folder, on a thread of its own. */
  readonly openLedger: (folder: string) => LedgerClient;
  readonly isLive: () => boolean;
  readonly now: () => number;
}

/** A ledger takes about as much room as the file that it was exported to, and its sums. */
const ROOM = 1.5;

/**
 * Puts an exported ledger in place of the present one: made aside, verified to its last entry and
 * exchanged like a backup that is restored, so that it can be undone. Refused while LIVE, since
 * the gifts of the running session would be in neither.
 */
export async function importLedger(
  { replaceLedger, openLedger, isLive, now }: ImportDeps,
  { path, bytes }: { readonly path: string; readonly bytes: number },
  task: Task,
): Promise<Answer<null>> {
  if (isLive()) return { ok: false, failure: failure('import-live') };
  const build = async (folder: string): Promise<Answer<{ readonly at: number }>> => {
    const ledger = openLedger(folder);
    const built = await buildLedger(ledger, path, bytes, task).finally(() => ledger.close());
    if (!built.ok) return built;
    // It may have taken minutes.
    if (isLive()) return { ok: false, failure: failure('import-live') };
    if (task.signal.aborted) return { ok: false, failure: failure('stopped') };
    const exported = Date.parse(built.value.exportedAt);
    return { ok: true, value: { at: Number.isNaN(exported) ? now() : exported } };
  };
  return replaceLedger(build, Math.ceil(bytes * ROOM));
}
