/** Letters that Inter has, which comes with the page: nothing to look at. */
const SURE = /^[\u0020-\u024f]*$/;
/** What is no sign of its own: marks on others, joiners, gaps. */
const UNSEEN = /[\p{M}\p{Cf}\s]/u;
/** No font has a picture of this one: it is no character. */
const NOBODY = '\u0378';
/** Small: it is only compared. Pixels. */
const LETTERS = 12;
const SIDE = 24;
/** Signs that are remembered: those of a whole language come back all the time. */
const REMEMBERED = 4_000;

const known = new Map<string, boolean>();
let desk: CanvasRenderingContext2D | null | undefined;

/** Whether this system has a font for every sign of a text. */
export function isDrawable(text: string): boolean {
  if (SURE.test(text)) return true;
  return [...text].every((sign) => UNSEEN.test(sign) || hasPicture(sign));
}

function hasPicture(sign: string): boolean {
  const before = known.get(sign);
  if (before !== undefined) return before;
  const has = differ(pixelsOf(sign), pixelsOf(NOBODY));
  if (known.size >= REMEMBERED) known.clear();
  known.set(sign, has);
  return has;
}

function differ(one: Uint32Array | null, other: Uint32Array | null): boolean {
  return one === null || one.some((pixel, index) => pixel !== other?.[index]);
}

/** What a sign looks like; null where that cannot be seen. */
function pixelsOf(sign: string): Uint32Array | null {
  desk ??= deskOf();
  if (desk === null) return null;
  desk.clearRect(0, 0, SIDE, SIDE);
  desk.fillText(sign, 2, LETTERS + 4);
  return new Uint32Array(desk.getImageData(0, 0, SIDE, SIDE).data.buffer);
}

function deskOf(): CanvasRenderingContext2D | null {
  const canvas = document.createElement('canvas');
  canvas.width = SIDE;
  canvas.height = SIDE;
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (context !== null) context.font = `${LETTERS}px "Inter Variable", sans-serif`;
  return context;
}
