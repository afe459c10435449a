import { diamondsText } from '../../shared/amount/decimal.ts';
import { diamonds } from '../../shared/amount/diamonds.ts';
import type { BackupReport } from '../../shared/contract/backup-calls.ts';
import type { Handlers } from '../contract/handlers.ts';
import type { AnchorMark } from '../ledger/anchor.ts';
import type { Backups } from './create-backups.ts';
import type { Backup } from './listing.ts';

type BackupCall = 'backup.list' | 'backup.make' | 'backup.restore' | 'backup.undo';

/** The dashboard's calls about backups. `mark` says how far the ledger has come. */
export function backupHandlers(
  backups: Backups,
  mark: () => AnchorMark | null,
): Handlers<BackupCall> {
  return {
    'backup.list': async () => {
      const { backups: made, replaced } = await backups.list();
      const undo = replaced?.replaced ?? null;
      return {
        ok: true,
        value: {
          backups: made.map(reportOf),
          current: heldBy(mark()),
          undo:
            undo === null
              ? null
              : { at: undo.at, by: undo.by, ledgerOnly: undo.ledgerOnly, held: undo.held },
          problem: backups.problem(),
        },
      };
    },
    'backup.make': () => backups.make(),
    'backup.restore': ({ id }) => backups.restore(id),
    'backup.undo': () => backups.undo(),
  };
}

function reportOf({ id, manifest }: Backup): BackupReport {
  const { at, entries, gifts, coins, diamonds, bytes, reason, checked } = manifest;
  return { id, at, entries, gifts, coins, diamonds, bytes, reason, whole: checked === 'whole' };
}

function heldBy(mark: AnchorMark | null) {
  if (mark === null) return null;
  return { entries: mark.seq, coins: mark.coins, diamonds: diamondsText(diamonds(mark.diamonds)) };
}
