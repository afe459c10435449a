import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { importGifts, inspectGifts } from '../../../src/main/transfer/import-gifts.ts';
import { rose, temporaryLedger } from '../../ledger/temporary-ledger.ts';

const NOW = Date.UTC(2026, 10, 22, 12);
const EVER = { from: null, to: null, by: 'session' } as const;

function profile(isLive = false) {
  const folder = temporaryLedger('Europe/Berlin');
  const path = join(folder.dir, 'gifts.csv');
  const { ledger } = folder;
  const deps = { ledger, zone: () => 'Europe/Berlin', now: () => NOW, isLive: () => isLive };
  const write = (...lines: string[]) => {
    const text = lines.join('\r\n');
    writeFileSync(path, text);
    return { path, bytes: text.length };
  };
  return { folder, ledger, deps, write, book: folder.book };
}

/** Something to be done that tells how far it is, and that somebody may stop. */
function task(isStopped: (share: number) => boolean = () => false) {
  const stop = new AbortController();
  const steps: number[] = [];
  const progress = (done: number, total: number) => {
    steps.push(done / total);
    if (isStopped(done / total)) stop.abort();
  };
  return { steps, signal: stop.signal, progress };
}

const HEAD = 'time,gift_id,gift,coins_each,pieces,gifter,message_id';
/** Two evenings, the same row twice, a price that nobody knows, and a row that says nothing. */
const ROWS = [
  HEAD,
  '2026-03-01 20:15,5655,Rose,1,3,Mia,',
  '2026-03-01 20:15,5655,Rose,1,3,Mia,',
  '2026-03-01 20:40,777,Lantern,,2,"Ben, the 2nd",',
  'never,5655,Rose,1,1,Mia,',
  '2026-02-28 23:50,5655,Rose,1,10,=Mia,m-1',
];

test('the look says what would be booked, the import books just that, and once more adds nothing', async () => {
  const { ledger, deps, write } = profile();
  const file = write(...ROWS);
  const plan = {
    fresh: 4,
    pieces: 18,
    coins: 16,
    diamonds: '16',
    unpriced: 1,
    known: 0,
    from: Date.UTC(2026, 1, 28, 22, 50),
    to: Date.UTC(2026, 2, 1, 19, 40),
    unreadable: { count: 1, first: [{ line: 5, problem: 'no-time' }] },
  };
  expect(await inspectGifts(deps, file, task())).toMatchObject({ ok: true, value: plan });
  expect(await ledger.head()).toMatchObject({ seq: 0 });
  expect(await importGifts(deps, file, 4, task())).toMatchObject({ ok: true, value: plan });

  const totals = await ledger.totals(EVER);
  expect(totals).toMatchObject({ gifts: 18, coins: 16, gifters: 3, unpriced: 2 });
  const sessions = await ledger.sessions();
  expect(sessions.map(({ gifts, startedAt }) => [gifts, startedAt])).toEqual([
    [10, plan.from],
    [8, Date.UTC(2026, 2, 1, 19, 15)],
  ]);
  expect(sessions.at(-1)?.endedAt).toBe(plan.to);
  expect(await ledger.check(true)).toMatchObject({ ok: true, entries: 4 });

  const { seq, hash } = await ledger.head();
  expect(await inspectGifts(deps, file, task())).toMatchObject({ value: { fresh: 0, known: 4 } });
  expect(await importGifts(deps, file, 4, task())).toMatchObject({
    failure: { code: 'import-changed' },
  });
  // A longer file of the same gifts adds what is new in it.
  const longer = write(...ROWS, '2026-03-01 20:15,5655,Rose,1,3,Mia,');
  expect(await importGifts(deps, longer, 1, task())).toMatchObject({
    value: { fresh: 1, known: 4 },
  });
  expect(await ledger.head()).toMatchObject({ seq: seq + 1 });
  expect((await ledger.head()).hash).not.toBe(hash);
  expect(await ledger.check(true)).toMatchObject({ ok: true, entries: 5 });
});

