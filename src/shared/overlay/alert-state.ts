import type { Card } from './alert-card.ts';
import type { Playing } from './alert-view.ts';

/** A streak (or gift) whose card has left, and the count it left with. */
interface Past {
  readonly key: string;
  readonly count: number;
}

/** The whole state of the queue. Times are milliseconds of whatever clock the caller uses. */
export interface AlertQueue {
  readonly playing: readonly Playing[];
  readonly waiting: readonly Card[];
  /** So that a late or repeated message does not show a gift twice; the newest first. */
  readonly past: readonly Past[];
  readonly paused: boolean;
  readonly nextTurn: number;
}

export const EMPTY_QUEUE: AlertQueue = {
  playing: [],
  waiting: [],
  past: [],
  paused: false,
  nextTurn: 1,
};

/** So many cards that have left are remembered. */
const PAST_MOST = 256;

/** The memory with the members of a card that has just begun to leave. */
export function remembering(past: readonly Past[], card: Card): readonly Past[] {
  const left = card.members.map(({ key, count }) => ({ key, count }));
  return [...left, ...past].slice(0, PAST_MOST);
}
