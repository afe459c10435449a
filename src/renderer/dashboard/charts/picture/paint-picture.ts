import type { Drawing } from './drawing.ts';
import { paintColumns } from './paint-columns.ts';
import { paintEstimates } from './paint-estimates.ts';
import { paintHeat } from './paint-heat.ts';
import { paintRows } from './paint-rows.ts';
import { currentPalette, fontOf } from './palette.ts';
import { type Area, type Sheet, textAt } from './sheet.ts';

/** In CSS pixels; painted at twice that. */
const WIDTH = 1200;
const HEIGHT = 640;
const SCALE = 2;
const MARGIN = 40;
const HEAD = 116;

interface Picture {
  readonly title: string;
  readonly subtitle: string;
  /** Who says so. */
  readonly footer: string;
  readonly drawing: Drawing;
}

/** Paints a chart with its title and range in the colours of the page; answers a PNG as base64. */
export function paintPicture({ title, subtitle, footer, drawing }: Picture): string {
  const canvas = document.createElement('canvas');
  canvas.width = WIDTH * SCALE;
  canvas.height = HEIGHT * SCALE;
  const context = canvas.getContext('2d');
  if (context === null) throw new Error('a canvas can be painted on');
  context.scale(SCALE, SCALE);
  const sheet: Sheet = { context, palette: currentPalette() };
  context.fillStyle = sheet.palette.surface;
  context.fillRect(0, 0, WIDTH, HEIGHT);
  const room = WIDTH - 2 * MARGIN;
  textAt(sheet, title, MARGIN, MARGIN + 12, { font: fontOf(24, 600), width: room });
  const soft = sheet.palette['ink-soft'];
  textAt(sheet, subtitle, MARGIN, MARGIN + 42, { font: fontOf(15), colour: soft, width: room });
  textAt(sheet, footer, WIDTH - MARGIN, HEIGHT - 20, {
    font: fontOf(12),
    colour: soft,
    align: 'right',
  });
  const bottom = HEIGHT - MARGIN - 8;
  paint(sheet, drawing, { left: MARGIN, top: HEAD, right: WIDTH - MARGIN, bottom });
  return canvas.toDataURL('image/png').split(',')[1] ?? '';
}

function paint(sheet: Sheet, drawing: Drawing, area: Area): void {
  if (drawing.kind === 'columns') paintColumns(sheet, drawing, area);
  else if (drawing.kind === 'estimates') paintEstimates(sheet, drawing, area);
  else if (drawing.kind === 'rows') paintRows(sheet, drawing, area);
  else paintHeat(sheet, drawing, area);
}
