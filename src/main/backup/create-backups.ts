import { type Answer, type Failure, failure } from '../../shared/contract/failure.ts';
import type { CopiedState } from '../ledger/backup-copy.ts';
import type { BackupDeps } from './backup-deps.ts';
import { foldersOf } from './folders.ts';
import { lastBackup, within } from './last-backup.ts';
import { type Backup, lastReplaced, listBackups, type ReplacedFiles } from './listing.ts';
import { type Made, makeBackup, type Wish } from './make-backup.ts';
import { type BuildLedger, replaceLedger } from './replace-ledger.ts';
import { restoreBackup, undoRestore } from './restore.ts';
import { removeUnfinished, thin, tidy } from './tidy-backups.ts';

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
