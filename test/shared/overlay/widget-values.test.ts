import { describe, expect, it } from 'vitest';
import { EMPTY_LIVE_STATE, type LiveState } from '../../../src/shared/live/live-state.ts';
import { type GoalEnd, goalProgress } from '../../../src/shared/overlay/goal-progress.ts';
import { wantedBoards } from '../../../src/shared/overlay/wanted-boards.ts';
import { goalTarget, goalValue } from '../../../src/shared/overlay/widget-values.ts';
import { DEFAULT_DESIGN, newWidget } from '../../../src/shared/settings/default-design.ts';
import type { WidgetDesign, WidgetOf } from '../../../src/shared/settings/overlay-design.ts';

const goal = (more: Partial<WidgetOf<'goal'>>): WidgetOf<'goal'> => ({
  ...(newWidget('goal', 'goal') as WidgetOf<'goal'>),
  ...more,
});

describe('a goal of 100', () => {
  it.each<[GoalEnd, number, number, number, number, number]>([
    ['stay', 40, 40, 100, 0.4, 0],
    ['stay', 130, 100, 100, 1, 1],
    ['go-on', 130, 130, 100, 1, 1],
    ['raise', 130, 130, 200, 0.65, 1],
    ['raise', 200, 200, 300, 2 / 3, 2],
    ['restart', 130, 30, 100, 0.3, 1],
    ['restart', 100, 0, 100, 0, 1],
  ])('that %ss, at %i: shows %i of %i', (end, value, shown, target, share, times) => {
    expect(goalProgress(value, 100, end)).toEqual({ value: shown, target, share, times });
  });
});

const session = {
  id: 1,
  name: null,
  startedAt: 0,
  endedAt: null,
  gifts: 3,
  coins: 70,
  diamonds: 35_900,
  gifters: 2,
  unpriced: 0,
};
const board = {
  period: 'day' as const,
  gifts: 9,
  coins: 900,
  diamonds: 450_500,
  gifters: 5,
  top: [],
};
const state: LiveState = {
  ...EMPTY_LIVE_STATE,
  session,
  goal: { target: 5_000 },
  boards: { periods: [board], gifts: [{ giftId: 'rose', session: 4, day: 12 }] },
};

it.each<[Partial<WidgetOf<'goal'>>, number]>([
  [{ unit: 'diamonds' }, 35],
  [{ unit: 'coins' }, 70],
  [{ unit: 'gifters' }, 2],
  [{ unit: 'diamonds', reset: 'day' }, 450],
  [{ unit: 'gifters', reset: 'day' }, 5],
  [{ unit: 'gift', giftId: 'rose' }, 4],
  [{ unit: 'gift', giftId: 'rose', reset: 'day' }, 12],
  [{ unit: 'gift', giftId: 'lion' }, 0],
])('a goal of %j counts %i', (more, value) => {
  expect(goalValue(state, goal(more))).toBe(value);
});

it('a goal without a target of its own follows the Live page, which counts diamonds', () => {
  expect(goalTarget(state, goal({}))).toBe(5_000);
  expect(goalTarget(state, goal({ unit: 'coins' }))).toBeNull();
  expect(goalTarget(state, goal({ unit: 'coins', target: 7 }))).toBe(7);
});

it('only what some widget shows is asked of the ledger', () => {
  const [stage] = DEFAULT_DESIGN.stages;
  if (stage === undefined) throw new Error('there is no stage');
  const asked = (...widgets: WidgetDesign[]) =>
    wantedBoards({ ...DEFAULT_DESIGN, stages: [{ ...stage, widgets }] });
  expect(wantedBoards(DEFAULT_DESIGN)).toEqual({ periods: [], giftIds: [] });
  expect(
    asked(
      { ...(newWidget('top', 'a') as WidgetOf<'top'>), period: 'week' },
      { ...(newWidget('totals', 'b') as WidgetOf<'totals'>), period: 'week' },
      goal({ unit: 'gift', giftId: 'rose', reset: 'day' }),
      { ...goal({ id: 'c', reset: 'day' }) },
    ),
  ).toEqual({ periods: ['week', 'day'], giftIds: ['rose'] });
});
