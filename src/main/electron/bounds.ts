/** A rectangle on the desktop, in device-independent pixels. */
export interface Rect {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** So much of a window must be on a display that somebody can see and take hold of it. */
const MIN_VISIBLE = 64;

/**
 * Where a window goes: where it was, unless its display has gone or shrunk; then into the middle
 * of the primary one, at most as large as that.
 * @param remembered null = never placed
 * @param displays work areas; the first is the primary one
 */
export function placeWindow(
  remembered: Rect | null,
  preferred: Size,
  displays: readonly [Rect, ...Rect[]],
): Rect {
  if (remembered === null) return centred(preferred, displays[0]);
  if (displays.some((display) => isVisibleOn(remembered, display))) return remembered;
  return centred(remembered, displays[0]);
}

function centred(size: Size, area: Rect): Rect {
  const width = Math.min(size.width, area.width);
  const height = Math.min(size.height, area.height);
  return {
    x: area.x + Math.floor((area.width - width) / 2),
    y: area.y + Math.floor((area.height - height) / 2),
    width,
    height,
  };
}

function isVisibleOn(window: Rect, display: Rect): boolean {
  const width = overlap(window.x, window.width, display.x, display.width);
  const height = overlap(window.y, window.height, display.y, display.height);
  return (
    width >= Math.min(MIN_VISIBLE, window.width) && height >= Math.min(MIN_VISIBLE, window.height)
  );
}

/** How much two stretches of a line have in common; negative when they are apart. */
function overlap(start: number, length: number, otherStart: number, otherLength: number): number {
  return Math.min(start + length, otherStart + otherLength) - Math.max(start, otherStart);
}
