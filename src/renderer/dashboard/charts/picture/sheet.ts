import { fontOf, type Palette } from './palette.ts';

/** What is painted on, and with which colours. */
export interface Sheet {
  readonly context: CanvasRenderingContext2D;
  readonly palette: Palette;
}

/** A part of a sheet, in CSS pixels. */
export interface Area {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

interface TextStyle {
  readonly font?: string;
  readonly colour?: string;
  readonly align?: 'left' | 'right' | 'center';
  /** Longer texts are cut, with dots at their end. */
  readonly width?: number;
}

/** Writes a text; its place is the middle of its line. */
export function textAt(
  { context, palette }: Sheet,
  text: string,
  x: number,
  y: number,
  style: TextStyle = {},
): void {
  context.font = style.font ?? fontOf(13);
  context.fillStyle = style.colour ?? palette.ink;
  context.textAlign = style.align ?? 'left';
  context.textBaseline = 'middle';
  context.fillText(style.width === undefined ? text : cut(context, text, style.width), x, y);
}

function cut(context: CanvasRenderingContext2D, text: string, width: number): string {
  if (context.measureText(text).width <= width) return text;
  const signs = [...text];
  while (signs.length > 1 && context.measureText(`${signs.join('')}…`).width > width) signs.pop();
  return `${signs.join('')}…`;
}

/** Lines of a value axis from zero, with their figures at the left or right end. */
export function valueLines(
  sheet: Sheet,
  area: Area,
  ticks: readonly number[],
  say: (value: number) => string,
  side: 'left' | 'right' = 'left',
): void {
  const top = ticks.at(-1) ?? 1;
  const { context, palette } = sheet;
  for (const tick of ticks) {
    const y = heightOf(tick, top, area);
    if (side === 'left') {
      context.fillStyle = tick === 0 ? palette.edge : palette.line;
      context.fillRect(area.left, y, area.right - area.left, 1);
    }
    const x = side === 'left' ? area.left - 10 : area.right + 10;
    textAt(sheet, say(tick), x, y, {
      colour: palette['ink-soft'],
      align: side === 'left' ? 'right' : 'left',
    });
  }
}

/** Where a value lies between the bottom (zero) and the top of an area. */
export function heightOf(value: number, top: number, area: Area): number {
  return area.bottom - (value / top) * (area.bottom - area.top);
}

/** The names below an axis, as many as there is room for. */
export function namesBelow(sheet: Sheet, area: Area, names: readonly string[]): void {
  const step = (area.right - area.left) / Math.max(1, names.length);
  sheet.context.font = fontOf(13);
  const widest = Math.max(0, ...names.map((name) => sheet.context.measureText(name).width));
  const every = Math.max(1, Math.ceil((widest + 16) / step));
  names.forEach((name, place) => {
    if (place % every !== 0) return;
    const x = area.left + step * (place + 0.5);
    textAt(sheet, name, x, area.bottom + 18, {
      colour: sheet.palette['ink-soft'],
      align: 'center',
    });
  });
}
