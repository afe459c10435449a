import type { LiveState } from '../../../shared/live/live-state.ts';
import type { WidgetDesign } from '../../../shared/settings/overlay-design.ts';
import type { News } from '../feed/listen.ts';
import { skinOf } from '../skins/skins.ts';
import { element } from '../stage/element.ts';
import { makeWidget } from '../widgets/widgets.ts';
import { place, setLook } from './placing.ts';
import type { CanvasPlan } from './plan.ts';
import type { CardNews, Widget } from './widget.ts';

/** The page's widgets, each in its box. */
export interface Canvas {
  /** Shows what the plan says; a widget that only moves or changes its look keeps what it has. */
  arrange(plan: CanvasPlan, state: LiveState): void;
  tell(news: News): void;
}

interface Placed {
  readonly box: HTMLElement;
  readonly widget: Widget;
  /** What it was made from. */
  readonly made: string;
}

export function createCanvas(root: Element, heard: CardNews): Canvas {
  let placed = new Map<string, Placed>();
  let drawn = '';
  let latest: { plan: CanvasPlan; state: LiveState } | null = null;

  function arrange(plan: CanvasPlan, state: LiveState): void {
    latest = { plan, state };
    const { alerts, media } = state.design;
    const now = JSON.stringify([plan, alerts, media, innerWidth, innerHeight]);
    if (now === drawn) return;
    drawn = now;
    const next = new Map(plan.widgets.map((design) => [design.id, kept(design, state)]));
    for (const [id, { box, widget }] of placed) {
      if (next.get(id)?.widget === widget) continue;
      widget.close();
      box.remove();
    }
    placed = next;
    plan.widgets.forEach((design, order) => {
      const one = placed.get(design.id);
      if (one !== undefined) draw(one, design, order, plan, state);
    });
  }

  /** The widget as it stands, if it has the same options; else a new one. */
  function kept(design: WidgetDesign, state: LiveState): Placed {
    const made = optionsOf(design);
    const before = placed.get(design.id);
    if (before?.made === made) return before;
    const box = element('section', '');
    root.append(box);
    return { box, made, widget: makeWidget(box, design, state, heard) };
  }

  function draw(
    { box, widget }: Placed,
    design: WidgetDesign,
    order: number,
    plan: CanvasPlan,
    state: LiveState,
  ): void {
    const look = design.look ?? plan.look;
    box.style.setProperty('z-index', String(order));
    const room = place(box, design);
    setLook(box, design, look);
    widget.dress({ look, skin: skinOf(look.theme), design: state.design }, room);
  }

  window.addEventListener('resize', () => {
    if (latest !== null) arrange(latest.plan, latest.state);
  });
  return {
    arrange,
    tell(news) {
      for (const { widget } of placed.values()) widget.tell(news);
    },
  };
}

/** What a widget is made from: all but where it stands and how it looks. */
function optionsOf({ box, look, alignX, alignY, visible, ...options }: WidgetDesign): string {
  return JSON.stringify(options);
}
