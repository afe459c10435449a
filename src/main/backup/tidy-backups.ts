import { rename } from 'node:fs/promises';
import { join } from 'node:path';
import { tooMany } from '../../shared/backup/thinning.ts';
import { type Answer, failure } from '../../shared/contract/failure.ts';
import { writeWhole } from '../whole-file.ts';
import type { BackupDeps } from './backup-deps.ts';
import { namesIn, removeFolder, sha256Of } from './disk.ts';
import { foldersOf } from './folders.ts';
import { type Backup, listBackups } from './listing.ts';
import { adoptMigrationCopy } from './make-backup.ts';

/** Removes backups of which there are more than are of use. */
export async function thin({ dataDir, dayAt, now }: BackupDeps): Promise<void> {
  const { backups: folder } = foldersOf(dataDir);
  const dated = (await listBackups(folder)).map(({ id, manifest }) => ({
    id,
    day: dayAt(manifest.at),
    beforeMigration: manifest.reason === 'migration',
  }));
  for (const id of tooMany(dated, dayAt(now()))) {
    // First it stops being a backup, then it goes: half of one must not be listed.
    await rename(join(folder, id), join(folder, `.${id}`));
    await removeFolder(join(folder, `.${id}`));
  }
}

/** Removes what a run that was broken off has left half made. */
export async function removeUnfinished(folder: string): Promise<void> {
  for (const name of await namesIn(folder)) {
    if (name.startsWith('.')) await removeFolder(join(folder, name));
  }
}

/** What the last run left: copies from before a migration, and backups not verified to the end. */
export async function tidy(deps: BackupDeps, signal: AbortSignal): Promise<Answer<null>> {
  for (const name of await namesIn(deps.dataDir)) {
    if (!/^ledger\.before-\d+\.db$/.test(name)) continue;
    const adopted = await adoptMigrationCopy(deps, name.slice(0, -3), signal);
    if (!adopted.ok) return adopted;
  }
  const { backups: folder } = foldersOf(deps.dataDir);
  for (const backup of await listBackups(folder)) {
    if (backup.manifest.checked === 'whole' || signal.aborted) continue;
    const whole = await verifyRest(deps, backup, signal);
    if (!whole) return { ok: false, failure: failure('backup-damaged') };
  }
  await thin(deps);
  return { ok: true, value: null };
}

/** A copy that is not in order is no backup any more; it is kept for whoever wants to look. */
async function verifyRest(
  { dataDir, checkFolder }: BackupDeps,
  { id, manifest }: Backup,
  signal: AbortSignal,
): Promise<boolean> {
  const folder = join(foldersOf(dataDir).backups, id);
  const isSame = (await sha256Of(join(folder, 'ledger.db'))) === manifest.sha256;
  const order = { folder, depth: 'whole', gently: true, older: 'copy' } as const;
  const report = await checkFolder(order, signal);
  if (signal.aborted) return true;
  if (!isSame || !report.ok) {
    await rename(folder, join(foldersOf(dataDir).backups, `damaged-${id}`));
    return false;
  }
  const sha256 = await sha256Of(join(folder, 'ledger.db'));
  const whole = JSON.stringify({ ...manifest, sha256, checked: 'whole' }, null, 2);
  await writeWhole(join(folder, 'manifest.json'), whole);
  return true;
}
