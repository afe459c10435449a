import { rename } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { diamondsText } from '../../shared/amount/decimal.ts';
import { diamonds } from '../../shared/amount/diamonds.ts';
import type { BackupReason, Manifest } from '../../shared/backup/manifest.ts';
import {
  type Answer,
  FAILURE_CODES,
  type FailureCode,
  failure,
} from '../../shared/contract/failure.ts';
import type { CopiedState } from '../ledger/backup-copy.ts';
import type { CheckOrder, FolderFigures } from '../ledger/folder-check.ts';
import { syncFolder, writeWhole } from '../whole-file.ts';
import type { BackupDeps } from './backup-deps.ts';
import {
  copyDurably,
  exists,
  hasRoom,
  makeFolder,
  removeFile,
  removeFolder,
  sha256Of,
  sizeOf,
  totalSize,
} from './disk.ts';
import { foldersOf, freshStamp } from './folders.ts';
import type { Backup } from './listing.ts';

/** A backup that was made, and the state of the ledger that is in it. */
export interface Made extends Backup {
  readonly state: CopiedState;
}

export interface Wish {
  readonly reason: BackupReason;
  readonly depth: CheckOrder['depth'];
  readonly gently: boolean;
  /** The state that is backed up already; with the same state no backup is made. */
  readonly known: CopiedState | null;
}

/**
 * Makes a backup: copies ledger and documents into an unfinished folder, verifies the copy, writes
 * the manifest, and only then gives the folder its name. null when there was nothing new.
 */
export async function makeBackup(
  deps: BackupDeps,
  wish: Wish,
  signal: AbortSignal,
): Promise<Answer<Made | null>> {
  const folder = await unfinished(deps);
  try {
    await makeFolder(folder);
    const needed = await totalSize(deps.dataDir, ['ledger.db', 'ledger.db-wal']);
    if (!(await hasRoom(folder, needed))) return refuse('backup-no-room');
    const at = deps.now();
    const copied = await deps.ledger.copyTo(folder, wish.known);
    if (copied.kind === 'unchanged') return { ok: true, value: null };
    if (copied.kind === 'failed') return refuse(copyFailure(copied.code));
    const backup = await finishBackup(deps, folder, { ...wish, at }, signal);
    return backup.ok ? { ok: true, value: { ...backup.value, state: copied.state } } : backup;
  } catch (error) {
    deps.log.warn('a backup failed', error);
    return refuse(codeOf(error));
  } finally {
    await removeFolder(folder).catch(() => undefined);
  }
}

/** Takes over the copy that was made before the tables changed, if there is one. */
export async function adoptMigrationCopy(
  deps: BackupDeps,
  name: string,
  signal: AbortSignal,
): Promise<Answer<Backup>> {
  const folder = await unfinished(deps);
  try {
    await makeFolder(folder);
    // An older ledger is verified in a copy, see CheckOrder.
    const needed = 2 * (await totalSize(deps.dataDir, [`${name}.db`]));
    if (!(await hasRoom(folder, needed))) return refuse('backup-no-room');
    for (const end of ['anchor', 'db']) {
      await copyDurably(join(deps.dataDir, `${name}.${end}`), join(folder, `ledger.${end}`));
    }
    const at = deps.now();
    const wish = { reason: 'migration', depth: 'whole', gently: true, at } as const;
    const backup = await finishBackup(deps, folder, wish, signal);
    // Only now there is another one.
    if (backup.ok) {
      for (const end of ['db', 'anchor']) await removeFile(join(deps.dataDir, `${name}.${end}`));
    }
    return backup;
  } catch (error) {
    deps.log.warn('a backup failed', error);
    return refuse(codeOf(error));
  } finally {
    await removeFolder(folder).catch(() => undefined);
  }
}

async function unfinished({ dataDir, now }: BackupDeps): Promise<string> {
  const { backups } = foldersOf(dataDir);
  return join(backups, `.${await freshStamp(backups, now())}`);
}

async function finishBackup(
  deps: BackupDeps,
  folder: string,
  wish: Omit<Wish, 'known'> & { readonly at: number },
  signal: AbortSignal,
): Promise<Answer<Backup>> {
  const documents = await copyDocuments(deps, folder);
  const { depth, gently, at } = wish;
  const report = await deps.checkFolder({ folder, depth, gently, older: 'copy' }, signal);
  if (!report.ok) return refuse(copyFailure(report.code));
  // Opening may have written to the copy. By now nobody has it open, and all is in the one file.
  if ((await sizeOf(join(folder, 'ledger.db-wal'))) !== null) return refuse('backup-failed');
  const path = join(folder, 'ledger.db');
  const manifest: Manifest = {
    format: 1,
    at,
    ...figuresOf(report.figures),
    reason: wish.reason,
    carat: deps.version,
    bytes: (await sizeOf(path)) ?? 0,
    sha256: await sha256Of(path),
    documents,
    checked: depth,
  };
  await writeWhole(join(folder, 'manifest.json'), JSON.stringify(manifest, null, 2));
  const { backups } = foldersOf(deps.dataDir);
  const id = basename(folder).slice(1);
  await rename(folder, join(backups, id));
  await syncFolder(backups);
  return { ok: true, value: { id, manifest } };
}

function figuresOf({ diamonds: units, ...figures }: FolderFigures) {
  return { ...figures, diamonds: diamondsText(diamonds(units)) };
}

/** The documents of the moment; one that was never saved is not there yet. */
async function copyDocuments({ dataDir, documents }: BackupDeps, to: string): Promise<string[]> {
  const copied: string[] = [];
  for (const { name } of documents) {
    if (!(await exists(join(dataDir, name)))) continue;
    await copyDurably(join(dataDir, name), join(to, name));
    copied.push(name);
  }
  return copied;
}

function refuse(code: FailureCode): Answer<never> {
  return { ok: false, failure: failure(code) };
}

/** What made a copy fail, in the words of backups: the ledger's own sentences speak of gifts. */
function copyFailure(code: FailureCode): FailureCode {
  if (code === 'disk-full') return 'backup-no-room';
  const damaged = code === 'ledger-halted' || code === 'ledger-unreadable';
  return damaged ? 'backup-damaged' : 'backup-failed';
}

/** A ledger that is out of order says so itself; anything else is the disk. */
function codeOf(error: unknown): FailureCode {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (code === 'ENOSPC' || code === 'EDQUOT') return 'backup-no-room';
  return FAILURE_CODES.find((known) => known === code) ?? 'backup-failed';
}
