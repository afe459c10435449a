/*
 * A whole ledger as a file: one JSON document that holds every table, one row a line, so that it can
 * be written and read piece by piece. docs/exports.md describes it for others.
 */

export const LEDGER_FORMAT = 'carat-ledger';
export const LEDGER_FORMAT_VERSION = 1;

interface ExportColumn {
  readonly name: string;
  /** `hex` is bytes as hexadecimal text. */
  readonly kind: 'integer' | 'text' | 'hex';
  readonly nullable: boolean;
}

const integer = (name: string): ExportColumn => ({ name, kind: 'integer', nullable: false });
const text = (name: string): ExportColumn => ({ name, kind: 'text', nullable: false });
const maybe = (column: ExportColumn): ExportColumn => ({ ...column, nullable: true });

/** The tables in the order in which they are written: what is named comes before who names it. */
export const EXPORT_TABLES = {
  sessions: [
    integer('id'),
    maybe(integer('firstEntry')),
    integer('startedAt'),
    maybe(integer('endedAt')),
    maybe(text('name')),
    maybe(text('note')),
  ],
  gifters: [
    text('id'),
    maybe(text('name')),
    maybe(text('handle')),
    maybe(text('avatar')),
    integer('forgotten'),
  ],
  gifts: [text('id'), maybe(text('name')), maybe(integer('coins'))],
  entries: [
    integer('number'),
    integer('kind'),
    integer('at'),
    integer('bookedAt'),
    integer('card'),
    integer('coins'),
    integer('milliDiamonds'),
    maybe(text('message')),
    maybe(text('source')),
    maybe(text('receiver')),
    maybe(text('gifter')),
    maybe(text('gift')),
    maybe(text('giftName')),
    maybe(integer('price')),
    maybe(integer('count')),
    maybe(integer('running')),
    maybe(text('streak')),
    maybe(integer('of')),
    maybe(text('facts')),
    { name: 'hash', kind: 'hex', nullable: false },
  ],
  messages: [text('id'), text('content'), maybe(integer('entry'))],
  conflicts: [
    text('message'),
    text('content'),
    integer('at'),
    text('source'),
    text('gift'),
    integer('count'),
    text('gifter'),
  ],
} as const satisfies Record<string, readonly ExportColumn[]>;

export type ExportTable = keyof typeof EXPORT_TABLES;
export const EXPORT_TABLE_NAMES = Object.keys(EXPORT_TABLES) as ExportTable[];

type ExportCell = number | string | null;
export type ExportRow = readonly ExportCell[];

/** A row as it stands in a file, if it is one of that table; null for anything else. */
export function readExportRow(table: ExportTable, value: unknown): ExportRow | null {
  const columns: readonly ExportColumn[] = EXPORT_TABLES[table];
  if (!Array.isArray(value) || value.length !== columns.length) return null;
  const row: ExportCell[] = [];
  for (const [index, column] of columns.entries()) {
    const cell: unknown = value[index];
    if (!fits(column, cell)) return null;
    row.push(cell);
  }
  return row;
}

const HEX = /^(?:[0-9a-f]{2})+$/;

function fits({ kind, nullable }: ExportColumn, cell: unknown): cell is ExportCell {
  if (cell === null) return nullable;
  if (kind === 'integer') return typeof cell === 'number' && Number.isSafeInteger(cell);
  if (typeof cell !== 'string') return false;
  return kind === 'text' || HEX.test(cell);
}
