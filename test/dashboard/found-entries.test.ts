import { expect, it } from 'vitest';
import { foundEntries } from '../../src/renderer/dashboard/pages/ledger/found-entries.ts';
import type { EntryPage } from '../../src/shared/ledger/entry-view.ts';
import { booksOf, entryAt, viewOf } from './harness/books.ts';

type Ask = Parameters<typeof foundEntries>[0];
type Answered = Awaited<ReturnType<Ask>>;

/** A ledger that grows, and answers one question after the other when it is told to. */
function slowLedger(gifts: number) {
  const books = booksOf(5_000);
  const waiting: (() => void)[] = [];
  let newest = gifts;
  const page = (before: number | null, limit: number): EntryPage => {
    const from = before === null ? newest : before - 1;
    const seqs = Array.from({ length: Math.min(limit, from) }, (_, index) => from - index);
    const entries = seqs.flatMap((seq) => {
      const entry = entryAt(books, seq);
      return entry === null ? [] : [viewOf(books, entry)];
    });
    return { entries, next: from > limit ? from - limit + 1 : null };
  };
  const ask: Ask = (before, limit) => {
    const answer: Answered = { ok: true, value: page(before, limit) };
    return new Promise((resolve) => {
      waiting.push(() => resolve(answer));
    });
  };
  return {
    ask,
    grow: (by: number) => {
      newest += by;
    },
    answerAll: async () => {
      while (waiting.length > 0) {
        waiting.shift()?.();
        await new Promise(setImmediate);
      }
    },
  };
}

it('misses no entry where one scrolls on while gifts are being booked', async () => {
  const ledger = slowLedger(600);
  const source = foundEntries(ledger.ask);
  await ledger.answerAll();
  expect(source.list().count).toBe(200);

  ledger.grow(5);
  source.refresh();
  source.sight(150, 190);
  await ledger.answerAll();
  const { count, row } = source.list();
  const seqs = Array.from({ length: count }, (_, index) => row(index)?.seq);
  expect(seqs).toEqual(Array.from({ length: count }, (_, index) => 605 - index));
  expect(count).toBe(400);
});
