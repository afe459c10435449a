import type { Delta } from './delta.ts';
import {
  type LiveState,
  NEWEST_GIFTS,
  type NewestGift,
  type SourceState,
  TOP_GIFTERS,
  type TopGifter,
} from './live-state.ts';
import type { ShownGift } from './shown-gift.ts';

/** The live state after one delta. Pure; run in main, in the dashboard and in the overlay. */
export function reduceLive(state: LiveState, delta: Delta): LiveState {
  switch (delta.type) {
    case 'gift':
      return {
        ...state,
        session: delta.session ?? state.session,
        newest: withGift(state.newest, delta.gift),
        top: delta.gifter === null ? state.top : withGifter(state.top, delta.gifter),
      };
    case 'streak-ended':
      return {
        ...state,
        newest: state.newest.map((row) => (row.key === delta.key ? ended(row) : row)),
      };
    case 'session':
      return { ...state, session: delta.session, top: delta.top };
    case 'source':
      return { ...state, sources: withSource(state.sources, delta.source) };
    case 'audience':
      return { ...state, audience: delta.audience };
    case 'overlay':
      return { ...state, overlay: delta.overlay };
    case 'shown':
      return {
        ...state,
        newest: state.newest.map((row) =>
          row.key === delta.key ? { ...row, shownAt: delta.at } : row,
        ),
      };
    case 'goal':
      return { ...state, goal: delta.goal };
    case 'attention':
      return { ...state, attention: delta.attention };
    case 'stage':
      return { ...state, stage: delta.stage };
  }
}

/** A streak keeps its row and counts up in place; anything else goes on top. */
function withGift(newest: readonly NewestGift[], gift: ShownGift): readonly NewestGift[] {
  const index = newest.findIndex((row) => row.key === gift.key);
  const before = index < 0 ? undefined : newest[index];
  if (before === undefined) return [{ ...gift, shownAt: null }, ...newest].slice(0, NEWEST_GIFTS);
  const rows = [...newest];
  rows[index] = { ...gift, shownAt: before.shownAt };
  return rows;
}

function ended(row: NewestGift): NewestGift {
  return row.streak === 'running' ? { ...row, streak: 'ended' } : row;
}

/** Totals only grow, so whoever is not in the list can enter it by the gift just sent. */
function withGifter(top: readonly TopGifter[], gifter: TopGifter): readonly TopGifter[] {
  const others = top.filter((row) => row.id !== gifter.id);
  const index = others.findIndex((row) => row.coins < gifter.coins);
  const place = index < 0 ? others.length : index;
  return [...others.slice(0, place), gifter, ...others.slice(place)].slice(0, TOP_GIFTERS);
}

function withSource(sources: readonly SourceState[], source: SourceState): readonly SourceState[] {
  if (!sources.some((row) => row.id === source.id)) return [...sources, source];
  return sources.map((row) => (row.id === source.id ? source : row));
}
