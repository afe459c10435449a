import { createHash } from 'node:crypto';
import { setImmediate } from 'node:timers/promises';
import {
  type GiftRow,
  isUnreadable,
  openGiftTable,
  type UnreadableRow,
} from '../../shared/transfer/gift-table.ts';
import type { BookingRequest } from '../ledger/booking.ts';
import type { Task } from './task.ts';

/** A row that was read, and what the ledger is asked to book of it. */
export interface ReadGift {
  readonly line: number;
  /** The message's own id; null where the row has none. */
  readonly id: string | null;
  readonly request: BookingRequest;
}

/** So many rows are read before others have their turn: some 20 ms. */
const PIECE = 500;
/** Reading takes about as much of the time; what the ledger makes of the rows is the rest. */
const READING = 0.7;
/** What entries name as their source. */
const SOURCE = 'csv';

/**
 * Reads a table of gifts in pieces, in the order of its lines: gifts come in between, and it can be
 * stopped, which answers null.
 */
export async function readGiftRows(
  table: Parameters<typeof openGiftTable>[0],
  known: Parameters<typeof openGiftTable>[1],
  { signal, progress }: Task,
): Promise<{ readonly rows: ReadGift[]; readonly unreadable: readonly UnreadableRow[] } | null> {
  const rows: ReadGift[] = [];
  const unreadable: UnreadableRow[] = [];
  const opened = openGiftTable(table, known);
  if (isUnreadable(opened)) return { rows, unreadable: [opened] };
  const requestOf = createRequests();
  const { body, read } = opened;
  for (const [index, row] of body.entries()) {
    if (index % PIECE === 0) {
      progress(READING * index, body.length);
      await setImmediate();
      if (signal.aborted) return null;
    }
    const found = read(row);
    if (isUnreadable(found)) unreadable.push(found);
    else rows.push({ line: found.line, id: found.id, request: requestOf(found) });
  }
  return { rows, unreadable };
}

/**
 * A row without an id gets one from what it says, and from how often the file has said so before:
 * the same file, or a longer one of the same gifts, has the same ids again.
 */
function createRequests(): (row: GiftRow) => BookingRequest {
  const times = new Map<string, number>();
  return ({ id, said, at, gift, count, from }) => {
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
  };
}

/** An id for what has only a name: the same for the same name, however it is capitalised. */
function idOfName(name: string | null): string {
  return `name-${hashOf((name ?? '').replace(/^@/, '').toLowerCase())}`;
}

function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 40);
}
