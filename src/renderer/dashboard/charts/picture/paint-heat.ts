import type { HeatDrawing } from './drawing.ts';
import { type Area, type Sheet, textAt } from './sheet.ts';

const LEGEND = 44;
const NAMES = 64;
const GAP = 3;

/** Paints the hours of the week, their names, and what the shades mean. */
export function paintHeat(sheet: Sheet, drawing: HeatDrawing, whole: Area): void {
  const area = { ...whole, left: whole.left + NAMES, bottom: whole.bottom - LEGEND - 28 };
  const { rows, columns, levels } = drawing;
  const soft = sheet.palette['ink-soft'];
  const height = (area.bottom - area.top) / Math.max(1, rows.length);
  rows.forEach((row, place) => {
    const y = area.top + height * place;
    textAt(sheet, row.label, whole.left, y + height / 2, { colour: soft });
    const width = (area.right - area.left) / row.levels.length;
    row.levels.forEach((level, column) => {
      const x = area.left + width * column;
      cell(sheet, level / levels, { x, y, width: width - GAP, height: height - GAP });
    });
  });
  columns.forEach((name, place) => {
    const x = area.left + ((area.right - area.left) / columns.length) * place;
    textAt(sheet, name, x, area.bottom + 14, { colour: soft });
  });
  paintLegend(sheet, drawing, area.left, whole.bottom - 16);
}

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

function cell({ context, palette }: Sheet, share: number, { x, y, width, height }: Box): void {
  context.beginPath();
  context.roundRect(x, y, width, height, 3);
  context.fillStyle = palette.raised;
  context.fill();
  context.globalAlpha = share;
  context.fillStyle = palette.accent;
  context.fill();
  context.globalAlpha = 1;
}

function paintLegend(sheet: Sheet, { legend, levels }: HeatDrawing, left: number, y: number): void {
  let x = left;
  legend.forEach((text, place) => {
    cell(sheet, place / levels, { x, y: y - 8, width: 16, height: 16 });
    textAt(sheet, text, x + 24, y, { colour: sheet.palette['ink-soft'] });
    x += 48 + sheet.context.measureText(text).width;
  });
}
