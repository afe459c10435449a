import type {
  BackupOverviewReport,
  BackupReport,
} from '../../../src/shared/contract/backup-calls.ts';
import { NOW } from './world.ts';

type Held = NonNullable<BackupOverviewReport['current']>;

export function backupAt(at: number, held: Held, more: Partial<BackupReport> = {}): BackupReport {
  const id = new Date(at).toISOString().replaceAll(/[:.]/g, '-');
  const bytes = held.entries * 270 + 400_000;
  return { id, at, ...held, gifts: held.entries * 2, bytes, reason: 'timed', whole: true, ...more };
}

/** A backup of what is booked now. */
export function withBackup(world: BackupOverviewReport): BackupOverviewReport {
  const held = world.current ?? { entries: 0, coins: 0, diamonds: '0' };
  const made = backupAt(NOW, held, { reason: 'asked' });
  return { ...world, backups: [made, ...world.backups] };
}

export function restored(world: BackupOverviewReport, id: string): BackupOverviewReport {
  const chosen = world.backups.find((backup) => backup.id === id);
  if (chosen === undefined) throw new Error(`no backup ${id}`);
  const { at, entries, coins, diamonds } = chosen;
  const undo = { at: NOW, by: at, ledgerOnly: false, held: world.current };
  return { ...world, current: { entries, coins, diamonds }, undo };
}

export function undone(world: BackupOverviewReport): BackupOverviewReport {
  if (world.undo === null) throw new Error('nothing to undo');
  const undo = { at: NOW, by: null, ledgerOnly: false, held: world.current };
  return { ...world, current: world.undo.held, undo };
}
