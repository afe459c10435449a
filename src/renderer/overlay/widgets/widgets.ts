import type { LiveState } from '../../../shared/live/live-state.ts';
import type { WidgetDesign } from '../../../shared/settings/overlay-design.ts';
import type { Widget } from '../canvas/widget.ts';
import { makeAlerts } from './alerts.ts';
import { makeCombo } from './combo.ts';
import { makeGoal } from './goal.ts';
import { makeLatest } from './latest.ts';
import { makeRain } from './rain.ts';
import { makeTop } from './top.ts';
import { makeTotals } from './totals.ts';

/** The widget of a design's kind. */
export function makeWidget(
  box: HTMLElement,
  design: WidgetDesign,
  state: LiveState,
  reportShown: (key: string) => void,
): Widget {
  switch (design.kind) {
    case 'alerts':
      return makeAlerts(box, design, state, reportShown);
    case 'goal':
      return makeGoal(box, design, state, reportShown);
    case 'top':
      return makeTop(box, design, state, reportShown);
    case 'latest':
      return makeLatest(box, design, state, reportShown);
    case 'totals':
      return makeTotals(box, design, state, reportShown);
    case 'rain':
      return makeRain(box, design, state, reportShown);
    case 'combo':
      return makeCombo(box, design, state, reportShown);
  }
}
