import type { Answer, Failure } from '../../../../shared/contract/failure.ts';
import type { GifterSums } from '../../../../shared/contract/gifter-calls.ts';

/** People that are fetched together. */
const BLOCK = 100;

/** The list of people as far as it is known. */
export interface GifterListing {
  readonly count: number;
  /** Whether the first answer has come. */
  readonly isReady: boolean;
  readonly failure: Failure | null;
  /** null while the row is on its way. */
  row(index: number): GifterSums | null;
}

interface GifterSource {
  list(): GifterListing;
  subscribe(listener: () => void): () => void;
  /** Fetches what is missing between two rows. */
  sight(first: number, last: number): void;
  /** Asks again: something was booked. */
  refresh(): void;
}

type Page = { readonly rows: readonly GifterSums[]; readonly total: number };
type AskGifters = (offset: number, limit: number) => Promise<Answer<Page>>;

const NOBODY: GifterListing = { count: 0, isReady: false, failure: null, row: () => null };

/** People in the order of one question, fetched a block at a time as they come in sight. */
export function gifterSource(ask: AskGifters): GifterSource {
  let list = NOBODY;
  const listeners = new Set<() => void>();
  const blocks = new Map<number, readonly GifterSums[]>();
  const asked = new Set<number>();
  let fresh = new Set<number>();
  let sight: readonly [first: number, last: number] = [0, 0];

  const publish = (count: number, failure: Failure | null) => {
    const row = (index: number) => blocks.get(Math.floor(index / BLOCK))?.[index % BLOCK] ?? null;
    list = { count, isReady: true, failure, row };
    for (const listener of listeners) listener();
  };
  const fetchBlock = async (block: number) => {
    asked.add(block);
    const kept = fresh;
    const answer = await ask(block * BLOCK, BLOCK);
    asked.delete(block);
    if (!answer.ok) return publish(list.count, answer.failure);
    blocks.set(block, answer.value.rows);
    kept.add(block);
    publish(answer.value.total, null);
    // What came in sight, or went stale, while this was on its way.
    fetchSight();
  };
  const fetchSight = () => {
    const [first, last] = sight;
    for (let block = Math.floor(first / BLOCK); block <= Math.floor(last / BLOCK); block += 1) {
      if (!fresh.has(block) && !asked.has(block)) void fetchBlock(block);
    }
  };
  const refresh = () => {
    // What is known stays in sight until the newer answer is there.
    fresh = new Set();
    fetchSight();
  };
  refresh();
  return {
    list: () => list,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    sight: (first, last) => {
      sight = [first, last];
      fetchSight();
    },
    refresh,
  };
}
