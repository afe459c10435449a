import { closeSync, cpSync, openSync, readSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { parentPort, workerData } from 'node:worker_threads';
import { openAnchor } from './anchor.ts';
import { ANCHOR_FILE, LEDGER_FILE } from './file-names.ts';
import type { CheckOrder, FolderReport } from './folder-check.ts';
import { createLedger } from './ledger.ts';
import { LEDGER_MIGRATIONS } from './schema.ts';
import { LedgerUnavailable } from './unavailable.ts';

/** Verifies the copy of a ledger. A thread of its own: only its end lets go of the files. */

/** In the header of an SQLite file: the version that we gave its tables, four bytes. */
const VERSION_AT = 60;
/** Of three parts of time a gentle check leaves two to others. */
const REST = 2;

const order = workerData as CheckOrder;
const aside = `${order.folder}.check`;
parentPort?.once('message', () => process.exit());
parentPort?.postMessage(await report());
// Whatever the driver still holds goes with the thread.
process.exit();

async function report(): Promise<FolderReport> {
  try {
    const tables = versionOf(join(order.folder, LEDGER_FILE));
    const isOlder = tables < (LEDGER_MIGRATIONS.at(-1)?.version ?? 0);
    if (!isOlder || order.older === 'migrate') return await verify(order.folder, tables);
    cpSync(order.folder, aside, { recursive: true });
    return await verify(aside, tables);
  } catch (error) {
    if (!(error instanceof LedgerUnavailable)) throw error;
    return { ok: false, code: error.code };
  } finally {
    rmSync(aside, { recursive: true, force: true });
  }
}

async function verify(folder: string, tables: number): Promise<FolderReport> {
  const anchor = openAnchor(join(folder, ANCHOR_FILE));
  const mark = anchor.read();
  anchor.close();
  // Without its anchor nobody could tell whether a copy is as long as it should be.
  if (mark === null) return { ok: false, code: 'ledger-halted' };
  const ledger = createLedger(folder, 'UTC', Date.now);
  const { gifts } = ledger.totals({ from: null, to: null, by: 'month' });
  if (order.depth === 'whole') {
    const { ok, entries } = await ledger.check(true, order.gently ? breathing() : undefined);
    if (!ok || entries !== mark.seq) return { ok: false, code: 'ledger-halted' };
  }
  ledger.close();
  const { seq: entries, hash: head, coins, diamonds } = mark;
  return { ok: true, figures: { entries, head, gifts, coins, diamonds, tables } };
}

/** Rests after each slice in proportion to what it took. */
function breathing(): () => Promise<void> {
  let wokeAt = performance.now();
  return async () => {
    await pause((performance.now() - wokeAt) * REST);
    wokeAt = performance.now();
  };
}

function versionOf(path: string): number {
  const file = openSync(path, 'r');
  try {
    const bytes = Buffer.alloc(4);
    readSync(file, bytes, 0, 4, VERSION_AT);
    return bytes.readUInt32BE();
  } finally {
    closeSync(file);
  }
}
