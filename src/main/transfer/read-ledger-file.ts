import { createHash } from 'node:crypto';
import { open } from 'node:fs/promises';
import {
  EXPORT_TABLE_NAMES,
  type ExportRow,
  type ExportTable,
  LEDGER_FORMAT,
  LEDGER_FORMAT_VERSION,
  readExportRow,
} from '../../shared/export/ledger-file.ts';

/** What stands at the beginning of a ledger's file. */
export interface LedgerFileHead {
  readonly entries: number;
  readonly head: string;
  readonly exportedAt: string;
}

/** A file that is not an export, not of this version, or not as it was written. */
export class LedgerFileProblem extends Error {
  readonly code: 'import-not-ours' | 'import-newer' | 'import-damaged';

  constructor(code: LedgerFileProblem['code'], detail: string) {
    super(detail);
    this.code = code;
  }
}

/** The largest line that is taken: the longest row there can be, and much more. */
const MOST_LINE = 1_000_000;

/**
 * Reads a file line by line, as `exportLedger` writes it. `head` hears what it is, `rows` gets the
 * rows of each table in pieces and in order; `read` hears how many bytes have been read.
 * @throws LedgerFileProblem, also at the very end, when the checksum is another
 */
export async function readLedgerFile(
  path: string,
  take: {
    readonly head: (head: LedgerFileHead) => void | Promise<void>;
    readonly rows: (table: ExportTable, rows: readonly ExportRow[]) => Promise<void>;
    readonly read: (bytes: number) => void;
  },
): Promise<void> {
  const file = await open(path, 'r');
  try {
    const reader = createReader(take);
    let bytes = 0;
    for await (const line of file.readLines()) {
      bytes += Buffer.byteLength(line) + 1;
      if (line.length > MOST_LINE) throw notOurs('a line is too long');
      await reader.line(line);
      take.read(bytes);
    }
    await reader.end();
  } finally {
    await file.close();
  }
}

const PIECE = 500;

function createReader(take: Parameters<typeof readLedgerFile>[1]) {
  const hash = createHash('sha256');
  let place: 'head' | 'table' | 'columns' | 'rows' | 'sum' | 'end' = 'head';
  let table: ExportTable | null = null;
  let tables = 0;
  let piece: ExportRow[] = [];
  let isFirstLine = true;
  const hand = async () => {
    if (table !== null && piece.length > 0) await take.rows(table, piece);
    piece = [];
  };
  /** The checksum covers everything up to the line break before the closing brace of the tables. */
  const add = (line: string) => {
    hash.update(isFirstLine ? line : `\n${line}`);
    isFirstLine = false;
  };
  return {
    line: async (line: string): Promise<void> => {
      if (place === 'end') throw damaged('more than there should be');
      if (place === 'sum') {
        if (line !== `"sha256": "${hash.digest('hex')}"}`) throw damaged('the checksum is another');
        place = 'end';
        return;
      }
      if (place === 'table' && line === '},') {
        if (tables !== EXPORT_TABLE_NAMES.length) throw damaged('tables are missing');
        place = 'sum';
        return;
      }
      add(line);
      if (place === 'head') {
        await take.head(readHead(line));
        place = 'table';
      } else if (place === 'table') {
        table = nextTable(line, tables);
        tables += 1;
        place = 'columns';
      } else if (place === 'columns') {
        if (line !== '"rows": [') throw damaged('a table has no rows');
        place = 'rows';
      } else if (line === ']}' || line === ']},') {
        await hand();
        place = 'table';
      } else {
        piece.push(readRow(table, line));
        if (piece.length >= PIECE) await hand();
      }
    },
    end: async (): Promise<void> => {
      if (place !== 'end') throw damaged('the end is missing');
    },
  };
}

function nextTable(line: string, index: number): ExportTable {
  const table = EXPORT_TABLE_NAMES[index];
  if (table === undefined || !line.startsWith(`"${table}": {"columns": `)) {
    throw damaged('a table is not where it should be');
  }
  return table;
}

function readRow(table: ExportTable | null, line: string): ExportRow {
  const row = table === null ? null : readExportRow(table, parsed(line.replace(/,$/, '')));
  if (row === null) throw damaged(`not a row of ${table}`);
  return row;
}

function readHead(line: string): LedgerFileHead {
  const value = line.endsWith(',"tables":{') ? parsed(`${line.slice(0, -11)}}`) : null;
  if (typeof value !== 'object' || value === null) throw notOurs('another kind of file');
  const { format, version, entries, head, exportedAt } = value as Record<string, unknown>;
  if (format !== LEDGER_FORMAT || typeof version !== 'number') throw notOurs('another format');
  if (version > LEDGER_FORMAT_VERSION) throw new LedgerFileProblem('import-newer', `${version}`);
  if (!Number.isSafeInteger(entries) || typeof head !== 'string') throw damaged('no head');
  return { entries: Number(entries), head, exportedAt: String(exportedAt).slice(0, 40) };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function notOurs(detail: string): LedgerFileProblem {
  return new LedgerFileProblem('import-not-ours', detail);
}

function damaged(detail: string): LedgerFileProblem {
  return new LedgerFileProblem('import-damaged', detail);
}
