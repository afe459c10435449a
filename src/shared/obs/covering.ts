import type { Rect } from './obs-facts.ts';

/** Something that is drawn in a scene. */
export interface Drawn {
  readonly name: string;
  /** OBS's name for this kind of source; null for a scene in a scene. */
  readonly kind: string | null;
  readonly shown: boolean;
  readonly rect: Rect;
}

/** Kinds that hardly ever hide what lies behind them. */
const SEE_THROUGH = /^(text_|browser_source)/;
/** Covering less than this still leaves something to be seen. */
const NEARLY_ALL = 0.9;

/**
 * What lies over nearly all of `rect`, out of all that is drawn above it; null for nothing. A hint:
 * whether a picture has holes is not known.
 */
export function coveredBy(rect: Rect, above: readonly Drawn[]): string | null {
  const area = rect.width * rect.height;
  if (area === 0) return null;
  const over = above.find(
    (one) =>
      one.shown &&
      !SEE_THROUGH.test(one.kind ?? '') &&
      overlap(one.rect, rect) / area >= NEARLY_ALL,
  );
  return over?.name ?? null;
}

/** The area that two places have in common. */
export function overlap(one: Rect, other: Rect): number {
  const width = Math.min(one.x + one.width, other.x + other.width) - Math.max(one.x, other.x);
  const height = Math.min(one.y + one.height, other.y + other.height) - Math.max(one.y, other.y);
  return Math.max(0, width) * Math.max(0, height);
}
