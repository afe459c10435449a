import type { GiftPage } from '../../shared/wire/result.ts';

type ReadGifts = (after: number, limit: number) => Promise<GiftPage>;

const PAGE = 500;
/** Far beyond any ledger; the search takes one small question for each doubling. */
const LAST = 2 ** 40;

/**
 * Pieces of each gift in a session, read from the ledger: once after a start, because whoever
 * restarts in the middle of a LIVE wants the goal to go on where it was.
 */
export async function sessionCounts(
  read: ReadGifts,
  session: number,
): Promise<ReadonlyMap<string, number>> {
  const counts = new Map<string, number>();
  let after: number | null = await before(read, session);
  while (after !== null) {
    const page: GiftPage = await read(after, PAGE);
    for (const row of page.gifts) {
      if (row.session !== session) continue;
      counts.set(row.gift.id, (counts.get(row.gift.id) ?? 0) + row.count);
    }
    after = page.next;
  }
  return counts;
}

/** A sequence number that everything of the session comes after, found by halving. */
async function before(read: ReadGifts, session: number): Promise<number> {
  let [low, high] = [0, LAST];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    const [row] = (await read(middle, 1)).gifts;
    if (row === undefined || row.session >= session) high = middle;
    else low = row.seq;
  }
  return low;
}
