import { readFile } from 'node:fs/promises';
import { diamondsText } from '../../shared/amount/decimal.ts';
import { diamonds } from '../../shared/amount/diamonds.ts';
import { type Answer, failure } from '../../shared/contract/failure.ts';
import type { UnreadableRow } from '../../shared/transfer/gift-table.ts';
import { reading } from '../contract/reading.ts';
import type { BookingRequest } from '../ledger/booking.ts';
import type { LedgerClient } from '../ledger/client.ts';
import type { GiftImport } from '../ledger/import-gifts.ts';
import { csvTable } from '../tables/csv-table.ts';
import { type ReadGift, readGiftRows } from './read-gift-rows.ts';
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
  const read = await readGiftRows(csvTable(text), known, task);
  if (read === null) return { ok: false, failure: failure('stopped') };
  const { rows, unreadable } = read;
  if (rows.length > MOST_ROWS) return { ok: false, failure: failure('import-too-large') };
  const inTime = rows.sort((a, b) => atOf(a) - atOf(b) || a.line - b.line);
  const requests = inTime.map(({ request }) => request);
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
      from: requests[0]?.gift.at ?? null,
      to: requests.at(-1)?.gift.at ?? null,
    },
  };
}

function atOf({ request }: ReadGift): number {
  return request.gift.at;
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
