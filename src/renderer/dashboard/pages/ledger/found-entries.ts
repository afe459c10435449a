import type { EntryView } from '../../../../shared/ledger/entry-view.ts';
import { type AskEntries, type EntrySource, listHolder, NO_ENTRIES } from './entry-source.ts';

const PAGE = 200;
/** The next page is fetched when so few known rows are left below. */
const AHEAD = 40;

/** Entries that match something, newest first: more of them are looked for as one scrolls on. */
export function foundEntries(ask: AskEntries): EntrySource {
  const holder = listHolder(NO_ENTRIES);
  let rows: readonly EntryView[] = [];
  let next: number | null = null;
  let lastSeen = 0;
  let turn = 0;

  const publish = (failure = holder.list().failure) => {
    const shown = rows;
    holder.set({
      count: shown.length,
      isOpenEnded: next !== null,
      isReady: true,
      failure,
      row: (index) => shown[index] ?? null,
      indexOf: (seq) => {
        const index = shown.findIndex((entry) => entry.seq === seq);
        return index < 0 ? null : index;
      },
    });
  };
  let isAsking = false;
  const more = async () => {
    if (isAsking || next === null || lastSeen < rows.length - AHEAD) return;
    isAsking = true;
    const mine = turn;
    const from = next;
    const answer = await ask(from, PAGE);
    isAsking = false;
    // Read again from the top meanwhile: the rows may end elsewhere now.
    if (mine !== turn || from !== next) return void more();
    if (!answer.ok) return publish(answer.failure);
    rows = [...rows, ...answer.value.entries];
    next = answer.value.next;
    publish(null);
    void more();
  };
  /** Reads again as far as one had scrolled, so that nothing moves under the reader. */
  const refresh = async () => {
    turn += 1;
    const mine = turn;
    const read: EntryView[] = [];
    let from: number | null = null;
    do {
      const answer = await ask(from, PAGE);
      if (mine !== turn) return;
      if (!answer.ok) return publish(answer.failure);
      read.push(...answer.value.entries);
      from = answer.value.next;
    } while (from !== null && read.length <= lastSeen);
    rows = read;
    next = from;
    publish(null);
    void more();
  };
  void refresh();
  return {
    list: holder.list,
    subscribe: holder.subscribe,
    refresh: () => void refresh(),
    sight: (_first, last) => {
      lastSeen = last;
      void more();
    },
  };
}
