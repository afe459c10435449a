import { type GoalProgress, goalProgress } from '../../../shared/overlay/goal-progress.ts';
import { goalTarget, goalValue } from '../../../shared/overlay/widget-values.ts';
import type { WidgetOf } from '../../../shared/settings/overlay-design.ts';
import type { Dress, MakeWidget } from '../canvas/widget.ts';
import { giftPicture } from '../stage/art.ts';
import { coin } from '../stage/coin.ts';
import { element } from '../stage/element.ts';
import { gem } from '../stage/gem.ts';
import { glint, isCalm, pop } from '../stage/motion.ts';
import { person } from '../stage/person.ts';
import { fling } from '../stage/splinters.ts';
import { WORDS, written } from '../words.ts';
import { putPanel } from './panel.ts';

const SIZE = { height: 17, narrowest: 56, widest: 130 };
/** How long the words for a goal that has been reached stand. Milliseconds. */
const CHEER = 8_000;

interface Parts {
  readonly title: HTMLElement;
  readonly numbers: HTMLElement;
  readonly percent: HTMLElement;
  readonly fill: HTMLElement;
  readonly glint: HTMLElement;
  readonly panel: HTMLElement;
}

/** A bar on its way to a goal, and what happens there. */
export const makeGoal: MakeWidget<WidgetOf<'goal'>> = (box, goal, start) => {
  let dress: Dress | null = null;
  let parts: Parts | null = null;
  let state = start;
  let before: GoalProgress | null = null;
  let cheering: ReturnType<typeof setTimeout> | undefined;

  function draw(): void {
    const target = goalTarget(state, goal);
    box.classList.toggle('empty', target === null);
    if (parts === null || target === null) return;
    const now = goalProgress(goalValue(state, goal), target, goal.end);
    if (before !== null && now.times > before.times) cheer(parts);
    write(parts, goal, now, cheering !== undefined);
    box.classList.toggle('reached', now.times > 0);
    before = now;
  }

  function cheer(on: Parts): void {
    clearTimeout(cheering);
    cheering = setTimeout(() => {
      cheering = undefined;
      draw();
    }, CHEER);
    if (dress === null || isCalm() || dress.look.motion === 'none') return;
    fling(on.panel, Math.round(24 * dress.skin.splinters), 50);
    glint(on.glint, 100, 900);
    pop(on.percent, 0.5);
  }

  return {
    dress(next, room) {
      dress = next;
      const title = element('div', 'title');
      const unit = element('span', 'unit', unitSign(goal, next));
      const numbers = element('div', 'numbers');
      const percent = element('div', 'percent');
      const fill = element('div', 'fill');
      const light = element('div', 'glint');
      const segments = Array.from({ length: goal.segments - 1 }, () => element('i', 'segment'));
      const track = element('div', 'track', element('div', 'tube', fill, light));
      track.append(element('div', 'segments', ...segments), percent);
      const top = element('div', 'top-line', title, element('div', 'value', unit, numbers));
      const panel = putPanel(box, next, room, SIZE, top, track);
      parts = { title, numbers, percent, fill, glint: light, panel };
      draw();
    },
    tell(news) {
      state = news.state;
      draw();
    },
    close: () => clearTimeout(cheering),
  };
};

function write(parts: Parts, goal: WidgetOf<'goal'>, now: GoalProgress, isCheering: boolean): void {
  const isOver = goal.end === 'stay' && now.times > 0;
  const title = isCheering || isOver ? goal.reachedText || goal.title : goal.title;
  const times =
    goal.end === 'restart' && now.times > 0 ? ` ${WORDS.times(written(now.times))}` : '';
  put(parts.title, title + (isCheering ? '' : times));
  put(parts.numbers, WORDS.of(written(now.value), written(now.target)));
  put(parts.percent, WORDS.percent(written(Math.floor((now.value / now.target) * 100))));
  parts.fill.style.setProperty('transform', `translateX(${(now.share - 1) * 100}%)`);
}

function put(place: HTMLElement, text: string): void {
  if (place.textContent !== text) place.textContent = text;
}

function unitSign(goal: WidgetOf<'goal'>, { skin }: Dress): Node {
  switch (goal.unit) {
    case 'diamonds':
      return gem();
    case 'coins':
      return coin();
    case 'gifters':
      return person();
    case 'gift':
      return giftPicture({ id: goal.giftId ?? '', name: '' }, skin) ?? coin();
  }
}
