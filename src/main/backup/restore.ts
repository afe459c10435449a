import { join } from 'node:path';
import { diamondsText } from '../../shared/amount/decimal.ts';
import { diamonds } from '../../shared/amount/diamonds.ts';
import type { Replaced } from '../../shared/backup/manifest.ts';
import type { Plan } from '../../shared/backup/plan.ts';
import { type Answer, type FailureCode, failure } from '../../shared/contract/failure.ts';
import { syncFolder } from '../whole-file.ts';
import type { BackupDeps } from './backup-deps.ts';
import {
  copyDurably,
  exists,
  hasRoom,
  makeFolder,
  namesIn,
  removeFolder,
  sha256Of,
} from './disk.ts';
import { foldersOf, freshStamp } from './folders.ts';
import type { Backup, ReplacedFiles } from './listing.ts';
import { swap } from './swap.ts';

/**
 * Puts a backup in place of the present files, which are kept aside. A copy of the backup is
 * prepared and verified to its last entry first; then the ledger is closed for the moment of some
 * renamings. On a failure everything is as before.
 */
export async function restoreBackup(
  deps: BackupDeps,
  { id, manifest }: Backup,
  signal: AbortSignal,
): Promise<Answer<null>> {
  const { backups, incoming, restoring, plan } = foldersOf(deps.dataDir);
  // What could not be brought to an end needs its files; the next start sees to it.
  if (await exists(plan)) return refuse('restore-unfinished');
  const files = ['ledger.db', 'ledger.anchor', ...manifest.documents];
  try {
    await removeFolder(restoring);
    await makeFolder(incoming);
    if (!(await hasRoom(incoming, manifest.bytes))) return refuse('backup-no-room');
    for (const name of files) await copyDurably(join(backups, id, name), join(incoming, name));
    if ((await sha256Of(join(incoming, 'ledger.db'))) !== manifest.sha256) {
      return refuse('backup-damaged');
    }
    const report = await deps.checkFolder(
      {
        folder: incoming,
        depth: 'whole',
        gently: false,
        older: 'migrate',
      },
      signal,
    );
    if (!report.ok) return refuse(report.code === 'ledger-newer' ? report.code : 'backup-damaged');
    if (report.figures.head !== manifest.head || report.figures.coins !== manifest.coins) {
      return refuse('backup-damaged');
    }
    await syncFolder(incoming);
    const by = { at: manifest.at, ledgerOnly: false };
    return await exchange(deps, 'restoring/incoming', files, by);
  } catch (error) {
    deps.log.error('a restore failed', error);
    return refuse('restore-failed');
  } finally {
    if (!(await exists(plan))) await removeFolder(restoring).catch(() => undefined);
  }
}

/** Puts back what the last restore, or undo, has replaced, as it was. */
export function undoRestore(
  deps: BackupDeps,
  { id, replaced }: ReplacedFiles,
): Promise<Answer<null>> {
  const { files, ledgerOnly } = replaced;
  return exchange(deps, `replaced/${id}`, files, { at: null, ledgerOnly });
}

/** What takes the place of the present files, see Replaced. */
interface By {
  readonly at: number | null;
  readonly ledgerOnly: boolean;
}

/**
 * Lets files of a folder change places with the present ones, all of them or none. The ledger is
 * closed meanwhile.
 */
export async function exchange(
  deps: BackupDeps,
  incoming: Plan['incoming'],
  moveIn: readonly string[],
  by: By,
): Promise<Answer<null>> {
  const { dataDir, ledger } = deps;
  const documents = by.ledgerOnly ? [] : deps.documents;
  const { plan: path, replaced: others } = foldersOf(dataDir);
  const exchanged = await withDocuments(documents, () =>
    ledger.whileClosed(async () => {
      const moveOut = await filesToReplace(dataDir, documents);
      const stamp = await freshStamp(others, deps.now());
      const aside: Plan['aside'] = `replaced/${stamp}`;
      const replaced = replacedOf(deps, by, moveOut);
      const plan = { incoming, aside, moveIn: [...moveIn], moveOut, replaced };
      return swap(dataDir, { format: 1, direction: 'forth', ...plan });
    }),
  ).catch(async (error: unknown) => {
    deps.log.error('a restore failed', error);
    return refuse((await exists(path)) ? 'restore-unfinished' : 'restore-failed');
  });
  await deps.onRestored();
  return exchanged;
}

/** The ledger with whatever lies beside it, and the documents. */
async function filesToReplace(
  dataDir: string,
  documents: BackupDeps['documents'],
): Promise<string[]> {
  const isDocument = (name: string) => documents.some((document) => document.name === name);
  const names = await namesIn(dataDir);
  return names.filter((name) => name.startsWith('ledger.') || isDocument(name));
}

function replacedOf(
  { mark, now }: Pick<BackupDeps, 'mark' | 'now'>,
  { at, ledgerOnly }: By,
  files: string[],
): Replaced {
  const last = mark();
  const held =
    last === null
      ? null
      : { entries: last.seq, coins: last.coins, diamonds: diamondsText(diamonds(last.diamonds)) };
  return { format: 1, at: now(), by: at, ledgerOnly, held, files };
}

/** Runs `work` while no document is written; afterwards each reads what is there then. */
async function withDocuments<T>(
  [document, ...rest]: BackupDeps['documents'],
  work: () => Promise<T>,
): Promise<T> {
  if (document === undefined) return work();
  let result: { readonly value: T } | null = null;
  await document.replaced(async () => {
    result = { value: await withDocuments(rest, work) };
  });
  if (result === null) throw new Error('a document was replaced without the work');
  return (result as { readonly value: T }).value;
}

function refuse(code: FailureCode): Answer<never> {
  return { ok: false, failure: failure(code) };
}
