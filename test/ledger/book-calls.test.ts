import { expect, test } from 'vitest';
import { gifterHandlers } from '../../src/main/ledger/gifter-handlers.ts';
import { ledgerHandlers } from '../../src/main/ledger/ledger-handlers.ts';
import { sessionHandlers } from '../../src/main/ledger/session-handlers.ts';
import { CALLS, type CallInput } from '../../src/shared/contract/calls.ts';
import type { Answer } from '../../src/shared/contract/failure.ts';
import { EVERY_ENTRY } from '../../src/shared/ledger/entry-view.ts';
import { rose, temporaryLedger } from './temporary-ledger.ts';

/*
 * The dashboard's calls over a real ledger on a real thread: what the pages of the ledger, of
 * sessions and of gifters show and book, and that the contract's schemas agree with it.
 */

const EVERYTHING: CallInput<'ledger.entries'> = {
  ...EVERY_ENTRY,
  before: null,
  limit: 100,
};

function books() {
  const folder = temporaryLedger();
  const calls = {
    ...ledgerHandlers(folder.ledger, Date.now),
    ...sessionHandlers(folder.ledger),
    ...gifterHandlers(folder.ledger),
  };
  return { ...folder, calls, book: folder.book };
}

/** What a call answered, once its schema has agreed. */
async function answered<N extends keyof ReturnType<typeof books>['calls'], T>(
  name: N,
  answer: Answer<T> | Promise<Answer<T>>,
): Promise<T> {
  const given = await answer;
  if (!given.ok) throw new Error(`${name}: ${given.failure.code}`);
  expect(CALLS[name].output.parse(given.value)).toEqual(given.value);
  return given.value;
}

const ben = { id: 'ben', name: 'Ben', handle: 'ben.live', avatar: null };
const lantern = { id: '99001', name: 'Paper Lantern', coins: null };

test('an entry is told with its card, and with what answers it from either side', async () => {
  const { calls, book } = books();
  await book(rose({ count: 5 }));
  const reversal = { of: 1, count: 2, reason: 'refund', note: 'Asked for it' } as const;
  const seqs = await answered('ledger.reverse', calls['ledger.reverse'](reversal));
  expect(seqs).toEqual([2]);
  const gift = await answered('ledger.entry', calls['ledger.entry'](1));
  expect(gift).toMatchObject({ card: 'Standard', of: null, answers: [{ seq: 2, diamonds: '2' }] });
  const back = await answered('ledger.entry', calls['ledger.entry'](2));
  expect(back).toMatchObject({ entry: { sign: -1, coins: 2 }, of: { seq: 1 }, answers: [] });
});

test('what the ledger refuses is an answer with a code, and books nothing', async () => {
  const { calls, book } = books();
  await book(rose({ count: 2 }));
  const reverse = (count: number | null, of = 1) =>
    calls['ledger.reverse']({ of, count, reason: 'mistake', note: '' });
  expect(await reverse(3)).toMatchObject({ ok: false, failure: { code: 'entry-settled' } });
  expect(await reverse(1, 9)).toMatchObject({ ok: false, failure: { code: 'entry-unknown' } });
  expect(await calls['ledger.undo']({ of: 1, note: '' })).toMatchObject({
    failure: { code: 'entry-unknown' },
  });
  expect(await calls['ledger.entry'](2)).toMatchObject({ failure: { code: 'entry-unknown' } });
  const page = await answered('ledger.entries', calls['ledger.entries'](EVERYTHING));
  expect(page).toMatchObject({ entries: [{ seq: 1, answers: [] }], next: null });
});

test('a reversal that was undone leaves the gift as it was, and both entries in the list', async () => {
  const { calls, book, ledger } = books();
  await book(rose({ count: 5 }));
  await calls['ledger.reverse']({ of: 1, count: null, reason: 'refund', note: '' });
  expect((await ledger.balances()).available).toBe(0);
  await answered('ledger.undo', calls['ledger.undo']({ of: 2, note: 'the bank erred' }));
  expect((await ledger.balances()).available).toBe(5_000);
  const { entries } = await answered('ledger.entries', calls['ledger.entries'](EVERYTHING));
  expect(entries.map(({ kind, undone }) => [kind, undone])).toEqual([
    ['undo', false],
    ['reversal', true],
    ['gift', false],
  ]);
  expect(await answered('ledger.check', calls['ledger.check'](null))).toMatchObject({ ok: true });
});

