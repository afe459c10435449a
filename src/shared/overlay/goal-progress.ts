import type { WidgetOf } from '../settings/overlay-design.ts';

export type GoalEnd = WidgetOf<'goal'>['end'];

/** What a goal shows. */
export interface GoalProgress {
  /** How far it is, and where the bar ends, in the goal's unit. */
  readonly value: number;
  readonly target: number;
  /** How much of the bar is filled, from 0 to 1. */
  readonly share: number;
  /** How often the goal has been reached. */
  readonly times: number;
}

/**
 * - `stay`: the bar is full and stays so
 * - `go-on`: the bar is full, the number goes on
 * - `raise`: the next goal lies as far again beyond this one
 * - `restart`: the bar begins at nothing again
 */
export function goalProgress(value: number, target: number, end: GoalEnd): GoalProgress {
  const times = Math.floor(value / target);
  switch (end) {
    case 'stay':
      return filled(Math.min(value, target), target, times);
    case 'go-on':
      return filled(value, target, times);
    case 'raise':
      return filled(value, target * (times + 1), times);
    case 'restart':
      return filled(value % target, target, times);
  }
}

function filled(value: number, target: number, times: number): GoalProgress {
  return { value, target, share: Math.min(1, value / target), times };
}
