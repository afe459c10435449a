import type { PanelSize } from '../canvas/placing.ts';

/** Heights of a list's parts in its own unit; the style sheet has the same. */
const ROW = 7.4;
const TITLE = 7;
const PADDING = 5;

/** What a list of so many rows needs, with or without a title. */
export function listSize(rows: number, title: string): PanelSize {
  const height = rows * ROW + (title === '' ? 0 : TITLE) + PADDING;
  return { height, narrowest: 48, widest: 64 };
}
