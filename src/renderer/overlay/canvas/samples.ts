import type { Delta } from '../../../shared/live/delta.ts';
import type { Board, LiveState, NewestGift, TopGifter } from '../../../shared/live/live-state.ts';
import type { ShownGift } from '../../../shared/live/shown-gift.ts';
import type { News } from '../feed/listen.ts';
import { SAMPLES } from '../words.ts';
import type { Canvas } from './canvas.ts';

/** Stands in for gifts while the creator arranges a stage and nothing has come yet. */
export interface Samples {
  withSamples(news: News): News;
}

const GIFTS = [
  { id: '5655', name: 'Rose', coins: 1 },
  { id: '5658', name: 'Perfume', coins: 20 },
  { id: '6267', name: 'Corgi', coins: 299 },
  { id: '11046', name: 'Galaxy', coins: 1_000 },
  { id: '6369', name: 'Lion', coins: 29_999 },
] as const;

/** Plays a sample of a tier when the editor, the page around this one, asks for it. */
export function followSamples(canvas: Canvas): Samples {
  let latest: LiveState | null = null;
  let played = 0;
  window.addEventListener('message', (event) => {
    const tier = tierIn(event.data);
    if (event.source !== window.parent || tier === null || latest === null) return;
    played += 1;
    const gift = sampleGift(tier - 1, `sample-${played}`, Date.now());
    const deltas: Delta[] = [{ type: 'gift', gift }];
    canvas.tell({ state: latest, before: latest, deltas });
  });
  return {
    withSamples(news) {
      const state = filled(news.state);
      latest = state;
      return { ...news, state };
    },
  };
}

function tierIn(data: unknown): number | null {
  if (typeof data !== 'object' || data === null || !('sample' in data)) return null;
  const tier = data.sample;
  return typeof tier === 'number' && tier in [0, ...GIFTS] && tier > 0 ? tier : null;
}

/** Where there is nothing to be seen yet there are samples; what is real stays as it is. */
function filled(state: LiveState): LiveState {
  const top = state.top.length > 0 ? state.top : TOP;
  const newest = state.newest.length > 0 ? state.newest : NEWEST;
  const session = state.session ?? SESSION;
  const goal = state.goal ?? { target: 50_000 };
  const periods = state.boards.periods.map(filledBoard);
  return { ...state, top, newest, session, goal, boards: { ...state.boards, periods } };
}

function filledBoard(board: Board): Board {
  if (board.top.length > 0) return board;
  const { gifts, coins, diamonds, gifters } = SESSION;
  return { ...board, gifts, coins, diamonds, gifters, top: TOP };
}

function sampleGift(index: number, key: string, at: number): ShownGift {
  const gift = GIFTS[index] ?? GIFTS[0];
  const name = SAMPLES[index % SAMPLES.length] ?? '';
  const running = gift.coins === 1 ? 7 : 1;
  return {
    key,
    seq: null,
    at,
    gift,
    count: running,
    running,
    coins: gift.coins * running,
    diamonds: 0,
    from: { id: key, name },
    streak: running > 1 ? 'running' : 'none',
    test: true,
    source: 'sample',
  };
}

const TOP: readonly TopGifter[] = SAMPLES.map((name, index) => ({
  id: name,
  name,
  gifts: 1,
  coins: Math.round(12_400 / (index + 1)),
}));

const NEWEST: readonly NewestGift[] = GIFTS.map((_, index) => ({
  ...sampleGift(index, `sample-newest-${index}`, 0),
  shownAt: 0,
}));

const SESSION = {
  id: 0,
  name: null,
  startedAt: 0,
  endedAt: null,
  gifts: 1_286,
  coins: 38_412,
  diamonds: 38_412_000,
  gifters: 87,
  unpriced: 0,
};
