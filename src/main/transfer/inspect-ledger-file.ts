import { diamondsText } from '../../shared/amount/decimal.ts';
import { diamonds } from '../../shared/amount/diamonds.ts';
import { type Answer, failure } from '../../shared/contract/failure.ts';
import { effectOf } from '../../shared/ledger/entry.ts';
import { storedEntry } from '../ledger/entry-reader.ts';
import { LedgerFileProblem, readLedgerFile } from './read-ledger-file.ts';
import type { Task } from './task.ts';

/** What an exported ledger holds. Instants in milliseconds; null for a ledger without gifts. */
export interface LedgerFileReport {
  readonly exportedAt: number | null;
  readonly entries: number;
  readonly gifts: number;
  readonly coins: number;
  readonly diamonds: string;
  readonly from: number | null;
  readonly to: number | null;
}

/** Reads an exported ledger to its end: what it holds, and whether it is as it was written. */
export async function inspectLedgerFile(
  path: string,
  size: number,
  { signal, progress }: Task,
): Promise<Answer<LedgerFileReport>> {
  let head = { entries: 0, exportedAt: '' };
  let [gifts, coins, units] = [0, 0, 0];
  let [from, to] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  try {
    await readLedgerFile(path, {
      head: (found) => {
        head = found;
      },
      rows: async (table, rows) => {
        signal.throwIfAborted();
        if (table !== 'entries') return;
        for (const row of rows) {
          const { entry } = storedEntry(row);
          const effect = effectOf(entry);
          gifts += effect.gifts;
          coins += effect.coins;
          units += effect.diamonds;
          if (entry.kind !== 'gift') continue;
          from = Math.min(from, entry.at);
          to = Math.max(to, entry.at);
        }
      },
      read: (bytes) => progress(bytes, size),
    });
  } catch (error) {
    return { ok: false, failure: failure(whyNot(error, signal)) };
  }
  const exported = Date.parse(head.exportedAt);
  return {
    ok: true,
    value: {
      exportedAt: Number.isNaN(exported) ? null : exported,
      entries: head.entries,
      gifts,
      coins,
      diamonds: diamondsText(diamonds(units)),
      from: gifts === 0 ? null : from,
      to: gifts === 0 ? null : to,
    },
  };
}

function whyNot(error: unknown, signal: AbortSignal) {
  if (signal.aborted) return 'stopped';
  if (error instanceof LedgerFileProblem) return error.code;
  if (error instanceof Error && 'syscall' in error) return 'file-unreadable';
  // Rows that no export holds: their facts are none, or their sums are no amounts.
  return 'import-damaged';
}
