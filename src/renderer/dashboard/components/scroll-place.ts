/**
 * No browser lays out more than some 33 million pixels, which is fewer than a million rows. Beyond
 * this length the scroll bar stands for the list as a map does for a country: small movements are
 * made one to one, large ones in proportion.
 */
export const LONGEST_TRACK = 8_000_000;

/** A list that is scrolled, in pixels. */
export interface Extent {
  readonly rows: number;
  readonly rowSize: number;
  /** How much of the rows is seen at once. */
  readonly view: number;
}

/** Where a list is: what the browser's scroll bar says, and the pixel of the list at the top. */
export interface Place {
  readonly track: number;
  readonly top: number;
}

/** How long the list is for the browser. */
export function trackLength({ rows, rowSize }: Extent): number {
  return Math.min(rows * rowSize, LONGEST_TRACK);
}

/** Where the list is after the browser has scrolled it to `track`. */
export function scrolledTo(extent: Extent, before: Place, track: number): Place {
  const { lastTop, lastTrack } = ends(extent);
  if (lastTop <= lastTrack) return { track, top: track };
  if (track <= 0) return { track, top: 0 };
  if (track >= lastTrack) return { track, top: lastTop };
  const moved = track - before.track;
  const top =
    Math.abs(moved) <= extent.view ? before.top + moved : Math.round((track / lastTrack) * lastTop);
  return { track, top: clamp(top, lastTop) };
}

/** The place that shows `top` first, with the scroll bar where it belongs. */
export function placeAt(extent: Extent, top: number): Place {
  const { lastTop, lastTrack } = ends(extent);
  const first = clamp(top, lastTop);
  if (lastTop <= lastTrack) return { track: first, top: first };
  if (first === 0 || first === lastTop) return { track: first === 0 ? 0 : lastTrack, top: first };
  // The ends of the bar mean the ends of the list, and nothing else does.
  const track = Math.round((first / lastTop) * lastTrack);
  return { track: Math.min(Math.max(track, 1), lastTrack - 1), top: first };
}

/** The top that brings a row into view with as little movement as possible. */
export function topFor(extent: Extent, top: number, row: number): number {
  const start = row * extent.rowSize;
  if (start < top) return start;
  return Math.max(top, start + extent.rowSize - extent.view);
}

function ends(extent: Extent) {
  return {
    lastTop: Math.max(0, extent.rows * extent.rowSize - extent.view),
    lastTrack: Math.max(0, trackLength(extent) - extent.view),
  };
}

function clamp(top: number, last: number): number {
  return Math.min(Math.max(top, 0), last);
}
