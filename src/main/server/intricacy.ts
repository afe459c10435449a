/** How much a piece of JSON is allowed to hold before it is worth parsing. */
export interface Intricacy {
  /** Objects and arrays. */
  readonly containers: number;
  /** Names of fields. */
  readonly keys: number;
}

const OPEN_BRACE = 0x7b;
const OPEN_BRACKET = 0x5b;
const COLON = 0x3a;

/** Counting a piece takes well under 10 ms even before the code is optimised. */
const PIECE = 256 * 1024;

/**
 * Whether JSON is so intricate that parsing it would keep everybody else waiting: a mebibyte of
 * nothing but brackets takes 0.15 s. Brackets and colons in texts count as well, so the limits
 * must be generous. Counts in pieces; `myTurn` lets others have their turn in between.
 */
export async function isIntricate(
  bytes: Buffer,
  most: Intricacy,
  myTurn: () => Promise<void>,
): Promise<boolean> {
  let [containers, keys] = [0, 0];
  for (let start = 0; start < bytes.length; start += PIECE) {
    if (start > 0) await myTurn();
    const piece = count(bytes.subarray(start, start + PIECE));
    containers += piece.containers;
    keys += piece.keys;
    if (containers > most.containers || keys > most.keys) return true;
  }
  return false;
}

export function count(bytes: Buffer): Intricacy {
  let [containers, keys] = [0, 0];
  for (let index = 0; index < bytes.length; index += 1) {
    const byte = bytes[index];
    if (byte === OPEN_BRACE || byte === OPEN_BRACKET) containers += 1;
    else if (byte === COLON) keys += 1;
  }
  return { containers, keys };
}
