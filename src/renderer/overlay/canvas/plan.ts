import { newWidget } from '../../../shared/settings/default-design.ts';
import type { WidgetKind } from '../../../shared/settings/design-kinds.ts';
import type {
  Look,
  OverlayDesign,
  StageDesign,
  WidgetDesign,
} from '../../../shared/settings/overlay-design.ts';

/** What a page shows: widgets from the lowest to the highest, and the look of those without one. */
export interface CanvasPlan {
  readonly look: Look;
  readonly widgets: readonly WidgetDesign[];
}

/** A whole stage. One that is not there any more is shown as the first: better than nothing. */
export function stagePlan(design: OverlayDesign, id: string | null): CanvasPlan {
  const stage = stageOf(design, id);
  return { look: stage.look, widgets: stage.widgets.filter(({ visible }) => visible) };
}

/** One widget over the whole page: that of the stage, shown or hidden there, or one as it comes. */
export function widgetPlan(
  design: OverlayDesign,
  kind: WidgetKind,
  stageId: string | null,
  widgetId: string | null,
): CanvasPlan {
  const stage = stageOf(design, stageId);
  const ofKind = stage.widgets.filter((widget) => widget.kind === kind);
  const found = ofKind.find(({ id }) => id === widgetId) ?? ofKind[0] ?? newWidget(kind, kind);
  const box = { x: 0, y: 0, width: 1_000, height: 1_000 };
  return { look: stage.look, widgets: [{ ...found, visible: true, box }] };
}

function stageOf({ stages }: OverlayDesign, id: string | null): StageDesign {
  const stage = stages.find((one) => one.id === id) ?? stages[0];
  if (stage === undefined) throw new Error('a design has at least one stage');
  return stage;
}