test('gifts without a price are valued together, and those to come have it', async () => {
  const { calls, book } = books();
  await book(rose({ gift: lantern, count: 2 }), rose({ gift: lantern }), rose());
  const kinds = await answered('ledger.unpriced', calls['ledger.unpriced'](null));
  expect(kinds).toEqual([{ gift: { id: '99001', name: 'Paper Lantern' }, pieces: 3, entries: 2 }]);
  const valued = { gift: '99001', price: 25, note: 'From the panel' };
  const seqs = await answered('ledger.valueGift', calls['ledger.valueGift'](valued));
  expect(seqs).toEqual([4, 5]);
  expect(await answered('ledger.unpriced', calls['ledger.unpriced'](null))).toEqual([]);
  const sessions = await answered('sessions.list', calls['sessions.list'](null));
  expect(sessions).toMatchObject([{ coins: 76, diamonds: '76', unpriced: 0 }]);
});

test('a session is told whole, split at a gift and joined again, and no sum moves', async () => {
  const { calls, book, ledger } = books();
  await book(rose(), rose({ from: ben, count: 3 }), rose({ count: 2 }));
  const list = () => answered('sessions.list', calls['sessions.list'](null));
  const [running] = await list();
  const id = running?.id ?? 0;
  const { name, startedAt, endedAt } = running ?? {};
  const times = await answered('sessions.times', calls['sessions.times'](null));
  expect(times).toEqual([{ id, name, startedAt, endedAt }]);
  const split = { id, seq: 2 };
  expect(await calls['sessions.split'](split)).toMatchObject({
    failure: { code: 'session-running' },
  });
  await ledger.noteLive('ended');
  const report = await answered('sessions.one', calls['sessions.one'](id));
  expect(report).toMatchObject({
    session: { coins: 6, gifters: 2 },
    before: null,
    after: null,
    minutes: [{ gifts: 6, coins: 6, diamonds: '6' }],
    byGifter: [
      { key: 'ana', coins: 3 },
      { key: 'ben', coins: 3 },
    ],
  });
  await answered('sessions.split', calls['sessions.split'](split));
  const halves = await list();
  expect(halves.map(({ coins }) => coins)).toEqual([5, 1]);
  const next = halves[0]?.id ?? 0;
  await answered('sessions.join', calls['sessions.join']({ id, next }));
  expect(await list()).toMatchObject([{ id, coins: 6, gifters: 2 }]);
  await answered('sessions.name', calls['sessions.name']({ id, name: 'Late', note: '' }));
  expect(await list()).toMatchObject([{ name: 'Late', note: null }]);
  expect(await calls['sessions.one'](99)).toMatchObject({ failure: { code: 'session-unknown' } });
});

test('a person is found whole by an id that is a part of many names, and forgotten for good', async () => {
  const { calls, book } = books();
  const other = (n: number) => ({ id: `u${n}`, name: `ben ${n}`, handle: null, avatar: null });
  const crowd = Array.from({ length: 600 }, (_, n) => rose({ from: other(n) }));
  await book(rose({ from: ben, count: 7 }), ...crowd);
  const report = await answered('gifters.one', calls['gifters.one']('ben'));
  expect(report).toMatchObject({
    gifter: { name: 'Ben', handle: 'ben.live', coins: 7 },
    byGift: [{ key: '5655', gifts: 7 }],
    byMonth: [{ key: '2026-05-01', coins: 7 }],
    bySession: [{ coins: 7 }],
  });
  await answered('gifters.forget', calls['gifters.forget']('ben'));
  await book(rose({ from: ben }));
  const after = await answered('gifters.one', calls['gifters.one']('ben'));
  expect(after.gifter).toMatchObject({ name: 'ben', handle: null, forgotten: true, coins: 8 });
  expect(await calls['gifters.one']('nobody')).toMatchObject({
    failure: { code: 'gifter-unknown' },
  });
  expect(await calls['gifters.forget']('nobody')).toMatchObject({
    failure: { code: 'gifter-unknown' },
  });
});
