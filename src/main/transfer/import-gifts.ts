import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { setImmediate } from 'node:timers/promises';
import { diamondsText } from '../../shared/amount/decimal.ts';
import { diamonds } from '../../shared/amount/diamonds.ts';
import { type Answer, failure } from '../../shared/contract/failure.ts';
import {
  type GiftRow,
  isUnreadable,
  openGiftTable,
  type UnreadableRow,
} from '../../shared/transfer/gift-table.ts';
import { reading } from '../contract/reading.ts';
import type { BookingRequest } from '../ledger/booking.ts';
import type { LedgerClient } from '../ledger/client.ts';
import type { GiftImport } from '../ledger/import-gifts.ts';
import { csvTable } from '../tables/csv-table.ts';
import type { Task } from './task.ts';

/** What an import of gifts needs of the rest of main. */
export interface GiftImportDeps {
  readonly ledger: Pick<LedgerClient, 'importGifts' | 'giftKinds'>;
  readonly zone: () => string;
  readonly now: () => number;
  readonly isLive: () => boolean;
}

/** A table that was read, and what of it the ledger would book. */
interface Looked {
  readonly requests: readonly BookingRequest[];
  readonly outcome: GiftImport;
  readonly unreadable: readonly UnreadableRow[];
  /** First and last time of the readable rows; null when there are none. */
  readonly from: number | null;
  readonly to: number | null;
}

/** What is told of it. Diamonds as a decimal text. */
export interface GiftImportReport {
  readonly fresh: number;
  readonly pieces: number;
  readonly coins: number;
  readonly diamonds: string;
  readonly unpriced: number;
  readonly known: number;
  readonly from: number | null;
  readonly to: number | null;
  readonly unreadable: { readonly count: number; readonly first: readonly UnreadableRow[] };
}

const MOST_ROWS = 100_000;
const MOST_BYTES = 50_000_000;
const ROWS_SHOWN = 50;
/** What entries name as their source. */
const SOURCE = 'csv';

interface File {
  readonly path: string;
  readonly bytes: number;
}

/** What importing a table of gifts would do. Nothing is changed. */
export async function inspectGifts(
  deps: GiftImportDeps,
  file: File,
  task: Task,
): Promise<Answer<GiftImportReport>> {
  const looked = await look(deps, file, task);
  return looked.ok ? { ok: true, value: report(looked.value) } : looked;
}

/**
 * Books the rows of a table that are new, all or none; refused when there are not as many as were
 * confirmed (`expected`), and while LIVE, because the session would be cut in two.
 */
export async function importGifts(
  deps: GiftImportDeps,
  file: File,
  expected: number,
  task: Task,
): Promise<Answer<GiftImportReport>> {
  if (deps.isLive()) return { ok: false, failure: failure('import-live') };
  const looked = await look(deps, file, task);
  if (!looked.ok) return looked;
  // Reading takes its time.
  if (deps.isLive()) return { ok: false, failure: failure('import-live') };
  // From here on it is one transaction, which nobody stops.
  const { requests } = looked.value;
  const outcome = await reading(deps.ledger.importGifts(requests, expected));
  if (!outcome.ok) return outcome;
  if (outcome.value.isTooMuch) return { ok: false, failure: failure('amount-too-large') };
  if (!outcome.value.isBooked) return { ok: false, failure: failure('import-changed') };
  return { ok: true, value: report({ ...looked.value, outcome: outcome.value }) };
}

async function look(
  { ledger, zone, now }: GiftImportDeps,
  { path, bytes }: File,
  task: Task,
): Promise<Answer<Looked>> {
  if (bytes > MOST_BYTES) return { ok: false, failure: failure('import-too-large') };
  const text = await readFile(path, 'utf8').catch(() => null);
  if (text === null) return { ok: false, failure: failure('file-unreadable') };
  const kinds = await reading(ledger.giftKinds());
  if (!kinds.ok) return kinds;
  const known = { zone: zone(), now: now(), kinds: kinds.value };
  const read = await readRows(csvTable(text), known, task);
  if (read === 'stopped') return { ok: false, failure: failure('stopped') };
  const { rows, unreadable } = read;
  if (rows.length > MOST_ROWS) return { ok: false, failure: failure('import-too-large') };
  const inTime = [...rows].sort((a, b) => a.at - b.at || a.line - b.line);
  const requests = requestsOf(inTime);
  const outcome = await reading(ledger.importGifts(requests, null));
  if (!outcome.ok) return outcome;
  if (task.signal.aborted) return { ok: false, failure: failure('stopped') };
  const taken = outcome.value.conflicts.flatMap((place): UnreadableRow[] => {
    const row = inTime[place];
    return row === undefined ? [] : [{ line: row.line, text: row.id ?? '', problem: 'id-taken' }];
  });
  return {
    ok: true,
    value: {
      requests,
      outcome: outcome.value,
      unreadable: [...unreadable, ...taken].sort((a, b) => a.line - b.line),
      from: inTime[0]?.at ?? null,
      to: inTime.at(-1)?.at ?? null,
    },
  };
}

/** So many rows are read before others have their turn: some 20 ms. */
const PIECE = 500;
/** Reading takes about as much of the time; what the ledger makes of the rows is the rest. */
const READING = 0.7;

type Table = Parameters<typeof openGiftTable>;

/** Reads the rows in pieces: gifts come in between, and it can be stopped. */
async function readRows(table: Table[0], known: Table[1], { signal, progress }: Task) {
  const rows: GiftRow[] = [];
  const unreadable: UnreadableRow[] = [];
  const opened = openGiftTable(table, known);
  if (isUnreadable(opened)) return { rows, unreadable: [opened] };
  const { body, read } = opened;
  for (const [index, row] of body.entries()) {
    if (index % PIECE === 0) {
      progress(READING * index, body.length);
      await setImmediate();
      if (signal.aborted) return 'stopped';
    }
    const found = read(row);
    if (isUnreadable(found)) unreadable.push(found);
    else rows.push(found);
  }
  return { rows, unreadable };
}

/**
 * A row without an id gets one from what it says, and from how often the file has said so before:
 * the same file, or a longer one of the same gifts, has the same ids again.
 */
function requestsOf(rows: readonly GiftRow[]): BookingRequest[] {
  const times = new Map<string, number>();
  return rows.map(({ id, said, at, gift, count, from }) => {
    const before = times.get(said) ?? 0;
    times.set(said, before + 1);
    const derived = hashOf(`${said}#${before}`);
    return {
      source: SOURCE,
      gift: {
        id: id ?? `csv-${derived}`,
        at,
        gift: { ...gift, id: gift.id ?? idOfName(gift.name) },
        count,
        counting: 'single',
        streak: null,
        streakEnded: false,
        from: {
          id: from.id ?? idOfName(from.name),
          name: from.name,
          handle: null,
          avatar: null,
        },
        to: '',
        test: false,
      },
    };
  });
}

/** An id for what has only a name: the same for the same name, however it is capitalised. */
function idOfName(name: string | null): string {
  return `name-${hashOf((name ?? '').replace(/^@/, '').toLowerCase())}`;
}

function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 40);
}

function report({ outcome, unreadable, from, to }: Looked): GiftImportReport {
  const { fresh, pieces, coins, unpriced, known } = outcome;
  return {
    fresh,
    pieces,
    coins,
    diamonds: diamondsText(diamonds(outcome.diamonds)),
    unpriced,
    known,
    from,
    to,
    unreadable: { count: unreadable.length, first: unreadable.slice(0, ROWS_SHOWN) },
  };
}
