import type { Effect, Entry } from '../../../shared/ledger/entry.ts';
import type { SqlDatabase, SqlRow } from '../../storage/database.ts';
import { type Columns, packColumns, unpackColumns } from './columns.ts';
import { createKeyTable, type KeyTable } from './key-table.ts';
import { type Part, partOf } from './part.ts';
import { createRowBuilder, type RowBuilder } from './row-builder.ts';

/**
 * Sums of gifts, kept so that no page has to read entries. The newest rows are in memory only;
 * from time to time they are written down as a chunk of columns that is never touched again. The
 * rows that a crash takes along are made anew from the few entries behind the last chunk.
 */
export interface Sums {
  readonly keys: KeyTable;
  note(entry: Entry, session: number): void;
  /** Whether enough has been noted for a chunk to be worth its transaction. */
  isDue(): boolean;
  /** Writes what was noted as a chunk. */
  flush(): void;
  /** The last entry that is in a chunk. */
  writtenSeq(): number;
  /** The sums of everything, which cost nothing to ask. */
  whole(): Effect;
  /** The first and the last quarter hour in which there is anything; from 0 to 0 in an empty ledger. */
  extent(): { readonly earliest: number; readonly latest: number };
  /** The rows of a part of the ledger, oldest first: chunks that lie outside of it are not read. */
  parts(range: PartRange): Iterable<Part>;
  /** The entries that are summed together with one; null for one that has not been noted. */
  spanOf(seq: number): ChunkSpan | null;
  /** All of them, beginning with those that are not in a chunk yet. */
  newestFirst(): Iterable<ChunkSpan>;
  /**
   * Puts other rows in the place of those up to `last`, when entries have come to other sessions.
   * To be called inside the transaction that moves them.
   */
  replace(last: number, rows: RowBuilder): void;
  /** Reads one chunk that nobody has asked for yet; false when all are in memory. */
  warmUp(): boolean;
}

/** Quarter hours and numbers of entries, both ends included; what is left out is not narrowed. */
interface PartRange {
  readonly fromQuarter?: number;
  readonly toQuarter?: number;
  readonly fromSeq?: number;
}

interface ChunkSpan {
  readonly after: number;
  readonly last: number;
  readonly part: () => Part;
}

/** The kept sums are not those that were written. */
export class SumsDamaged extends Error {}

/** Bounds what a chunk costs to write and what a restart has to read again: about 20 ms of each. */
const MOST_ENTRIES = 4_000;
const MOST_ROWS = 1_000;

interface Chunk {
  readonly last: number;
  readonly earliest: number;
  readonly latest: number;
  readonly whole: Effect;
  part: Part | null;
}

