import { WORDS } from '../words.ts';

/** Letters that Inter has, which comes with the page: nothing to look at. */
const SURE = /^[\u0020-\u024f]*$/;
/** No font has a picture of this one: it is no character. */
const NOBODY = '\u0378';
/** Small: it is only compared. Pixels. */
const LETTERS = 12;
const WIDTH = 240;
const HEIGHT = 20;
/** Names that are remembered; a name comes back with every gift. */
const REMEMBERED = 500;

const known = new Map<string, boolean>();
let desk: CanvasRenderingContext2D | null | undefined;

/**
 * A viewer's name, or a word for somebody: where there is none, and where this system has no font
 * for any of its letters. Empty boxes on stream look like a fault, and name nobody.
 */
export function readableName(name: string): string {
  const trimmed = name.trim();
  return trimmed === '' || !isDrawable(trimmed) ? WORDS.someone : trimmed;
}

function isDrawable(text: string): boolean {
  if (SURE.test(text)) return true;
  const before = known.get(text);
  if (before !== undefined) return before;
  const drawable = differ(pixelsOf(text), pixelsOf(text.replace(/\S/gu, NOBODY)));
  if (known.size >= REMEMBERED) known.clear();
  known.set(text, drawable);
  return drawable;
}

function differ(one: Uint32Array | null, other: Uint32Array | null): boolean {
  return one === null || one.some((pixel, index) => pixel !== other?.[index]);
}

/** What a text looks like; null where that cannot be seen. */
function pixelsOf(text: string): Uint32Array | null {
  desk ??= deskOf();
  if (desk === null) return null;
  desk.clearRect(0, 0, WIDTH, HEIGHT);
  desk.fillText(text, 0, LETTERS + 2);
  return new Uint32Array(desk.getImageData(0, 0, WIDTH, HEIGHT).data.buffer);
}

function deskOf(): CanvasRenderingContext2D | null {
  const canvas = document.createElement('canvas');
  canvas.width = WIDTH;
  canvas.height = HEIGHT;
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (context !== null) context.font = `${LETTERS}px "Inter Variable", sans-serif`;
  return context;
}
