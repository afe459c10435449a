import { axisTicks } from '../ticks.ts';
import type { EstimateDrawing } from './drawing.ts';
import { type Area, heightOf, namesBelow, type Sheet, valueLines } from './sheet.ts';

/** Paints bars up to the expected values, and on each a line from low to high. */
export function paintEstimates(sheet: Sheet, { bars, axis }: EstimateDrawing, whole: Area): void {
  const area = { ...whole, left: whole.left + 72, top: whole.top + 12, bottom: whole.bottom - 32 };
  const ticks = axisTicks(Math.max(0, ...bars.map(({ high }) => high)));
  const top = ticks.at(-1) ?? 1;
  valueLines(sheet, area, ticks, axis);
  const step = (area.right - area.left) / Math.max(1, bars.length);
  const { context, palette } = sheet;
  bars.forEach(({ low, expected, high }, place) => {
    const x = area.left + step * place;
    const y = heightOf(expected, top, area);
    context.fillStyle = palette.edge;
    context.beginPath();
    context.roundRect(x + step * 0.12, y, step * 0.76, area.bottom - y, [3, 3, 0, 0]);
    context.fill();
    if (low === high) return;
    const [from, to] = [heightOf(high, top, area), heightOf(low, top, area)];
    context.fillStyle = palette.ink;
    context.fillRect(x + step / 2 - 1, from, 2, to - from);
    for (const end of [from, to]) context.fillRect(x + step / 2 - 3, end - 1, 6, 2);
  });
  const labels = bars.map(({ label }) => label);
  namesBelow(sheet, area, labels);
}
