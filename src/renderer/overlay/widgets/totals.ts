import type { LiveState } from '../../../shared/live/live-state.ts';
import { TOTALS_VARIABLES } from '../../../shared/overlay/template.ts';
import { type PeriodSums, sumsOf, wholeDiamonds } from '../../../shared/overlay/widget-values.ts';
import type { WidgetOf } from '../../../shared/settings/overlay-design.ts';
import type { MakeWidget } from '../canvas/widget.ts';
import { element } from '../stage/element.ts';
import { pop } from '../stage/motion.ts';
import { writtenLine } from '../stage/written-line.ts';
import { written } from '../words.ts';
import { putPanel } from './panel.ts';

const HEIGHT = 10;
const WIDEST = 120;
/** About how wide a sign is at this height. */
const SIGN = 3.6;

type Variable = (typeof TOTALS_VARIABLES)[number];

/** Sums as a line of text, for layouts of the creator's own. */
export const makeTotals: MakeWidget<WidgetOf<'totals'>> = (box, wanted, start) => {
  let state = start;
  let numbers = new Map<HTMLElement, Variable>();
  let moves = true;

  function draw(isNew: boolean): void {
    const sums = sumsOf(state, wanted.period);
    for (const [number, variable] of numbers) {
      const text = written(sumOf(sums, variable));
      if (number.textContent === text) continue;
      number.textContent = text;
      if (moves && !isNew) pop(number, 0.12);
    }
  }

  return {
    dress(next, room) {
      numbers = new Map();
      moves = next.look.motion !== 'none';
      const line = writtenLine('text', wanted.text, TOTALS_VARIABLES, (variable) => {
        const number = element('span', 'number');
        numbers.set(number, variable);
        return number;
      });
      const narrowest = Math.max(16, Math.min(WIDEST, wanted.text.length * SIGN));
      const size = { height: HEIGHT, narrowest, widest: WIDEST };
      putPanel(box, next, room, size, line);
      box.classList.toggle('bare', !wanted.plate);
      draw(true);
    },
    tell(news) {
      if (isSame(state, news.state, wanted)) return;
      state = news.state;
      draw(false);
    },
    close: () => undefined,
  };
};

function isSame(one: LiveState, other: LiveState, { period }: WidgetOf<'totals'>): boolean {
  return sumsOf(one, period) === sumsOf(other, period);
}

function sumOf(sums: PeriodSums, variable: Variable): number {
  return variable === 'diamonds' ? wholeDiamonds(sums) : sums[variable];
}
