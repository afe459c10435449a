import { crc32 } from 'node:zlib';

/**
 * Sums of gifts in columns. A row sums the entries of one gifter, gift, session, rate card and
 * quarter of an hour; every total that a page asks for is one pass over some of these columns.
 * Amounts are whole numbers within the safe integers; texts are numbers of the KeyTable.
 */
export interface Columns {
  /** Rows in use; the arrays may be longer. */
  size: number;
  readonly gifts: Float64Array;
  readonly coins: Float64Array;
  /** Thousandths, received and taken back. */
  readonly diamonds: Float64Array;
  readonly reversed: Float64Array;
  readonly unpriced: Float64Array;
  /** Quarter hours since 1970, UTC. Every zone in use is whole quarters from it. */
  readonly quarter: Int32Array;
  readonly card: Uint32Array;
  readonly gift: Uint32Array;
  readonly gifter: Uint32Array;
  /** The entries that the row sums: the first, the last, and how many of those between. */
  readonly first: Uint32Array;
  readonly last: Uint32Array;
  readonly entries: Uint32Array;
  /** The entry by which the row belongs to a session: its first, or the one that it corrects. */
  readonly place: Uint32Array;
}

/** The columns in the order in which they are written; wide ones first, so that all are aligned. */
const WIDE = ['gifts', 'coins', 'diamonds', 'reversed', 'unpriced'] as const;
const NARROW = ['card', 'gift', 'gifter', 'first', 'last', 'entries', 'place'] as const;
const ROW_BYTES = WIDE.length * 8 + (NARROW.length + 1) * 4;

export function createColumns(capacity: number): Columns {
  return columnsIn(new ArrayBuffer(capacity * ROW_BYTES), capacity, 0);
}

/** The same rows in arrays of twice the length. */
export function grown(columns: Columns): Columns {
  const wider = createColumns(columns.quarter.length * 2);
  for (const name of [...WIDE, ...NARROW, 'quarter'] as const) wider[name].set(columns[name]);
  wider.size = columns.size;
  return wider;
}

function columnsIn(buffer: ArrayBuffer, capacity: number, size: number): Columns {
  let at = 0;
  const wide = () => {
    const column = new Float64Array(buffer, at, capacity);
    at += capacity * 8;
    return column;
  };
  const narrow = () => {
    const column = new Uint32Array(buffer, at, capacity);
    at += capacity * 4;
    return column;
  };
  const sums = {
    gifts: wide(),
    coins: wide(),
    diamonds: wide(),
    reversed: wide(),
    unpriced: wide(),
  };
  const keys = { card: narrow(), gift: narrow(), gifter: narrow() };
  const places = { first: narrow(), last: narrow(), entries: narrow(), place: narrow() };
  const quarter = new Int32Array(buffer, at, capacity);
  return { size, ...sums, ...keys, ...places, quarter };
}

/** Bytes before the columns: their checksum. */
const HEAD = 8;

/** The rows as bytes, with a checksum before them. */
export function packColumns(columns: Columns): Buffer {
  const { size } = columns;
  const bytes = Buffer.alloc(HEAD + size * ROW_BYTES);
  let at = HEAD;
  for (const name of [...WIDE, ...NARROW, 'quarter'] as const) {
    const used = columns[name].subarray(0, size);
    bytes.set(new Uint8Array(used.buffer, used.byteOffset, used.byteLength), at);
    at += used.byteLength;
  }
  bytes.writeUInt32LE(crc32(bytes.subarray(HEAD)), 0);
  return bytes;
}

/** The rows again; null when the bytes are not those that were written. */
export function unpackColumns(bytes: Uint8Array): Columns | null {
  const body = bytes.subarray(HEAD);
  if (body.length % ROW_BYTES !== 0) return null;
  if (crc32(body) !== Buffer.from(bytes.buffer, bytes.byteOffset, HEAD).readUInt32LE(0))
    return null;
  const size = body.length / ROW_BYTES;
  // Copied, because a driver's buffer need not begin where a column of doubles may.
  const copy = new ArrayBuffer(body.length);
  new Uint8Array(copy).set(body);
  return columnsIn(copy, size, size);
}
