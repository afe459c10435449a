import { createHash } from 'node:crypto';
import type { FileHandle } from 'node:fs/promises';
import type { Answer } from '../../shared/contract/failure.ts';
import {
  EXPORT_TABLE_NAMES,
  EXPORT_TABLES,
  type ExportTable,
  LEDGER_FORMAT,
  LEDGER_FORMAT_VERSION,
} from '../../shared/export/ledger-file.ts';
import type { LedgerClient } from '../ledger/client.ts';
import type { ExportPage } from '../ledger/export-rows.ts';
import type { Task } from './task.ts';
import { writeExport } from './write-export.ts';

type ExportedLedger = Pick<LedgerClient, 'head' | 'exportRows'>;

/** Rows that are asked of the ledger at a time: a few milliseconds, so that gifts come in between. */
const PAGE = 2_000;

/**
 * Writes the whole ledger into a file: all of it or, broken off or failed, nothing. Gifts that are
 * booked meanwhile are not in it.
 * @returns how many entries it holds
 */
export async function exportLedger(
  ledger: ExportedLedger,
  path: string,
  about: { readonly version: string; readonly at: number },
  task: Task,
): Promise<Answer<number>> {
  return writeExport(path, task.signal, async (file) => {
    const head = await ledger.head();
    await writeAll(file, ledger, { ...about, entries: head.seq, head: head.hash }, task);
    return head.seq;
  });
}

/** What the last line of a file vouches for. */
interface About {
  readonly version: string;
  readonly at: number;
  readonly entries: number;
  readonly head: string;
}

async function writeAll(
  file: FileHandle,
  ledger: ExportedLedger,
  about: About,
  task: Task,
): Promise<void> {
  const hash = createHash('sha256');
  const write = async (text: string) => {
    hash.update(text);
    await file.appendFile(text);
  };
  await write(`${headLine(about)}\n`);
  for (const [index, table] of EXPORT_TABLE_NAMES.entries()) {
    const columns = EXPORT_TABLES[table].map(({ name }) => name);
    await write(
      `${index === 0 ? '' : ',\n'}"${table}": {"columns": ${JSON.stringify(columns)},\n"rows": [`,
    );
    await writeRows(ledger, table, about, write, task);
    await write('\n]}');
  }
  await file.appendFile(`\n},\n"sha256": "${hash.digest('hex')}"}\n`);
  task.progress(1, 1);
}

function headLine({ version, at, entries, head }: About): string {
  const facts = {
    format: LEDGER_FORMAT,
    version: LEDGER_FORMAT_VERSION,
    program: version,
    exportedAt: new Date(at).toISOString(),
    entries,
    head,
  };
  return `${JSON.stringify(facts).slice(0, -1)},"tables":{`;
}

async function writeRows(
  ledger: ExportedLedger,
  table: ExportTable,
  { entries }: About,
  write: (text: string) => Promise<void>,
  { signal, progress }: Task,
): Promise<void> {
  let after: ExportPage['next'] = null;
  let isFirst = true;
  let done = 0;
  do {
    signal.throwIfAborted();
    const page: ExportPage = await ledger.exportRows(table, entries, after, PAGE);
    const lines = page.rows.map((row) => JSON.stringify(row)).join(',\n');
    if (lines !== '') await write(`${isFirst ? '' : ','}\n${lines}`);
    isFirst = false;
    after = page.next;
    done += page.rows.length;
    // Entries and message ids are nearly all of it, about one each.
    if (table === 'entries') progress(done, 2 * entries);
    if (table === 'messages') progress(Math.min(entries + done, 2 * entries), 2 * entries);
  } while (after !== null);
}
