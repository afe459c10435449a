import { crc32 } from 'node:zlib';
import type { SqlDatabase } from '../../storage/database.ts';
import { insertMany } from '../../storage/insert-many.ts';
import { prepareRows } from '../../storage/rows.ts';

/** Numbers for the ids of gifts and gifters, so that a column of them is a column of numbers. */
export interface KeyTable {
  /** The number of an id; a new one if it has none yet. */
  numberOf(id: string): number;
  /** The number of an id; null if it has none. */
  find(id: string): number | null;
  /** The number of an id that is searched for: null for null, and one that no row has if it has none. */
  wanted(id: string | null): number | null;
  idOf(number: number): string;
  /** How many numbers are in use; they are 0 and up. */
  size(): number;
  /** A checksum over the ids of the first `count` numbers. */
  print(count: number): number;
  /**
   * Writes the new ones; to be called inside the transaction that writes what names them. Once
   * that is on disk, call the function it returns.
   */
  write(): () => void;
}

export function createKeyTable(db: SqlDatabase): KeyTable {
  const insert = insertMany(db, 'INSERT INTO sum_key (number, id)', 2);
  const ids: string[] = [];
  const numbers = new Map<string, number>();
  for (const [number, id] of prepareRows(db, ['number', 'id'], 'FROM sum_key')()) {
    ids[Number(number)] = String(id);
    numbers.set(String(id), Number(number));
  }
  let written = ids.length;
  /** The checksums that were asked for, or passed on the way: index = count. */
  const prints = [0];
  return {
    numberOf: (id) => {
      const known = numbers.get(id);
      if (known !== undefined) return known;
      numbers.set(id, ids.length);
      ids.push(id);
      return ids.length - 1;
    },
    find: (id) => numbers.get(id) ?? null,
    wanted: (id) => (id === null ? null : (numbers.get(id) ?? -1)),
    idOf: (number) => ids[number] ?? '',
    size: () => ids.length,
    print: (count) => {
      for (let at = prints.length; at <= count; at += 1) {
        // Behind each id something that none contains, so that they can't be cut elsewhere.
        prints.push(crc32(`${ids[at - 1]}\n`, prints[at - 1]));
      }
      return prints[count] ?? 0;
    },
    write: () => {
      const fresh = ids.slice(written);
      insert(fresh.flatMap((id, index) => [written + index, id]));
      return () => {
        written += fresh.length;
      };
    },
  };
}
