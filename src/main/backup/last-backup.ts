import type { CopiedState } from '../ledger/backup-copy.ts';
import type { BackupDeps } from './backup-deps.ts';
import { makeBackup } from './make-backup.ts';
import { thin } from './tidy-backups.ts';

/** Within its time, or not at all: the next start removes what is unfinished, and makes it anew. */
export async function lastBackup(
  deps: BackupDeps,
  known: CopiedState | null,
  exitMs: number,
): Promise<void> {
  const stop = new AbortController();
  const made = makeBackup(
    deps,
    { reason: 'exit', depth: 'end', gently: false, known },
    stop.signal,
  ).then(async (answer) => {
    if (stop.signal.aborted) return;
    if (!answer.ok) deps.log.warn('no backup was made at the end', answer.failure);
    else if (answer.value !== null) await thin(deps);
  });
  const isMade = await within(exitMs, made);
  stop.abort();
  if (!isMade) deps.log.info('the backup at the end takes too long: the next start makes it');
}

/** Whether it was done in that time. */
export async function within(ms: number, work: Promise<unknown>): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<boolean>((resolve) => {
    timer = setTimeout(() => resolve(false), ms);
  });
  const isDone = await Promise.race([work.then(() => true), late]);
  clearTimeout(timer);
  return isDone;
}
