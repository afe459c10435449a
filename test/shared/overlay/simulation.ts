import type { ShownGift } from '../../../src/shared/live/shown-gift.ts';
import {
  type AlertInput,
  type AlertStep,
  stepAlerts,
} from '../../../src/shared/overlay/alert-queue.ts';
import { EMPTY_QUEUE } from '../../../src/shared/overlay/alert-state.ts';
import type { AlertView } from '../../../src/shared/overlay/alert-view.ts';

export interface Moment {
  readonly at: number;
  readonly input: AlertInput;
}

/** What a card looked like on the stage, from the moment it entered. */
interface Showing {
  readonly turn: number;
  readonly enteredAt: number;
  leftAt: number | null;
  readonly views: AlertView[];
}

export interface Run {
  readonly showings: readonly Showing[];
  readonly steps: readonly (AlertStep & { readonly at: number })[];
  readonly last: AlertStep;
  readonly endedAt: number;
}

/** A gift in its shortest form: what matters to the queue. */
export function gift(part: {
  readonly key: string;
  readonly coins?: number | null;
  readonly running?: number;
  readonly streak?: ShownGift['streak'];
  readonly id?: string;
  readonly from?: string;
  readonly name?: string;
}): ShownGift {
  const { key, coins = 1, running = 1, streak = 'none', id = 'g1', from = 'u1' } = part;
  return {
    key,
    seq: 1,
    at: 0,
    gift: { id, name: part.name ?? 'Rose', coins },
    count: 1,
    running,
    coins: coins ?? 0,
    diamonds: (coins ?? 0) * 1000,
    from: { id: from, name: `Name of ${from}` },
    streak,
    test: false,
    source: 'api',
  };
}

export function given(at: number, part: Parameters<typeof gift>[0]): Moment {
  return { at, input: { type: 'gift', gift: gift(part) } };
}

/** Plays the moments as a page would: each at its time, and one timer in between. */
export function play(moments: readonly Moment[], until = Number.POSITIVE_INFINITY): Run {
  const showings = new Map<number, Showing>();
  const steps: (AlertStep & { at: number })[] = [];
  let step: AlertStep = { queue: EMPTY_QUEUE, enter: [], update: [], leave: [], wakeAt: null };
  let clock = 0;
  const take = (input: AlertInput, at: number) => {
    clock = at;
    step = stepAlerts(step.queue, input, at);
    steps.push({ ...step, at });
    record(showings, step, at);
  };
  for (const moment of moments) {
    while (step.wakeAt !== null && step.wakeAt <= moment.at) take({ type: 'tick' }, step.wakeAt);
    take(moment.input, moment.at);
  }
  for (let guard = 0; step.wakeAt !== null && step.wakeAt <= until; guard += 1) {
    if (guard > 100_000) throw new Error('the queue does not come to rest');
    take({ type: 'tick' }, step.wakeAt);
  }
  return { showings: [...showings.values()], steps, last: step, endedAt: clock };
}

function record(showings: Map<number, Showing>, step: AlertStep, at: number): void {
  for (const view of step.enter) {
    if (showings.has(view.turn)) throw new Error(`turn ${view.turn} entered twice`);
    showings.set(view.turn, { turn: view.turn, enteredAt: at, leftAt: null, views: [view] });
  }
  for (const view of step.update) showings.get(view.turn)?.views.push(view);
  for (const turn of step.leave) {
    const showing = showings.get(turn);
    if (showing !== undefined) showing.leftAt = at;
  }
}
