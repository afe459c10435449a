import { expect, test } from 'vitest';
import type { LedgerClient } from '../../src/main/ledger/client.ts';
import { rose, temporaryLedger } from './temporary-ledger.ts';

const EVER = { from: null, to: null, by: 'session' } as const;

/** Two sessions of `each` gifts, both over. */
async function twoSessions(each: number) {
  const folder = temporaryLedger();
  for (const who of ['ana', 'ben']) {
    for (let booked = 0; booked < each; booked += 500) {
      const some = Math.min(500, each - booked);
      const from = { id: who, name: who, handle: null, avatar: null };
      await folder.book(...Array.from({ length: some }, () => rose({ from })));
    }
    await folder.ledger.noteLive('ended');
  }
  return folder;
}

async function sums(ledger: LedgerClient) {
  const { rows, coins } = await ledger.totals(EVER);
  return { rows: rows.map((row) => [Number(row.key), row.coins]), coins };
}

// Small ones stand in memory, large ones in chunks that have to be made anew.
test.each([4, 5_000])(
  'a session of %i gifts is split where it is told, joined again, and the sums follow',
  async (each) => {
    const folder = await twoSessions(each);
    expect(await sums(folder.ledger)).toEqual({
      rows: [
        [1, each],
        [2, each],
      ],
      coins: 2 * each,
    });

    expect(await folder.ledger.splitSession(1, 3)).toEqual({ ok: true });
    const apart = {
      rows: [
        [1, 2],
        [3, each - 2],
        [2, each],
      ],
      coins: 2 * each,
    };
    expect(await sums(folder.ledger)).toEqual(apart);
    await folder.restart();
    expect(await sums(folder.ledger)).toEqual(apart);
    expect((await folder.ledger.check(true)).findings).toEqual([]);
    expect((await folder.ledger.sessions()).map(({ id, coins }) => [id, coins])).toEqual([
      [1, 2],
      [3, each - 2],
      [2, each],
    ]);

    expect(await folder.ledger.joinSessions(3, 2)).toEqual({ ok: true });
    expect(await folder.ledger.joinSessions(1, 3)).toEqual({ ok: true });
    await folder.restart();
    expect(await sums(folder.ledger)).toEqual({ rows: [[1, 2 * each]], coins: 2 * each });
    expect((await folder.ledger.check(true)).findings).toEqual([]);
    expect(await folder.ledger.sessions()).toMatchObject([{ id: 1, gifters: 2, coins: 2 * each }]);
  },
);

test('a split or join that makes no sense is refused with its reason, and changes nothing', async () => {
  const { ledger } = await twoSessions(3);
  const before = await ledger.sessions();
  expect(await ledger.splitSession(9, 2)).toEqual({ ok: false, refusal: 'session-unknown' });
  expect(await ledger.splitSession(1, 1)).toEqual({ ok: false, refusal: 'session-split-outside' });
  expect(await ledger.splitSession(1, 4)).toEqual({ ok: false, refusal: 'session-split-outside' });
  expect(await ledger.joinSessions(2, 1)).toEqual({ ok: false, refusal: 'session-not-next' });
  await ledger.book([{ gift: rose(), source: 'test' }]);
  expect(await ledger.joinSessions(2, 3)).toEqual({ ok: false, refusal: 'session-running' });
  expect((await ledger.sessions()).slice(0, 2)).toEqual(before);
});

test('a session keeps its name and note over a restart, and a joined one both notes', async () => {
  const folder = await twoSessions(2);
  await folder.ledger.nameSession(1, 'First night', 'shy');
  await folder.ledger.nameSession(2, 'Second night', 'better');
  await folder.restart();
  expect(await folder.ledger.sessions()).toMatchObject([
    { name: 'First night', note: 'shy' },
    { name: 'Second night', note: 'better' },
  ]);
  await folder.ledger.joinSessions(1, 2);
  expect(await folder.ledger.sessions()).toMatchObject([
    { name: 'First night', note: 'shy\nbetter' },
  ]);
});

test('a session begun after others were split takes a number of its own', async () => {
  const { ledger, book } = await twoSessions(3);
  await ledger.splitSession(1, 2);
  await book(rose());
  expect((await ledger.sessions()).map(({ id }) => id)).toEqual([1, 3, 2, 4]);
});

test('the minutes of a session are those in which something came', async () => {
  const { ledger, book } = temporaryLedger();
  const noon = Date.UTC(2026, 4, 10, 12);
  await book(
    rose({ at: noon + 1_000 }),
    rose({ at: noon + 59_000, count: 2 }),
    rose({ at: noon + 150_000 }),
  );
  const [session] = await ledger.sessions();
  expect(await ledger.timeline(session?.id ?? 0)).toEqual([
    { at: noon, gifts: 3, coins: 3, diamonds: '3' },
    { at: noon + 120_000, gifts: 1, coins: 1, diamonds: '1' },
  ]);
});
