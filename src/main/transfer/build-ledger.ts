import { type Answer, failure } from '../../shared/contract/failure.ts';
import type { LedgerClient } from '../ledger/client.ts';
import { LedgerUnavailable } from '../ledger/unavailable.ts';
import { type LedgerFileHead, LedgerFileProblem, readLedgerFile } from './read-ledger-file.ts';
import type { Task } from './task.ts';

/**
 * Makes a ledger from an exported file, in a ledger that is new and that nobody uses: it is only
 * worth something when all of it has gone in and the check has found nothing.
 * @param size of the file in bytes, for the progress
 */
export async function buildLedger(
  ledger: Pick<LedgerClient, 'importRows' | 'check' | 'head'>,
  path: string,
  size: number,
  { signal, progress }: Task,
): Promise<Answer<LedgerFileHead>> {
  let promised: LedgerFileHead | null = null;
  try {
    await readLedgerFile(path, {
      head: (head) => {
        promised = head;
      },
      rows: async (table, rows) => {
        signal.throwIfAborted();
        await ledger.importRows(table, rows);
      },
      // The check at the end takes about as long as the reading.
      read: (bytes) => progress(bytes, 2 * size),
    });
    const report = await ledger.check(true);
    signal.throwIfAborted();
    if (!report.ok) return { ok: false, failure: failure('import-damaged') };
    return await asPromised(ledger, promised);
  } catch (error) {
    return { ok: false, failure: whyNot(error, signal) };
  }
}

async function asPromised(
  ledger: Pick<LedgerClient, 'head'>,
  promised: LedgerFileHead | null,
): Promise<Answer<LedgerFileHead>> {
  const { seq, hash } = await ledger.head();
  const isSame = promised !== null && seq === promised.entries && hash === promised.head;
  return isSame ? { ok: true, value: promised } : { ok: false, failure: failure('import-damaged') };
}

function whyNot(error: unknown, signal: AbortSignal) {
  if (signal.aborted) return failure('stopped');
  if (error instanceof LedgerFileProblem) return failure(error.code);
  if (error instanceof LedgerUnavailable && error.code !== 'internal') {
    return failure(error.code === 'ledger-halted' ? 'import-damaged' : error.code);
  }
  if (error instanceof Error && 'syscall' in error) return failure('file-unreadable');
  // Rows that no export holds: the tables have refused them.
  return failure('import-damaged');
}
