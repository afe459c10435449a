import type { AnchorMark } from '../ledger/anchor.ts';
import type { LedgerClient } from '../ledger/client.ts';
import type { CheckOrder, FolderReport } from '../ledger/folder-check.ts';
import type { Log } from '../log.ts';

/** A JSON document of the data folder that goes along with the ledger. */
interface BackedUpDocument {
  readonly name: string;
  replaced(replace: () => Promise<void>): Promise<void>;
}

/** What the backups need of the rest of main. */
export interface BackupDeps {
  readonly dataDir: string;
  /** Version of the program. */
  readonly version: string;
  readonly ledger: Pick<LedgerClient, 'copyTo' | 'whileClosed'>;
  /** Verifies the copy of a ledger, see folder-check.ts. */
  readonly checkFolder: (order: CheckOrder, signal: AbortSignal) => Promise<FolderReport>;
  /** How far the ledger has come, also while it is halted. */
  readonly mark: () => AnchorMark | null;
  readonly documents: readonly BackedUpDocument[];
  /** The day of an instant in the creator's zone. */
  readonly dayAt: (at: number) => string;
  readonly now: () => number;
  /** Another ledger is in place: whatever is remembered of the old one has to be asked for again. */
  readonly onRestored: () => Promise<void>;
  readonly log: Log;
}
