import { diamondsText } from '../../shared/amount/decimal.ts';
import { diamonds } from '../../shared/amount/diamonds.ts';
import type { CallName } from '../../shared/contract/calls.ts';
import type { Answer } from '../../shared/contract/failure.ts';
import type { Handlers, ShellCall } from '../contract/handlers.ts';
import type { AnchorMark } from '../ledger/anchor.ts';
import type { LedgerClient } from '../ledger/client.ts';
import { type ChosenFile, createChosenFiles } from './chosen-files.ts';
import { type EntriesWish, exportEntries } from './export-entries.ts';
import { exportLedger } from './export-ledger.ts';
import { importGifts, inspectGifts } from './import-gifts.ts';
import { type ImportDeps, importLedger } from './import-ledger.ts';
import { inspectLedgerFile } from './inspect-ledger-file.ts';
import { createWork } from './work.ts';

interface TransferDeps extends ImportDeps {
  readonly ledger: LedgerClient;
  /** How far the ledger has come, also while it is halted. */
  readonly mark: () => AnchorMark | null;
  /** Of the program. */
  readonly version: string;
  /** The creator's zone, resolved. */
  readonly zone: () => string;
  /** Gifts were booked that no source has brought. */
  readonly onImported: () => Promise<void>;
}

type TransferCall = Exclude<Extract<CallName, `transfer.${string}`>, ShellCall>;

/** Exports and imports. Where files lie is asked by whoever has a window. */
export interface Transfer {
  readonly handlers: Handlers<TransferCall>;
  /** Takes note of a file that was chosen for an import. */
  choose(path: string): Promise<Answer<ChosenFile>>;
  /** Writes the whole ledger as JSON; answers how many entries it holds. */
  exportLedger(path: string): Promise<Answer<number>>;
  /** Writes some entries as a table; answers how many. */
  exportEntries(path: string, wish: EntriesWish): Promise<Answer<number>>;
  /** Breaks off what is being done. */
  stop(): Promise<void>;
}

export function createTransfer(deps: TransferDeps): Transfer {
  const files = createChosenFiles();
  const work = createWork();
  const { ledger, mark, version, now } = deps;
  return {
    handlers: {
      'transfer.inspectLedger': async (file) => {
        const found = files.find(file);
        if (!found.ok) return found;
        const { path, bytes } = found.value;
        const report = await work.run((task) => inspectLedgerFile(path, bytes, task));
        if (!report.ok) return report;
        return { ok: true, value: { found: report.value, current: heldBy(mark()) } };
      },
      'transfer.importLedger': async (file) => {
        const found = files.find(file);
        if (!found.ok) return found;
        return work.run((task) => importLedger(deps, found.value, task));
      },
      'transfer.inspectGifts': async (file) => {
        const found = files.find(file);
        if (!found.ok) return found;
        return work.run((task) => inspectGifts(deps, found.value, task));
      },
      'transfer.importGifts': async ({ file, fresh }) => {
        const found = files.find(file);
        if (!found.ok) return found;
        const imported = await work.run((task) => importGifts(deps, found.value, fresh, task));
        if (imported.ok) await deps.onImported();
        return imported;
      },
      'transfer.progress': () => ({ ok: true, value: work.progress() }),
      'transfer.stop': async () => {
        await work.stop();
        return { ok: true, value: null };
      },
    },
    choose: files.choose,
    exportLedger: (path) =>
      work.run((task) => exportLedger(ledger, path, { version, at: now() }, task)),
    exportEntries: (path, { as, of }) =>
      work.run((task) => exportEntries(ledger, path, { as, of }, deps.zone(), task)),
    stop: work.stop,
  };
}

function heldBy(mark: AnchorMark | null) {
  if (mark === null) return null;
  return { entries: mark.seq, coins: mark.coins, diamonds: diamondsText(diamonds(mark.diamonds)) };
}
