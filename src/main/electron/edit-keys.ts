import type { Rect } from './bounds.ts';

/** A key pressed while the overlay window is edited. */
export interface EditKey {
  readonly key: string;
  readonly shift: boolean;
  readonly control: boolean;
}

const STEP = 10;
/** The least that the settings allow. */
const MIN_SIZE = 100;
const DIRECTIONS: ReadonlyMap<string, readonly [right: number, down: number]> = new Map([
  ['ArrowLeft', [-1, 0]],
  ['ArrowRight', [1, 0]],
  ['ArrowUp', [0, -1]],
  ['ArrowDown', [0, 1]],
]);

/**
 * Arrow keys move by 10, with Shift by 1; with Control they change the size instead.
 * @returns null when the key means nothing here
 */
export function boundsAfterKey(bounds: Rect, { key, shift, control }: EditKey): Rect | null {
  const direction = DIRECTIONS.get(key);
  if (direction === undefined) return null;
  const step = shift ? 1 : STEP;
  const right = direction[0] * step;
  const down = direction[1] * step;
  if (!control) return { ...bounds, x: bounds.x + right, y: bounds.y + down };
  return {
    ...bounds,
    width: Math.max(MIN_SIZE, bounds.width + right),
    height: Math.max(MIN_SIZE, bounds.height + down),
  };
}
