import type { BackupReason } from '../../../../shared/backup/manifest.ts';
import { counted } from '../plural.ts';

const REASONS: Readonly<Record<BackupReason, string>> = {
  timed: 'automatic',
  asked: 'made by you',
  exit: 'when Carat was closed',
  migration: 'before an update',
};

const entries = (count: number) => counted(count, 'entry', 'entries');

export const backups = {
  title: 'Backups',
  hint: 'The ledger and your settings, every 15 minutes while something changes and whenever Carat is closed. They stay on this computer and hold the names of your viewers.',
  make: 'Back up now',
  making: 'Backing up …',
  made: 'Backed up and verified.',
  none: 'No backup yet. The first one is made as soon as there is something to keep.',
  list: 'Backups, newest first',
  reason: (reason: BackupReason) => REASONS[reason],
  holds: (count: number, diamonds: string, size: string) =>
    `${entries(count)} · ${diamonds} diamonds · ${size}`,
  more: (count: number) => `Show all ${count}`,
  fewer: 'Show fewer',
  restore: 'Restore',
  restoreOf: (when: string) => `Restore the backup of ${when}`,
  restoring: 'Verifying and restoring … This takes longer the more is booked.',
  restoreTitle: (when: string) => `Go back to ${when}?`,
  restoreConfirm: 'Restore this backup',
  becomes: (count: number, diamonds: string) =>
    `The ledger will hold ${entries(count)} and ${diamonds} diamonds.`,
  insteadOf: (count: number, diamonds: string) =>
    `Now it holds ${entries(count)} and ${diamonds} diamonds.`,
  insteadOfUnknown: 'What it holds now cannot be read.',
  leave: (count: number) => `${entries(count)} that came since then will not be in it.`,
  settings: 'The settings are those of that time.',
  settingsStay: 'The settings stay as they are.',
  kept: 'What is there now is kept, and you can undo this.',
  inPlace: (when: string) => `The backup of ${when} is in place.`,
  imported: (when: string) => `The ledger exported on ${when} is in place.`,
  importUndone: 'The last import was undone.',
  undone: 'The last restore was undone.',
  before: (count: number, diamonds: string) =>
    `Before that the ledger held ${entries(count)} and ${diamonds} diamonds. It is kept.`,
  beforeUnknown: 'The files from before it are kept.',
  undo: 'Undo',
  redo: 'Redo',
  undoTitle: 'Put back what was there before?',
  undoConfirm: 'Put it back',
  toBackups: 'Go to the backups',
};
