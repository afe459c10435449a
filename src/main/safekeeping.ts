import { dayAt } from '../shared/stats/zone-days.ts';
import { type Backups, createBackups } from './backup/create-backups.ts';
import type { AnchorMark } from './ledger/anchor.ts';
import { type LedgerClient, startLedger } from './ledger/client.ts';
import { checkFolder } from './ledger/folder-check.ts';
import type { BoardKeeper } from './live/board-keeper.ts';
import type { LiveNotes } from './live/live-notes.ts';
import type { Log } from './log.ts';
import type { Documents } from './open-documents.ts';
import type { DesignStore } from './stages/design-store.ts';
import { createTransfer, type Transfer } from './transfer/create-transfer.ts';

interface Parts {
  readonly dataDir: string;
  readonly version: string;
  /** The built ledger-thread.js, with ledger-check.js beside it. */
  readonly threadFile: URL;
  readonly ledger: LedgerClient;
  readonly documents: Documents;
  readonly design: DesignStore;
  readonly notes: LiveNotes;
  readonly boards: BoardKeeper;
  readonly mark: () => AnchorMark | null;
  readonly zone: () => string;
  readonly isLive: () => boolean;
  readonly log: Log;
}

/** What keeps the ledger beyond this folder: backups, exports, and the ways back from them. */
export function createSafekeeping(parts: Parts): {
  readonly backups: Backups;
  readonly transfer: Transfer;
} {
  const { ledger, notes, zone, mark, version } = parts;
  const backups = backupsOf(parts);
  const transfer = createTransfer({
    ledger,
    openLedger: (dir) => startLedger(parts.threadFile, { dir, zone: zone() }),
    replaceLedger: backups.replaceLedger,
    isLive: parts.isLive,
    mark,
    version,
    zone,
    onImported: notes.replaced,
    now: Date.now,
  });
  return { backups, transfer };
}

function backupsOf(parts: Parts): Backups {
  const { dataDir, version, ledger, mark, log } = parts;
  return createBackups({
    dataDir,
    version,
    ledger,
    checkFolder: (order, signal) =>
      checkFolder(new URL('./ledger-check.js', parts.threadFile), order, signal),
    mark,
    documents: [...Object.values(parts.documents), parts.design],
    dayAt: (at) => dayAt(at, parts.zone()),
    now: Date.now,
    onRestored: async () => {
      await parts.notes.replaced();
      await parts.boards.refresh();
    },
    log,
  });
}
