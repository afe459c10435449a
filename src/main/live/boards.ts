import { DIAMOND_UNITS } from '../../shared/amount/diamonds.ts';
import type { Board, Boards, GiftCount, TopGifter } from '../../shared/live/live-state.ts';
import { TOP_GIFTERS } from '../../shared/live/live-state.ts';
import type { ShownGift } from '../../shared/live/shown-gift.ts';
import type { Totals, TotalsQuery } from '../../shared/stats/totals.ts';
import { monthOf, weekOf } from '../../shared/stats/zone-days.ts';

type BoardPeriod = Board['period'];

/** The question for a period that today (`YYYY-MM-DD`) lies in. */
export function boardQuery(period: BoardPeriod, today: string): TotalsQuery {
  if (period === 'all') return { from: null, to: null, by: 'gifter' };
  const first = { day: today, week: weekOf(today), month: monthOf(today) }[period];
  return { from: first, to: today, by: 'gifter' };
}

/** A board from the ledger's answer to `boardQuery`. */
export function boardOf(period: BoardPeriod, totals: Totals): Board {
  const top = totals.rows
    .map(({ key, name, gifts, coins }): TopGifter => ({ id: key, name, gifts, coins }))
    .sort((a, b) => b.coins - a.coins)
    .slice(0, TOP_GIFTERS);
  const { gifts, coins, gifters } = totals;
  return { period, gifts, coins, diamonds: inThousandths(totals.diamonds), gifters, top };
}

/**
 * The boards with what was booked since the ledger was asked. Whoever is not among the top stays
 * out of it until it is asked again: what they had before is not known here.
 */
export function withGifts(boards: Boards, gifts: readonly ShownGift[]): Boards {
  const booked = gifts.filter((gift) => !gift.test);
  if (booked.length === 0) return boards;
  return {
    periods: boards.periods.map((board) => booked.reduce(boardWith, board)),
    gifts: boards.gifts.map((count) => booked.reduce(countWith, count)),
  };
}

function boardWith(board: Board, gift: ShownGift): Board {
  const top = board.top.map((row) =>
    row.id === gift.from.id
      ? { ...row, gifts: row.gifts + gift.count, coins: row.coins + gift.coins }
      : row,
  );
  return {
    ...board,
    gifts: board.gifts + gift.count,
    coins: board.coins + gift.coins,
    diamonds: board.diamonds + gift.diamonds,
    top: top.sort((a, b) => b.coins - a.coins),
  };
}

function countWith(count: GiftCount, gift: ShownGift): GiftCount {
  if (gift.gift.id !== count.giftId) return count;
  return { ...count, session: count.session + gift.count, day: count.day + gift.count };
}

/** `502.5` diamonds as 502500, without a float on the way. */
function inThousandths(diamonds: string): number {
  const [whole = '0', part = ''] = diamonds.split('.');
  return Number(whole) * DIAMOND_UNITS + Number(part.padEnd(3, '0'));
}