export function createSums(db: SqlDatabase): Sums {
  const keys = createKeyTable(db);
  const chunks = readChunks(db);
  const read = db.prepare('SELECT columns, keys, print FROM sum_chunk WHERE last = ?');
  const write = db.prepare(
    `INSERT OR REPLACE INTO sum_chunk
     (last, earliest, latest, gifts, coins, diamonds, reversed, unpriced, keys, print, columns)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  const writtenSeq = () => chunks.at(-1)?.last ?? 0;
  let tail: RowBuilder = createRowBuilder(keys, writtenSeq());

  const load = (chunk: Chunk): Part => {
    chunk.part ??= loaded(chunk, read.get(chunk.last) ?? [], keys);
    return chunk.part;
  };
  /** The chunk at an index; behind the last one, the rows that are not in a chunk yet. */
  const spanAt = (index: number): ChunkSpan => {
    const chunk = chunks[index];
    return {
      after: chunks[index - 1]?.last ?? 0,
      last: chunk?.last ?? tail.lastSeq(),
      part: () => (chunk === undefined ? partOf(tail.columns()) : load(chunk)),
    };
  };
  /** To be called inside a transaction; the function is for when it is on disk. */
  const store = (last: number, columns: Columns): readonly [Chunk, () => void] => {
    const part = partOf(columns);
    const { earliest, latest } = part;
    const chunk = { last, earliest, latest, whole: wholeOf(columns), part };
    const { gifts, coins, diamonds, reversed, unpriced } = chunk.whole;
    const sums = [gifts, coins, diamonds, reversed, unpriced];
    const named = [keys.size(), keys.print(keys.size())];
    write.run(last, chunk.earliest, chunk.latest, ...sums, ...named, packColumns(columns));
    return [chunk, keys.write()];
  };
  return {
    keys,
    note: (entry, session) => tail.add(entry, session),
    isDue: () => tail.entries() >= MOST_ENTRIES || tail.columns().size >= MOST_ROWS,
    flush: () => {
      if (tail.entries() === 0) return;
      const [chunk, written] = db.transaction(() => store(tail.lastSeq(), trimmed(tail.columns())));
      written();
      chunks.push(chunk);
      tail = createRowBuilder(keys, writtenSeq());
    },
    writtenSeq,
    whole: () => sumOf([...chunks.map(({ whole }) => whole), wholeOf(tail.columns())]),
    extent: () => {
      const extents = [...chunks, partOf(tail.columns())].filter(({ latest }) => latest > 0);
      return {
        earliest: Math.min(...extents.map(({ earliest }) => earliest), extents[0]?.earliest ?? 0),
        latest: Math.max(...extents.map(({ latest }) => latest), 0),
      };
    },
    parts: function* ({ fromQuarter, toQuarter, fromSeq }) {
      for (const chunk of chunks) {
        if (fromSeq !== undefined && chunk.last < fromSeq) continue;
        if (fromQuarter !== undefined && chunk.latest < fromQuarter) continue;
        if (toQuarter !== undefined && chunk.earliest > toQuarter) continue;
        yield load(chunk);
      }
      yield partOf(tail.columns());
    },
    spanOf: (seq) => (seq > tail.lastSeq() ? null : spanAt(firstEndingAt(chunks, seq))),
    newestFirst: function* () {
      for (let index = chunks.length; index >= 0; index -= 1) yield spanAt(index);
    },
    replace: (last, rows) => {
      const at = chunks.findIndex((chunk) => chunk.last === last);
      if (at < 0) {
        tail = rows;
        return;
      }
      const [chunk, written] = store(last, trimmed(rows.columns()));
      written();
      chunks[at] = chunk;
    },
    warmUp: () => {
      const cold = chunks.find(({ part }) => part === null);
      if (cold !== undefined) load(cold);
      return cold !== undefined;
    },
  };
}

/** Index of the first chunk that ends at an entry or behind it; their number when none does. */
function firstEndingAt(chunks: readonly Chunk[], seq: number): number {
  let [low, high] = [0, chunks.length];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if ((chunks[middle]?.last ?? 0) >= seq) high = middle;
    else low = middle + 1;
  }
  return low;
}

function readChunks(db: SqlDatabase): Chunk[] {
  const rows = db
    .prepare(
      `SELECT last, earliest, latest, gifts, coins, diamonds, reversed, unpriced FROM sum_chunk
       ORDER BY last`,
    )
    .all();
  return rows.map((row) => {
    const [last = 0, earliest = 0, latest = 0, gifts = 0, coins = 0, diamonds = 0, ...rest] =
      row.map(Number);
    const [reversed = 0, unpriced = 0] = rest;
    const whole = { gifts, coins, diamonds, reversed, unpriced };
    return { last, earliest, latest, whole, part: null };
  });
}

/** @throws SumsDamaged when the bytes, or what stands beside them, have changed. */
function loaded(chunk: Chunk, row: SqlRow, keys: KeyTable): Part {
  const [bytes, named, print] = row;
  const columns = bytes instanceof Uint8Array ? unpackColumns(bytes) : null;
  if (columns === null || keys.print(Number(named)) !== print) throw damagedUpTo(chunk);
  const part = partOf(columns);
  const { earliest, latest, whole } = chunk;
  const isSame = part.earliest === earliest && part.latest === latest;
  if (!isSame || JSON.stringify(wholeOf(columns)) !== JSON.stringify(whole)) {
    throw damagedUpTo(chunk);
  }
  return part;
}

function damagedUpTo({ last }: Chunk): SumsDamaged {
  return new SumsDamaged(`the sums up to entry ${last} are damaged`);
}

function wholeOf({ size, gifts, coins, diamonds, reversed, unpriced }: Columns): Effect {
  return {
    gifts: sum(gifts, size),
    coins: sum(coins, size),
    diamonds: sum(diamonds, size),
    reversed: sum(reversed, size),
    unpriced: sum(unpriced, size),
  };
}

function sum(column: Float64Array, size: number): number {
  let all = 0;
  for (let row = 0; row < size; row += 1) all += column[row] ?? 0;
  return all;
}

function sumOf(effects: readonly Effect[]): Effect {
  const all = { gifts: 0, coins: 0, diamonds: 0, reversed: 0, unpriced: 0 };
  for (const one of effects) {
    all.gifts += one.gifts;
    all.coins += one.coins;
    all.diamonds += one.diamonds;
    all.reversed += one.reversed;
    all.unpriced += one.unpriced;
  }
  return all;
}

/** Without the room that was kept for more. */
function trimmed(columns: Columns): Columns {
  return unpackColumns(packColumns(columns)) ?? columns;
}
