import { fitPanel, type PanelSize, setMeasures } from '../canvas/placing.ts';
import type { Dress, Room } from '../canvas/widget.ts';
import { element } from '../stage/element.ts';

/** How far a panel's corners are cut and how wide its rim is, in its own unit. */
const CUT = 2.6;
const BEVEL = 0.75;

/** Puts a plate of the theme with these contents into a box, as large as fits. */
export function putPanel(
  box: HTMLElement,
  { look, skin }: Dress,
  room: Room,
  size: PanelSize,
  ...contents: readonly HTMLElement[]
): HTMLElement {
  const measures = fitPanel(room, size, look.size);
  setMeasures(box, measures);
  const { width, height } = measures;
  const plate = skin.plate({ width, height, cut: CUT, bevel: BEVEL, double: false });
  const panel = element('div', 'panel', plate, ...contents);
  box.replaceChildren(panel);
  return panel;
}
