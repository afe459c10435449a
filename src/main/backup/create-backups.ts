import { rename } from 'node:fs/promises';
import { join } from 'node:path';
import { tooMany } from '../../shared/backup/thinning.ts';
import { type Answer, type Failure, failure } from '../../shared/contract/failure.ts';
import type { CopiedState } from '../ledger/backup-copy.ts';
import { writeWhole } from '../whole-file.ts';
import type { BackupDeps } from './backup-deps.ts';
import { namesIn, removeFolder, sha256Of } from './disk.ts';
import { foldersOf } from './folders.ts';
import { type Backup, lastReplaced, listBackups, type ReplacedFiles } from './listing.ts';
import { adoptMigrationCopy, type Made, makeBackup, type Wish } from './make-backup.ts';
import { type BuildLedger, replaceLedger } from './replace-ledger.ts';
import { restoreBackup, undoRestore } from './restore.ts';

interface BackupOverview {
  readonly backups: readonly Backup[];
  /** What an undo would bring back. */
  readonly replaced: ReplacedFiles | null;
}

/** Backups of the ledger and of the documents beside it: when they are made, and the way back. */
export interface Backups {
  list(): Promise<BackupOverview>;
  make(): Promise<Answer<null>>;
  restore(id: string): Promise<Answer<null>>;
  undo(): Promise<Answer<null>>;
  /** See replaceLedger. */
  replaceLedger(build: BuildLedger, bytes: number): Promise<Answer<null>>;
  /** Why the last backup that nobody asked for failed; null when it did not. */
  problem(): Failure | null;
  onProblem(listener: () => void): void;
  /** A last backup, if there is something new. */
  stop(): Promise<void>;
}

const TIMES = {
  everyMs: 15 * 60_000,
  /** What the last run left to be done waits until the app has started, and checked its ledger. */
  tidyAfterMs: 60_000,
  /** An app that is told to end has ten seconds; the ledger needs some of them itself. */
  exitMs: 5_000,
};
/** So long at most for what is being done to be broken off. */
const BREAK_OFF_MS = 2_000;

export function createBackups(deps: BackupDeps, times: Partial<typeof TIMES> = {}): Backups {
  const { everyMs, tidyAfterMs, exitMs } = { ...TIMES, ...times };
  const { backups: folder, replaced } = foldersOf(deps.dataDir);
  const broken = new AbortController();
  let known: CopiedState | null | 'newest' = 'newest';
  let problem: Failure | null = null;
  let tellProblem = () => {};
  let last: Promise<unknown> = Promise.resolve();

  /** One thing at a time: a restore must not meet a backup that is half made. */
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const done = last.then(work);
    last = done.catch((error: unknown) => deps.log.error('the backups failed', error));
    return done;
  };
  const knownState = async () => {
    if (known !== 'newest') return known;
    const [newest] = await listBackups(folder);
    return newest === undefined ? null : { head: newest.manifest.head, changes: 0 };
  };
  const make = async (wish: Omit<Wish, 'known'>): Promise<Answer<Made | null>> => {
    const before = wish.reason === 'asked' ? null : await knownState();
    const made = await makeBackup(deps, { ...wish, known: before }, broken.signal);
    if (made.ok && made.value !== null) {
      known = made.value.state;
      await thin(deps);
    }
    return made;
  };
  const note = (answer: Answer<unknown>) => {
    if (broken.signal.aborted) return;
    const next = answer.ok ? null : answer.failure;
    if (next !== null) deps.log.warn('no backup was made', next);
    const changed = next?.code !== problem?.code;
    problem = next;
    if (changed) tellProblem();
  };
  const quietly = (work: () => Promise<Answer<unknown>>) => {
    void inTurn(async () => note(await work())).catch(() => undefined);
  };
  const asTimed = () => make({ reason: 'timed', depth: 'whole', gently: true });
  const timer = setInterval(() => quietly(asTimed), everyMs);
  const tidying = setTimeout(() => {
    quietly(() => tidy(deps, broken.signal));
    // What was booked after the last backup: the end left no time for one, or there was no end.
    quietly(asTimed);
  }, tidyAfterMs);
  void inTurn(() => removeUnfinished(folder)).catch(() => undefined);

  return {
    list: async () => ({
      backups: await listBackups(folder),
      replaced: await lastReplaced(replaced),
    }),
    make: () =>
      inTurn(async () => {
        const made = await make({ reason: 'asked', depth: 'whole', gently: false });
        if (made.ok) note(made);
        return made.ok ? { ok: true, value: null } : made;
      }),
    restore: (id) =>
      inTurn(async () => {
        const chosen = (await listBackups(folder)).find((backup) => backup.id === id);
        if (chosen === undefined) return { ok: false, failure: failure('backup-gone') };
        known = null;
        return restoreBackup(deps, chosen, broken.signal);
      }),
    undo: () =>
      inTurn(async () => {
        const before = await lastReplaced(replaced);
        if (before === null) return { ok: false, failure: failure('backup-gone') };
        known = null;
        return undoRestore(deps, before);
      }),
    replaceLedger: (build, bytes) =>
      inTurn(() => {
        known = null;
        return replaceLedger(deps, build, bytes);
      }),
    problem: () => problem,
    onProblem: (listener) => {
      tellProblem = listener;
    },
    stop: async () => {
      clearInterval(timer);
      clearTimeout(tidying);
      broken.abort();
      const isIdle = await within(BREAK_OFF_MS, last);
      if (isIdle) await lastBackup(deps, await knownState(), exitMs);
    },
  };
}

/** Within its time, or not at all: the next start removes what is unfinished, and makes it anew. */
async function lastBackup(
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
async function within(ms: number, work: Promise<unknown>): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<boolean>((resolve) => {
    timer = setTimeout(() => resolve(false), ms);
  });
  const isDone = await Promise.race([work.then(() => true), late]);
  clearTimeout(timer);
  return isDone;
}

async function thin({ dataDir, dayAt, now }: BackupDeps): Promise<void> {
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

async function removeUnfinished(folder: string): Promise<void> {
  for (const name of await namesIn(folder)) {
    if (name.startsWith('.')) await removeFolder(join(folder, name));
  }
}

/** What the last run left: copies from before a migration, and backups not verified to the end. */
async function tidy(deps: BackupDeps, signal: AbortSignal): Promise<Answer<null>> {
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
