import { memberOf } from '../../shared/overlay/alert-card.ts';
import { type AlertInput, type AlertStep, stepAlerts } from '../../shared/overlay/alert-queue.ts';
import { type AlertQueue, EMPTY_QUEUE } from '../../shared/overlay/alert-state.ts';
import type { AlertView } from '../../shared/overlay/alert-view.ts';
import type { Scene } from './stage/scene.ts';

/** Runs the alert queue on the page's clock: one timer while a card is on stage, none else. */
export interface Player {
  play(inputs: readonly AlertInput[]): void;
  /** Whether a card, on stage or waiting, has this key. */
  knows(key: string): boolean;
  /** Plays nothing any more. */
  close(): void;
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
    // Before anything is drawn: whatever goes wrong there, the queue goes on.
    const wakeAt = steps.at(-1)?.wakeAt ?? null;
    clearTimeout(timer);
    if (wakeAt !== null) timer = setTimeout(play, Math.ceil(wakeAt - now), [{ type: 'tick' }]);
    perform(scene, steps);
    scene.keepOnly(new Set(queue.playing.map((card) => card.turn)));
  }

  return {
    play,
    knows: (key) =>
      [...queue.playing, ...queue.waiting].some((card) => memberOf(card, key) !== undefined),
    close: () => clearTimeout(timer),
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
  for (const view of entered.values()) guarded(() => scene.enter(view));
  for (const view of updated.values()) guarded(() => scene.update(view));
  for (const step of steps) for (const turn of step.leave) guarded(() => scene.leave(turn));
}

/** A card that cannot be drawn is told to the browser, and takes no other with it. */
function guarded(draw: () => void): void {
  try {
    draw();
  } catch (error) {
    reportError(error);
  }
}
