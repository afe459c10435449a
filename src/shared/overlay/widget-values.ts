import type { LiveState, TopGifter } from '../live/live-state.ts';
import type { Period } from '../settings/design-kinds.ts';
import type { WidgetOf } from '../settings/overlay-design.ts';

/** Sums of a stretch of time. Diamonds in thousandths. */
export interface PeriodSums {
  readonly gifts: number;
  readonly coins: number;
  readonly diamonds: number;
  readonly gifters: number;
}

const NOTHING: PeriodSums = { gifts: 0, coins: 0, diamonds: 0, gifters: 0 };
const THOUSANDTHS = 1_000;

export function sumsOf(state: LiveState, period: Period): PeriodSums {
  if (period === 'session') return state.session ?? NOTHING;
  return state.boards.periods.find((board) => board.period === period) ?? NOTHING;
}

export function topOf(state: LiveState, period: Period): readonly TopGifter[] {
  if (period === 'session') return state.top;
  return state.boards.periods.find((board) => board.period === period)?.top ?? [];
}

/** How far a goal is, in whole units. */
export function goalValue(state: LiveState, goal: WidgetOf<'goal'>): number {
  if (goal.unit === 'gift') {
    const count = state.boards.gifts.find(({ giftId }) => giftId === goal.giftId);
    return count?.[goal.reset] ?? 0;
  }
  const sums = sumsOf(state, goal.reset);
  return goal.unit === 'diamonds' ? wholeDiamonds(sums) : sums[goal.unit];
}

/** Where a goal ends; null while there is none. */
export function goalTarget(state: LiveState, goal: WidgetOf<'goal'>): number | null {
  if (goal.target !== null) return goal.target;
  return goal.unit === 'diamonds' ? (state.goal?.target ?? null) : null;
}

export function wholeDiamonds({ diamonds }: PeriodSums): number {
  return Math.floor(diamonds / THOUSANDTHS);
}
