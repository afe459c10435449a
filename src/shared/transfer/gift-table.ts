import type { TableRow } from '../eligibility/follower-import.ts';
import { type StrokeOrder, strokeOrder } from '../eligibility/written-day.ts';
import { cleanText } from '../gift/clean-text.ts';
import { type GiftColumn, type GiftColumns, giftColumns } from './gift-columns.ts';
import type { GiftRowProblem } from './gift-row-problem.ts';
import { readWrittenTime } from './written-time.ts';

/** A row that can be booked. */
export interface GiftRow {
  readonly line: number;
  readonly at: number;
  /** Without an id there is a name, and the name is all that is known. */
  readonly gift: {
    readonly id: string | null;
    readonly name: string | null;
    readonly coins: number | null;
  };
  readonly count: number;
  readonly from: { readonly id: string | null; readonly name: string | null };
  /** The message's own id; null where the row has none. */
  readonly id: string | null;
  /** What the row says, as it is written: rows that say the same have the same. */
  readonly said: string;
}

export interface UnreadableRow {
  readonly line: number;
  /** The beginning of the row. */
  readonly text: string;
  readonly problem: GiftRowProblem;
}

interface Known {
  readonly zone: string;
  readonly now: number;
  readonly kinds: readonly {
    readonly id: string;
    readonly name: string;
    readonly coins: number | null;
  }[];
}

const MOST_TEXT = 80;
const MOST_COINS = 1_000_000;
const MOST_COUNT = 1_000_000;
const FIRST_AT = Date.UTC(2016, 0, 1);
const ID = /^[A-Za-z0-9_.:-]{1,128}$/;
const WHOLE = /^\d{1,7}$/;

/** A table of gifts whose rows can be read one by one: a long one takes its time. */
interface GiftTable {
  readonly body: readonly TableRow[];
  readonly read: (row: TableRow) => GiftRow | UnreadableRow;
}

/** Whether what was found is a row that cannot be read. */
export function isUnreadable(found: object): found is UnreadableRow {
  return 'problem' in found;
}

/**
 * Opens a table of gifts; its first row names the columns (see gift-columns.ts). Where it is none,
 * the row that says so.
 */
export function openGiftTable(table: readonly TableRow[], known: Known): GiftTable | UnreadableRow {
  const filled = table.filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
  const [head, ...body] = filled;
  const columns = giftColumns(head?.cells ?? []);
  if (head === undefined) return { body: [], read: (row) => refused(row, 'no-heading') };
  if (columns === null) return refused(head, 'no-heading');
  // What Carat has written has no message ids: the same gifts would be booked a second time.
  if (columns.entry !== undefined && columns.hash !== undefined) return refused(head, 'own-table');
  const reader = createReader(columns, known, orderIn(body, columns));
  const read = (row: TableRow) => {
    const found = reader(row);
    return typeof found === 'string' ? refused(row, found) : found;
  };
  return { body, read };
}

function refused({ line, cells }: TableRow, problem: GiftRowProblem): UnreadableRow {
  return { line, text: cells.join(', ').slice(0, MOST_TEXT), problem };
}

function createReader(columns: GiftColumns, known: Known, order: StrokeOrder | null) {
  const byName = kindsByName(known.kinds);
  return (row: TableRow): GiftRow | GiftRowProblem => {
    const cell = (column: GiftColumn) => (row.cells[columns[column] ?? -1] ?? '').trim();
    const at = timeOf(cell, known.zone, order);
    if (at === 'none') return 'no-time';
    if (at === 'unclear') return 'time-unclear';
    if (at < FIRST_AT) return 'no-time';
    if (at > known.now) return 'time-to-come';
    const coins = cell('coins') === '' ? null : numberIn(cell('coins'), MOST_COINS);
    if (Number.isNaN(coins)) return 'no-coins';
    const count = cell('count') === '' ? 1 : numberIn(cell('count'), MOST_COUNT);
    if (!(count >= 1)) return 'no-count';
    const gift = giftOf(cell('giftId'), cell('gift'), coins, byName);
    if (typeof gift === 'string') return gift;
    const from = gifterOf(cell('gifterId'), cell('gifter'));
    if (from === null) return 'no-gifter';
    const id = cell('message');
    if (id !== '' && !ID.test(id)) return 'id-refused';
    const said = JSON.stringify(SAID.map(cell));
    return { line: row.line, at, gift, count, from, id: id === '' ? null : id, said };
  };
}

const SAID: readonly GiftColumn[] = [
  'utc',
  'day',
  'time',
  'giftId',
  'gift',
  'coins',
  'count',
  'gifterId',
  'gifter',
];

function timeOf(cell: (column: GiftColumn) => string, zone: string, order: StrokeOrder | null) {
  if (cell('utc') !== '') return readWrittenTime(cell('utc'), 'UTC', order);
  return readWrittenTime(`${cell('day')} ${cell('time')}`, zone, order);
}

/** Not a number for anything else. A price of nought is none. */
function numberIn(text: string, most: number): number {
  const value = WHOLE.test(text) ? Number(text) : Number.NaN;
  return value >= 1 && value <= most ? value : Number.NaN;
}

type Kinds = Known['kinds'];

function kindsByName(kinds: Kinds): ReadonlyMap<string, Kinds> {
  const byName = new Map<string, Kinds>();
  for (const kind of kinds) {
    const name = kind.name.toLowerCase();
    byName.set(name, [...(byName.get(name) ?? []), kind]);
  }
  return byName;
}

/** Ids are what counts: a name alone must lead to one of them. */
function giftOf(
  id: string,
  written: string,
  coins: number | null,
  byName: ReadonlyMap<string, Kinds>,
): GiftRow['gift'] | GiftRowProblem {
  const name = cleanText(written);
  if (id !== '') return ID.test(id) ? { id, name, coins } : 'no-gift';
  if (name === null) return 'no-gift';
  const called = byName.get(name.toLowerCase()) ?? [];
  const fitting = coins === null ? called : called.filter((kind) => kind.coins === coins);
  const [only, another] = fitting.length > 0 ? fitting : called;
  if (only === undefined) return { id: null, name, coins };
  return another === undefined ? { id: only.id, name, coins } : 'gift-unclear';
}

function gifterOf(id: string, written: string): GiftRow['from'] | null {
  const name = cleanText(written);
  if (id !== '') return ID.test(id) ? { id, name } : null;
  return name === null ? null : { id: null, name };
}

function orderIn(body: readonly TableRow[], columns: GiftColumns): StrokeOrder | null {
  const place = columns.day ?? columns.time ?? -1;
  const shown = new Set<StrokeOrder>();
  for (const { cells } of body) {
    const order = strokeOrder((cells[place] ?? '').trim().split(/[ ,T]/)[0] ?? '');
    if (order !== null) shown.add(order);
  }
  const [only] = shown;
  return shown.size === 1 ? (only ?? null) : null;
}
