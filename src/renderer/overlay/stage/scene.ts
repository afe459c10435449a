import type { AlertView } from '../../../shared/overlay/alert-view.ts';
import { buildCard, type CardDress, type CardParts } from './card.ts';
import { count, enter } from './entrance.ts';
import { leave } from './motion.ts';

/** The cards as elements. What stands and for how long is the queue's business. */
export interface Scene {
  enter(view: AlertView): void;
  update(view: AlertView): void;
  leave(turn: number): void;
  /** Draws what stands anew, at rest: it has another look. */
  redress(): void;
  /** Takes every other card off, whether its animation has ended or not. */
  keepOnly(turns: ReadonlySet<number>): void;
}

interface OnStage {
  readonly view: AlertView;
  readonly card: CardParts;
  readonly isLeaving: boolean;
}

/**
 * `dressOf` says how a card is to look; `onShown` is called once for each gift, when the first
 * frame with its card has been drawn.
 */
export function createScene(
  stage: Element,
  dressOf: (view: AlertView) => CardDress,
  onShown: (key: string) => void,
): Scene {
  const onStage = new Map<number, OnStage>();

  function put(view: AlertView): CardParts {
    const card = buildCard(view, dressOf(view));
    card.root.style.setProperty('--slot', String(view.slot));
    card.root.classList.add(`slot-${view.slot}`);
    onStage.set(view.turn, { view, card, isLeaving: false });
    stage.append(card.root);
    card.fit();
    return card;
  }

  return {
    enter(view) {
      enter(put(view), view);
      afterNextFrame(() => {
        if (onStage.has(view.turn)) for (const key of view.keys) onShown(key);
      });
    },
    update(view) {
      const before = onStage.get(view.turn);
      if (before === undefined) return;
      if (isSameCard(before.view, view)) {
        count(before.card, view);
        if (hasMoreDigits(before.view, view)) before.card.fit();
        onStage.set(view.turn, { ...before, view });
        return;
      }
      // Another tier or another place is another card: the old one makes way at once.
      before.card.root.remove();
      enter(put(view), view);
    },
    leave(turn) {
      const gone = onStage.get(turn);
      if (gone === undefined) return;
      onStage.set(turn, { ...gone, isLeaving: true });
      leave(gone.card.root, exitOf(gone.view));
    },
    redress() {
      for (const { view, card, isLeaving } of [...onStage.values()]) {
        card.root.remove();
        if (!isLeaving) put(view);
      }
    },
    keepOnly(turns) {
      for (const [turn, { card }] of onStage) {
        if (turns.has(turn)) continue;
        card.root.remove();
        onStage.delete(turn);
      }
    },
  };
}

function isSameCard(before: AlertView, after: AlertView): boolean {
  return before.tier === after.tier && before.place === after.place && before.slot === after.slot;
}

function hasMoreDigits(before: AlertView, after: AlertView): boolean {
  return String(before.count).length !== String(after.count).length;
}

function exitOf(view: AlertView): string {
  return view.place === 'lane' ? 'translateX(-55%) scale(0.92)' : 'translateY(-20%) scale(0.8)';
}

/** The second of two frames begins when the first has been drawn. */
function afterNextFrame(then: () => void): void {
  requestAnimationFrame(() => requestAnimationFrame(then));
}
