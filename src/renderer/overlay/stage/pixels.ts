import { element } from './element.ts';

/** Pixels along each side: few enough to be seen as such, enough to tell a rose from a heart. */
const SIDE = 24;
/** Below this share a pixel is left out, above it stands: no half-transparent edges. */
const SOLID = 110;

/** A picture as coarse pixels. It is drawn when it has come; until then its place is empty. */
export function pixelled(address: string): HTMLElement {
  const canvas = element('canvas', 'picture coarse');
  canvas.width = SIDE;
  canvas.height = SIDE;
  const source = new Image();
  source.onload = () => draw(canvas, source);
  source.src = address;
  return canvas;
}

function draw(canvas: HTMLCanvasElement, source: HTMLImageElement): void {
  const context = canvas.getContext('2d');
  if (context === null) return;
  context.drawImage(source, 0, 0, SIDE, SIDE);
  const image = context.getImageData(0, 0, SIDE, SIDE);
  for (let i = 0; i < image.data.length; i += 4) {
    const isSolid = (image.data[i + 3] ?? 0) > SOLID;
    image.data[i + 3] = isSolid ? 255 : 0;
    for (let c = i; c < i + 3; c += 1) image.data[c] = Math.round((image.data[c] ?? 0) / 36) * 36;
  }
  context.putImageData(image, 0, 0);
}
