import type { Delta } from './delta.ts';
import {
  type LiveState,
  NEWEST_GIFTS,
  type NewestGift,
  type SourceState,
  type TopGifter,
} from './live-state.ts';
import type { ShownGift } from './shown-gift.ts';

/**
 * The live state after some deltas, in order. Pure; run in main, in the dashboard and in the
 * overlay. Takes many at once, because on a busy LIVE they come by the hundred and the list of
 * the newest gifts is copied once for all of them.
 */
export function reduceLive(state: LiveState, deltas: readonly Delta[]): LiveState {
  const next: Draft = { ...state };
  for (const delta of deltas) apply(next, delta, state.newest);
  return next;
}

type Draft = { -readonly [Field in keyof LiveState]: LiveState[Field] };

function apply(next: Draft, delta: Delta, original: readonly NewestGift[]): void {
  switch (delta.type) {
    case 'gift':
      placeGift(ownNewest(next, original), delta.gift);
      break;
    case 'streak-ended':
      updateRow(next, original, delta.key, (row) =>
        row.streak === 'running' ? { ...row, streak: 'ended' } : row,
      );
      break;
    case 'shown':
      updateRow(next, original, delta.key, (row) => ({ ...row, shownAt: delta.at }));
      break;
    case 'session':
      next.session = delta.session;
      next.top = delta.top;
      next.cards = delta.cards;
      break;
    case 'ledger-replaced':
      next.newest = [];
      break;
    case 'gifter-forgotten':
      forget(next, delta.id);
      break;
    case 'source':
      next.sources = withSource(next.sources, delta.source);
      break;
    case 'audience':
      next.audience = delta.audience;
      break;
    case 'overlay':
      next.overlay = delta.overlay;
      break;
    case 'goal':
      next.goal = delta.goal;
      break;
    case 'attention':
      next.attention = delta.attention;
      break;
    case 'stage':
      next.stage = delta.stage;
      break;
    case 'design':
      next.design = delta.design;
      break;
    case 'boards':
      next.boards = delta.boards;
      break;
    case 'sound':
      next.sound = delta.sound;
      break;
    // It is done and over: whoever comes later has nothing to do with it.
    case 'act':
      break;
  }
}

/** Their newest gifts go; where sums stand, the id stands for the name, as in the ledger. */
function forget(next: Draft, id: string): void {
  const nameless = (rows: readonly TopGifter[]) =>
    rows.map((row) => (row.id === id ? { ...row, name: id } : row));
  next.newest = next.newest.filter(({ from }) => from.id !== id);
  next.top = nameless(next.top);
  const periods = next.boards.periods.map((board) => ({ ...board, top: nameless(board.top) }));
  next.boards = { ...next.boards, periods };
}

/** The list of the newest as a copy that this run may change. */
function ownNewest(next: Draft, original: readonly NewestGift[]): NewestGift[] {
  if (next.newest === original) next.newest = [...original];
  return next.newest as NewestGift[];
}

/** A streak keeps its row and counts up in place; anything else goes on top. */
function placeGift(rows: NewestGift[], gift: ShownGift): void {
  const index = rows.findIndex((row) => row.key === gift.key);
  const before = rows[index];
  if (before !== undefined) {
    rows[index] = { ...gift, shownAt: before.shownAt };
    return;
  }
  rows.unshift({ ...gift, shownAt: null });
  if (rows.length > NEWEST_GIFTS) rows.pop();
}

function updateRow(
  next: Draft,
  original: readonly NewestGift[],
  key: string,
  change: (row: NewestGift) => NewestGift,
): void {
  const index = next.newest.findIndex((row) => row.key === key);
  const row = next.newest[index];
  if (row !== undefined) ownNewest(next, original)[index] = change(row);
}

function withSource(sources: readonly SourceState[], source: SourceState): readonly SourceState[] {
  if (!sources.some((row) => row.id === source.id)) return [...sources, source];
  return sources.map((row) => (row.id === source.id ? source : row));
}
