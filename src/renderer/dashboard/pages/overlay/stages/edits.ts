import { newWidget } from '../../../../../shared/settings/default-design.ts';
import { WHOLE, type WidgetKind } from '../../../../../shared/settings/design-kinds.ts';
import type {
  OverlayDesign,
  StageDesign,
  WidgetDesign,
} from '../../../../../shared/settings/overlay-design.ts';

export type Box = WidgetDesign['box'];

/** How close to an edge or the middle a widget snaps to it, in thousandths of the stage. */
const NEAR = 10;
const SMALLEST = 40;

/** The design with one stage changed. */
export function withStage(
  design: OverlayDesign,
  id: string,
  change: (stage: StageDesign) => StageDesign,
): OverlayDesign {
  const stages = design.stages.map((stage) => (stage.id === id ? change(stage) : stage));
  return { ...design, stages };
}

/** The stage with one widget changed. */
export function withWidget(
  stage: StageDesign,
  id: string,
  change: (widget: WidgetDesign) => WidgetDesign,
): StageDesign {
  const widgets = stage.widgets.map((widget) => (widget.id === id ? change(widget) : widget));
  return { ...stage, widgets };
}

export function withoutWidget(stage: StageDesign, id: string): StageDesign {
  return { ...stage, widgets: stage.widgets.filter((widget) => widget.id !== id) };
}

/** A new widget on top of the others, in the middle of the stage. */
export function withNewWidget(stage: StageDesign, kind: WidgetKind): StageDesign {
  const whole = kind === 'alerts' || kind === 'rain';
  const box = whole
    ? { x: 0, y: 0, width: WHOLE, height: WHOLE }
    : { x: 250, y: 400, width: 500, height: 200 };
  const id = freeId(
    kind,
    stage.widgets.map((widget) => widget.id),
  );
  return { ...stage, widgets: [...stage.widgets, newWidget(kind, id, box)] };
}

/** One place up (`1`, towards the viewer) or down (`-1`). */
export function moved(stage: StageDesign, id: string, by: 1 | -1): StageDesign {
  const from = stage.widgets.findIndex((widget) => widget.id === id);
  const to = from + by;
  const [one, other] = [stage.widgets[from], stage.widgets[to]];
  if (one === undefined || other === undefined) return stage;
  const widgets = [...stage.widgets];
  widgets[from] = other;
  widgets[to] = one;
  return { ...stage, widgets };
}

/** A copy of a stage under an address of its own. */
export function withCopy(design: OverlayDesign, stage: StageDesign, name: string): OverlayDesign {
  const id = freeId(
    'stage',
    design.stages.map((one) => one.id),
  );
  return { ...design, stages: [...design.stages, { ...stage, id, name }] };
}

function freeId(wanted: string, taken: readonly string[]): string {
  let id = wanted;
  for (let n = 2; taken.includes(id); n += 1) id = `${wanted}-${n}`;
  return id;
}

/** A box moved by so much, kept on the stage; `snaps` when it is led by a pointer. */
export function movedBox(box: Box, dx: number, dy: number, snaps: boolean): Box {
  return {
    ...box,
    x: placed(box.x + dx, box.width, snaps),
    y: placed(box.y + dy, box.height, snaps),
  };
}

/** A box with its lower right corner moved by so much. */
export function resizedBox(box: Box, dx: number, dy: number): Box {
  return {
    ...box,
    width: within(Math.round(box.width + dx), SMALLEST, WHOLE - box.x),
    height: within(Math.round(box.height + dy), SMALLEST, WHOLE - box.y),
  };
}

function placed(start: number, length: number, snaps: boolean): number {
  const wanted = within(Math.round(start), 0, WHOLE - length);
  if (!snaps) return wanted;
  const places = [0, Math.round((WHOLE - length) / 2), WHOLE - length];
  return places.find((place) => Math.abs(place - wanted) <= NEAR) ?? wanted;
}

function within(value: number, least: number, most: number): number {
  return Math.max(Math.min(value, most), Math.min(least, most));
}
