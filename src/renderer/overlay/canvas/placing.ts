import { WHOLE } from '../../../shared/settings/design-kinds.ts';
import type { Look, WidgetDesign } from '../../../shared/settings/overlay-design.ts';
import type { Room } from './widget.ts';

/** Puts a box where the design wants it; answers how much room that is in this window. */
export function place(box: HTMLElement, { box: wanted }: WidgetDesign): Room {
  const width = (innerWidth * wanted.width) / WHOLE;
  const height = (innerHeight * wanted.height) / WHOLE;
  const sides = {
    left: (innerWidth * wanted.x) / WHOLE,
    top: (innerHeight * wanted.y) / WHOLE,
    width,
    height,
  };
  for (const [side, value] of Object.entries(sides)) {
    box.style.setProperty(side, `${Math.round(value * 100) / 100}px`);
  }
  return { width, height };
}

const COLOURS = ['accent', 'surface', 'text'] as const;

/** Says the look to the style sheets: classes for what they know, variables for own colours. */
export function setLook(box: HTMLElement, design: WidgetDesign, look: Look): void {
  const own = COLOURS.filter((name) => look[name] !== null);
  box.className = [
    'widget',
    design.kind,
    `theme-${look.theme}`,
    `font-${look.font}`,
    `motion-${look.motion}`,
    `at-${design.alignX}`,
    `at-${design.alignY}-y`,
    ...own.map((name) => `own-${name}`),
    ...(look.text !== null && isDark(look.text) ? ['dark-text'] : []),
  ].join(' ');
  for (const name of COLOURS) {
    const colour = look[name];
    if (colour === null) box.style.removeProperty(`--own-${name}`);
    else box.style.setProperty(`--own-${name}`, colour);
  }
}

/** Whether a colour (`#rrggbb`) needs something light around it, as far as eyes weigh its parts. */
function isDark(colour: string): boolean {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) =>
    Number.parseInt(colour.slice(at, at + 2), 16),
  );
  return red * 0.299 + green * 0.587 + blue * 0.114 < 110;
}

/** A panel's measures: its unit in pixels, and its size in that unit. */
export interface Measures {
  readonly unit: number;
  readonly width: number;
  readonly height: number;
}

/** What a panel needs, in its own unit. */
export interface PanelSize {
  readonly height: number;
  readonly narrowest: number;
  readonly widest: number;
}

/** The largest panel that fits into the room; `size` in percent makes it smaller. */
export function fitPanel(room: Room, panel: PanelSize, size: number): Measures {
  const largest = Math.min(room.height / panel.height, room.width / panel.narrowest);
  const unit = (largest * size) / 100;
  const width = Math.max(panel.narrowest, Math.min(panel.widest, room.width / unit));
  return { unit, height: panel.height, width };
}

export function setMeasures(box: HTMLElement, { unit, width, height }: Measures): void {
  box.style.setProperty('--u', `${unit}px`);
  box.style.setProperty('--pw', String(width));
  box.style.setProperty('--ph', String(height));
}
