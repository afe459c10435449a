import { axisTicks } from '../ticks.ts';
import type { ColumnDrawing } from './drawing.ts';
import { fontOf } from './palette.ts';
import { type Area, heightOf, namesBelow, type Sheet, textAt, valueLines } from './sheet.ts';

/** Up to so many bars each has room for its figure. */
const ALL_LABELLED = 12;

/** Paints bars from zero, and the line of what they make together. */
export function paintColumns(sheet: Sheet, drawing: ColumnDrawing, whole: Area): void {
  const { bars, axis, cumulative } = drawing;
  const right = cumulative ? whole.right - 56 : whole.right;
  const area = { left: whole.left + 56, top: whole.top + 20, right, bottom: whole.bottom - 32 };
  const best = Math.max(0, ...bars.map(({ value }) => value));
  const ticks = axisTicks(best);
  valueLines(sheet, area, ticks, axis);
  const step = (area.right - area.left) / Math.max(1, bars.length);
  const top = ticks.at(-1) ?? 1;
  bars.forEach((bar, place) => {
    const x = area.left + step * place;
    paintBar(
      sheet,
      { x: x + step * 0.12, width: step * 0.76 },
      heightOf(bar.value, top, area),
      area,
      bar.faint,
    );
    const labelled = bar.value > 0 && (bars.length <= ALL_LABELLED || bar.value === best);
    if (labelled) paintFigure(sheet, bar.text, x + step / 2, heightOf(bar.value, top, area) - 12);
  });
  namesBelow(
    sheet,
    area,
    bars.map(({ label }) => label),
  );
  if (cumulative) paintSums(sheet, drawing, area, step);
}

function paintBar(
  { context, palette }: Sheet,
  { x, width }: { readonly x: number; readonly width: number },
  y: number,
  area: Area,
  faint: boolean,
): void {
  context.globalAlpha = faint ? 0.45 : 1;
  context.fillStyle = palette.accent;
  context.beginPath();
  context.roundRect(x, y, width, area.bottom - y, [3, 3, 0, 0]);
  context.fill();
  context.globalAlpha = 1;
}

function paintFigure(sheet: Sheet, text: string, x: number, y: number): void {
  textAt(sheet, text, x, y, {
    font: fontOf(13, 600),
    colour: sheet.palette.accent,
    align: 'center',
  });
}

function paintSums(sheet: Sheet, { bars, axis }: ColumnDrawing, area: Area, step: number): void {
  const total = bars.reduce((sum, { value }) => sum + value, 0);
  const ticks = axisTicks(total);
  valueLines(sheet, area, ticks, axis, 'right');
  const { context, palette } = sheet;
  context.beginPath();
  let sum = 0;
  bars.forEach(({ value }, place) => {
    sum += value;
    context.lineTo(area.left + step * (place + 0.5), heightOf(sum, ticks.at(-1) ?? 1, area));
  });
  context.strokeStyle = palette.surface;
  context.lineWidth = 4;
  context.stroke();
  context.strokeStyle = palette['ink-soft'];
  context.lineWidth = 1.5;
  context.stroke();
}
