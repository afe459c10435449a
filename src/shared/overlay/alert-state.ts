import type { Card, Member } from './alert-card.ts';
import type { Playing } from './alert-view.ts';

/** A streak (or gift) whose card has left, and the count up to which it is not shown again. */
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
  /** Nothing new plays before then; null when it is not quiet. */
  readonly quietUntil: number | null;
  /** Since when nothing new plays, for one reason or the other; null while alerts play. */
  readonly heldSince: number | null;
  readonly nextTurn: number;
}

export const EMPTY_QUEUE: AlertQueue = {
  playing: [],
  waiting: [],
  past: [],
  paused: false,
  quietUntil: null,
  heldSince: null,
  nextTurn: 1,
};

/** So many gifts that have left are remembered. */
const PAST_MOST = 256;

/** The memory with the members of a card that has just begun to leave. */
export function remembering(past: readonly Past[], members: readonly Member[]): AlertQueue['past'] {
  const left = members.map(({ key, count }) => ({ key, count }));
  return [...left, ...past].slice(0, PAST_MOST);
}

/** The memory with gifts that are not wanted any more, however far they count. */
export function dismissing(past: readonly Past[], members: readonly Member[]): AlertQueue['past'] {
  const left = members.map(({ key }) => ({ key, count: Number.POSITIVE_INFINITY }));
  return [...left, ...past].slice(0, PAST_MOST);
}
