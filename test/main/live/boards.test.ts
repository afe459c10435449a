import { describe, expect, it } from 'vitest';
import { boardOf, boardQuery, withGifts } from '../../../src/main/live/boards.ts';
import { sessionCounts } from '../../../src/main/live/session-counts.ts';
import type { Totals, TotalsRow } from '../../../src/shared/stats/totals.ts';
import type { GiftPage, GiftRow } from '../../../src/shared/wire/result.ts';
import { gift } from '../../shared/overlay/simulation.ts';

const estimate = { currency: 'USD', low: '0', expected: '0', high: '0' };
const row = (key: string, coins: number): TotalsRow => ({
  key,
  name: `Name of ${key}`,
  gifts: 1,
  coins,
  diamonds: String(coins),
  estimate,
  unpriced: 0,
  reversed: '0',
});
const totals: Totals = {
  from: null,
  to: null,
  by: 'gifter',
  gifters: 12,
  gifts: 12,
  coins: 78,
  diamonds: '39.5',
  estimate,
  unpriced: 0,
  reversed: '0',
  rows: Array.from({ length: 12 }, (_, n) => row(`u${n + 1}`, n + 1)),
};

describe('a board', () => {
  it.each([
    ['day', '2026-11-22'],
    ['week', '2026-11-16'],
    ['month', '2026-11-01'],
    ['all', null],
  ] as const)('of the %s begins at %s', (period, from) => {
    expect(boardQuery(period, '2026-11-22').from).toBe(from);
  });

  it('has the ten who gave most, and the sums of everybody', () => {
    const board = boardOf('week', totals);
    expect(board.top.map(({ id }) => id)).toEqual(
      Array.from({ length: 10 }, (_, n) => `u${12 - n}`),
    );
    expect(board).toMatchObject({ gifts: 12, coins: 78, diamonds: 39_500, gifters: 12 });
  });

  it('counts along with what is booked, and not with test gifts', () => {
    const boards = {
      periods: [boardOf('day', totals)],
      gifts: [{ giftId: 'g1', session: 4, day: 9 }],
    };
    const given = [
      gift({ key: 'a', coins: 100, from: 'u11' }),
      { ...gift({ key: 'b', coins: 5_000, from: 'u12' }), test: true },
    ];
    const after = withGifts(boards, given);
    expect(after.periods[0]).toMatchObject({ gifts: 13, coins: 178 });
    expect(after.periods[0]?.top[0]).toMatchObject({ id: 'u11', coins: 111 });
    expect(after.gifts).toEqual([{ giftId: 'g1', session: 5, day: 10 }]);
    expect(boards.gifts[0]?.session).toBe(4);
  });
});

it('the gifts of a session are found in the ledger without reading what came before', async () => {
  const rows = Array.from({ length: 4_000 }, (_, n) => rowOf(n + 1, n < 3_000 ? 1 : 2));
  let asked = 0;
  const read = async (after: number, limit: number): Promise<GiftPage> => {
    asked += limit;
    const gifts = rows.filter(({ seq }) => seq > after).slice(0, limit);
    const last = gifts.at(-1)?.seq ?? null;
    return { gifts, next: last === rows.at(-1)?.seq ? null : last };
  };
  expect([...(await sessionCounts(read, 2))]).toEqual([
    ['rose', 500],
    ['lion', 500],
  ]);
  expect(asked).toBeLessThan(2_000);
  expect([...(await sessionCounts(read, 3))]).toEqual([]);
});

function rowOf(seq: number, session: number): GiftRow {
  const id = seq % 2 === 0 ? 'lion' : 'rose';
  return {
    seq,
    at: seq,
    gift: { id, name: id, coins: 1 },
    count: 1,
    coins: 1,
    from: { id: 'u', name: 'u' },
    source: 'api',
    session,
  };
}
