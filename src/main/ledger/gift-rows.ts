import type { GiftPage, GiftRow } from '../../shared/wire/result.ts';
import type { SqlDatabase, SqlRow } from '../storage/database.ts';
import { prepareRows } from '../storage/rows.ts';

export interface GiftRows {
  /** Booked gifts after `after`, oldest first, at most `limit`. */
  page(after: number, limit: number): GiftPage;
}

export function createGiftRows(
  db: SqlDatabase,
  sessionOf: (seq: number) => number,
  giftName: (id: string) => string,
): GiftRows {
  const read = prepareRows(
    db,
    ['seq', 'at', 'gift', 'gift_name', 'price', 'count', 'sender', 'person.name', 'source'],
    `FROM entry LEFT JOIN person ON person.id = entry.sender
     WHERE seq > ? AND kind = 1 ORDER BY seq LIMIT ?`,
  );
  return {
    page: (after, limit) => {
      const rows = read(after, limit + 1);
      const gifts = rows.slice(0, limit).map((row) => giftRow(row, sessionOf, giftName));
      return { gifts, next: rows.length > limit ? (gifts.at(-1)?.seq ?? null) : null };
    },
  };
}

function giftRow(
  row: SqlRow,
  sessionOf: (seq: number) => number,
  nameOf: (id: string) => string,
): GiftRow {
  const [seq, at, gift, giftName, price, count, sender, senderName, source] = row;
  return {
    seq: Number(seq),
    at: Number(at),
    gift: {
      id: String(gift),
      name: typeof giftName === 'string' ? giftName : nameOf(String(gift)),
      coins: price === null ? null : Number(price),
    },
    count: Number(count),
    coins: Number(price ?? 0) * Number(count),
    from: {
      id: String(sender),
      name: typeof senderName === 'string' ? senderName : String(sender),
    },
    source: String(source),
    session: sessionOf(Number(seq)),
  };
}
