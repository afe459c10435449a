import type { Period } from '../settings/design-kinds.ts';
import type { OverlayDesign, WidgetDesign } from '../settings/overlay-design.ts';

/** What widgets show that the session's own totals do not tell. */
export interface WantedBoards {
  readonly periods: readonly Exclude<Period, 'session'>[];
  readonly giftIds: readonly string[];
}

/** What the widgets of all stages ask for. Hidden ones too: each has a page of its own. */
export function wantedBoards(design: OverlayDesign): WantedBoards {
  const periods = new Set<Exclude<Period, 'session'>>();
  const giftIds = new Set<string>();
  for (const widget of design.stages.flatMap((stage) => stage.widgets)) {
    const period = periodOf(widget);
    if (period !== 'session') periods.add(period);
    const giftId = countedGift(widget);
    if (giftId !== null) giftIds.add(giftId);
  }
  return { periods: [...periods], giftIds: [...giftIds] };
}

/** The gift whose pieces a goal counts; null for every other widget. */
function countedGift(widget: WidgetDesign): string | null {
  return widget.kind === 'goal' && widget.unit === 'gift' ? widget.giftId : null;
}

function periodOf(widget: WidgetDesign): Period {
  switch (widget.kind) {
    case 'goal':
      return widget.unit === 'gift' ? 'session' : widget.reset;
    case 'top':
    case 'totals':
      return widget.period;
    default:
      return 'session';
  }
}