test('an id that is known with another content is named and never booked, and leaves no trace', async () => {
  const { ledger, deps, write, book } = profile();
  await book(rose({ id: 'm-1', count: 2 }));
  const file = write(...ROWS);
  expect(await inspectGifts(deps, file, task())).toMatchObject({
    value: {
      fresh: 3,
      unreadable: { count: 2, first: [{ line: 5 }, { line: 6, problem: 'id-taken' }] },
    },
  });
  await importGifts(deps, file, 3, task());
  expect(await ledger.conflicts()).toEqual([]);
  expect(await ledger.totals(EVER)).toMatchObject({ gifts: 10 });
  expect(await ledger.check(true)).toMatchObject({ ok: true });
});

test('gifts that come afterwards begin a session of their own, also after a restart', async () => {
  const { folder, deps, write } = profile();
  await folder.book(rose());
  await importGifts(deps, write(...ROWS), 4, task());
  await folder.book(rose());
  await folder.restart();
  const { ledger } = folder;
  expect((await ledger.sessions()).map(({ gifts }) => gifts)).toEqual([1, 10, 8, 1]);
});

test('while LIVE nothing is imported, and a file that changed after the look is not either', async () => {
  const live = profile(true);
  expect(await importGifts(live.deps, live.write(...ROWS), 4, task())).toMatchObject({
    failure: { code: 'import-live' },
  });
  const { ledger, deps, write } = profile();
  expect(await importGifts(deps, write(...ROWS.slice(0, 3)), 4, task())).toMatchObject({
    failure: { code: 'import-changed' },
  });
  expect(await ledger.head()).toMatchObject({ seq: 0 });
});

function manyRows(count: number): string[] {
  const begins = Date.UTC(2026, 1, 1);
  return Array.from(
    { length: count },
    (_, index) =>
      `${new Date(begins + index * 60_000).toISOString()},5655,Rose,1,1,V${index % 500},`,
  );
}

test('tens of thousands of rows are one transaction, and the work says how far it is', {
  timeout: 60_000,
}, async () => {
  const { ledger, deps, write } = profile();
  const file = write(HEAD, ...manyRows(20_000));
  const importing = task();
  expect(await importGifts(deps, file, 20_000, importing)).toMatchObject({ ok: true });
  expect(await ledger.check(true)).toMatchObject({ ok: true, entries: 20_000, coins: 20_000 });
  expect(importing.steps.length).toBeGreaterThan(20);
  expect(importing.steps).toEqual(importing.steps.toSorted((one, other) => one - other));
  expect(importing.steps.at(-1)).toBeLessThanOrEqual(1);
});

test('stopped while the table is read, it books nothing, and can be begun again', async () => {
  const { ledger, deps, write } = profile();
  const file = write(HEAD, ...manyRows(3_000));
  const stopped = { ok: false, failure: { code: 'stopped' } };
  expect(
    await inspectGifts(
      deps,
      file,
      task((share) => share > 0.3),
    ),
  ).toMatchObject(stopped);
  expect(
    await importGifts(
      deps,
      file,
      3_000,
      task((share) => share > 0.3),
    ),
  ).toMatchObject(stopped);
  expect(await ledger.head()).toMatchObject({ seq: 0 });
  expect(await importGifts(deps, file, 3_000, task())).toMatchObject({ value: { fresh: 3_000 } });
});

test('nothing is booked into a LIVE that has begun while the table was read', async () => {
  const { ledger, deps, write } = profile();
  let isLive = false;
  const begun = task((share) => {
    isLive = share > 0.3;
    return false;
  });
  const meanwhile = { ...deps, isLive: () => isLive };
  expect(await importGifts(meanwhile, write(HEAD, ...manyRows(3_000)), 3_000, begun)).toMatchObject(
    { failure: { code: 'import-live' } },
  );
  expect(await ledger.head()).toMatchObject({ seq: 0 });
});
