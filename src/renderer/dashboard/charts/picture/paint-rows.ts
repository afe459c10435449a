import type { RowDrawing } from './drawing.ts';
import { fontOf } from './palette.ts';
import { type Area, type Sheet, textAt } from './sheet.ts';

const NAMES = 300;
const FIGURES = 160;
const HIGHEST_ROW = 56;

/** Paints names with bars from zero, the highest first. */
export function paintRows(sheet: Sheet, { rows }: RowDrawing, area: Area): void {
  const height = Math.min(HIGHEST_ROW, (area.bottom - area.top) / Math.max(1, rows.length));
  const best = Math.max(1, ...rows.map(({ value }) => value));
  const left = area.left + NAMES + 16;
  const room = area.right - FIGURES - left;
  const { context, palette } = sheet;
  rows.forEach(({ label, value, text }, place) => {
    const y = area.top + height * (place + 0.5);
    textAt(sheet, label, area.left, y, { font: fontOf(15, 550), width: NAMES });
    context.fillStyle = palette.raised;
    context.fillRect(left, y - 6, room, 12);
    context.fillStyle = palette.accent;
    context.fillRect(left, y - 6, Math.max(2, (value / best) * room), 12);
    const style = { font: fontOf(15, 600), colour: palette.accent, align: 'right' } as const;
    textAt(sheet, text, area.right, y, style);
  });
}
