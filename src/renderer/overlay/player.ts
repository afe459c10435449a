import { hasKey } from '../../shared/overlay/alert-card.ts';
import { type AlertInput, type AlertStep, stepAlerts } from '../../shared/overlay/alert-queue.ts';
import { type AlertQueue, EMPTY_QUEUE } from '../../shared/overlay/alert-state.ts';
import type { AlertView } from '../../shared/overlay/alert-view.ts';
import type { Scene } from './stage/scene.ts';

/** Runs the alert queue on the page's clock: one timer while a card is on stage, none else. */
export interface Player {
  play(inputs: readonly AlertInput[]): void;
  /** Whether a card, on stage or waiting, has this key. */
  knows(key: string): boolean;
}

export function createPlayer(scene: Scene): Player {
  let queue: AlertQueue = EMPTY_QUEUE;
  let timer: ReturnType<typeof setTimeout> | undefined;

  function play(inputs: readonly AlertInput[]): void {
    if (inputs.length === 0) return;
    const now = performance.now();
    const steps = inputs.map((input) => {
      const step = stepAlerts(queue, input, now);
      queue = step.queue;
      return step;
    });
    perform(scene, steps);
    scene.keepOnly(new Set(queue.playing.map((card) => card.turn)));
    const wakeAt = steps.at(-1)?.wakeAt ?? null;
    clearTimeout(timer);
    if (wakeAt !== null) timer = setTimeout(play, Math.ceil(wakeAt - now), [{ type: 'tick' }]);
  }

  return {
    play,
    knows: (key) => [...queue.playing, ...queue.waiting].some((card) => hasKey(card, key)),
  };
}

/** Many messages in one frame are drawn once: only the last look of a card counts. */
function perform(scene: Scene, steps: readonly AlertStep[]): void {
  const entered = new Map<number, AlertView>();
  const updated = new Map<number, AlertView>();
  for (const step of steps) {
    for (const view of step.enter) entered.set(view.turn, view);
    for (const view of step.update)
      (entered.has(view.turn) ? entered : updated).set(view.turn, view);
  }
  for (const view of entered.values()) scene.enter(view);
  for (const view of updated.values()) scene.update(view);
  for (const step of steps) for (const turn of step.leave) scene.leave(turn);
}
