import type { LiveState } from '../../../shared/live/live-state.ts';
import type { WidgetDesign } from '../../../shared/settings/overlay-design.ts';
import type { CardNews, Widget } from '../canvas/widget.ts';
import { makeAlerts } from './alerts.ts';
import { makeCombo } from './combo.ts';
import { makeGoal } from './goal.ts';
import { makeLatest } from './latest.ts';
import { makeRain } from './rain.ts';
import { makeTop } from './top.ts';
import { makeTotals } from './totals.ts';
import { unhurried } from './unhurried.ts';

/** The widget of a design's kind. */
export function makeWidget(
  box: HTMLElement,
  design: WidgetDesign,
  state: LiveState,
  heard: CardNews,
): Widget {
  switch (design.kind) {
    case 'alerts':
      return makeAlerts(box, design, state, heard);
    case 'goal':
      return unhurried(makeGoal(box, design, state, heard));
    case 'top':
      return unhurried(makeTop(box, design, state, heard));
    case 'latest':
      return unhurried(makeLatest(box, design, state, heard));
    case 'totals':
      return unhurried(makeTotals(box, design, state, heard));
    case 'rain':
      return makeRain(box, design, state, heard);
    case 'combo':
      return makeCombo(box, design, state, heard);
  }
}
