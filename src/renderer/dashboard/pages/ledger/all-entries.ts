import type { EntryView } from '../../../../shared/ledger/entry-view.ts';
import { type AskEntries, type EntrySource, listHolder, NO_ENTRIES } from './entry-source.ts';

/** Numbers that are fetched together. */
const BLOCK = 100;
/** Blocks that are kept; those that were out of sight longest go first. */
const MOST_BLOCKS = 60;

/**
 * All entries, newest first. Their numbers have no gaps, so a row's number follows from its place,
 * and the list can be entered anywhere.
 */
export function allEntries(ask: AskEntries): EntrySource {
  const holder = listHolder(NO_ENTRIES);
  const blocks = new Map<number, ReadonlyMap<number, EntryView>>();
  const asked = new Set<number>();
  let fresh = new Set<number>();
  let newest = 0;
  let sight: readonly [first: number, last: number] = [0, 0];

  const publish = (failure = holder.list().failure, isReady = true) =>
    holder.set({
      count: newest,
      isOpenEnded: false,
      isReady,
      failure,
      row: (index) => {
        const seq = newest - index;
        return blocks.get(blockOf(seq))?.get(seq) ?? { seq };
      },
      indexOf: (seq) => (seq >= 1 && seq <= newest ? newest - seq : null),
    });
  const fetchBlock = async (block: number) => {
    asked.add(block);
    const kept = fresh;
    const answer = await ask((block + 1) * BLOCK + 1, BLOCK);
    asked.delete(block);
    if (!answer.ok) return publish(answer.failure);
    blocks.delete(block);
    blocks.set(block, new Map(answer.value.entries.map((entry) => [entry.seq, entry])));
    kept.add(block);
    for (const old of blocks.keys()) {
      if (blocks.size <= MOST_BLOCKS) break;
      blocks.delete(old);
      fresh.delete(old);
    }
    publish(null);
  };
  const fetchSight = () => {
    const [first, last] = sight;
    for (let block = blockOf(newest - last); block <= blockOf(newest - first); block += 1) {
      if (block >= 0 && !fresh.has(block) && !asked.has(block)) void fetchBlock(block);
    }
  };
  const refresh = async () => {
    const answer = await ask(null, 1);
    if (!answer.ok) return publish(answer.failure, holder.list().isReady);
    newest = answer.value.entries[0]?.seq ?? 0;
    // What is known stays in sight until the newer answer is there.
    fresh = new Set();
    publish(null);
    fetchSight();
  };
  void refresh();
  return {
    list: holder.list,
    subscribe: holder.subscribe,
    refresh: () => void refresh(),
    sight: (first, last) => {
      sight = [first, last];
      fetchSight();
    },
  };
}

/** Block 0 has the numbers from 1 to 100. */
function blockOf(seq: number): number {
  return Math.floor((seq - 1) / BLOCK);
}
