import type { OBSWebSocket } from 'obs-websocket-js/json';
import { CANVAS } from './obs-process.ts';

/** Red, green and blue, 0 to 255. */
export type Colour = readonly [red: number, green: number, blue: number];

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** What a scene shows. */
export interface Picture {
  readonly width: number;
  readonly height: number;
  colourAt(x: number, y: number): Colour;
}

/** OBS scales half of the canvas up and down again: edges blur, areas keep their colour. */
export const PICTURE = { width: CANVAS.width / 2, height: CANVAS.height / 2 } as const;
const TOLERANCE = 4;

/** Takes a picture of a scene, at half of the canvas's size. It comes as PPM, which needs no library. */
export async function takePicture(socket: OBSWebSocket, scene: string): Promise<Picture> {
  const { imageData } = await socket.call('GetSourceScreenshot', {
    sourceName: scene,
    imageFormat: 'ppm',
    imageWidth: PICTURE.width,
    imageHeight: PICTURE.height,
  });
  return readPpm(Buffer.from(imageData.slice(imageData.indexOf(',') + 1), 'base64'));
}

/** Which part of the pixels in a box has a colour, 0 to 1. What lies beside the picture is no part. */
export function shareOf(colour: Colour, picture: Picture, box: Box): number {
  return share(picture, colour, (x, y) => isInside(box, x, y));
}

/** Which part of the pixels outside of a box has a colour, 0 to 1. */
export function shareAround(colour: Colour, picture: Picture, box: Box): number {
  return share(picture, colour, (x, y) => !isInside(box, x, y));
}

/** Which part of the whole picture has a colour, 0 to 1. */
export function shareOfAll(colour: Colour, picture: Picture): number {
  return share(picture, colour, () => true);
}

export function widened({ x, y, width, height }: Box, by: number): Box {
  return { x: x - by, y: y - by, width: width + 2 * by, height: height + 2 * by };
}

function share(
  picture: Picture,
  colour: Colour,
  isAsked: (x: number, y: number) => boolean,
): number {
  let asked = 0;
  let same = 0;
  // The outermost pixels are mixed with what lies beside the window.
  for (let y = 2; y < picture.height - 2; y++) {
    for (let x = 2; x < picture.width - 2; x++) {
      if (!isAsked(x, y)) continue;
      asked++;
      if (isLike(picture.colourAt(x, y), colour)) same++;
    }
  }
  return asked === 0 ? 0 : same / asked;
}

function isInside({ x: left, y: top, width, height }: Box, x: number, y: number): boolean {
  return x >= left && x < left + width && y >= top && y < top + height;
}

function isLike(one: Colour, other: Colour): boolean {
  return one.every((part, index) => Math.abs(part - (other[index] ?? 0)) <= TOLERANCE);
}

/** A binary PPM: `P6`, width, height and 255 as text, then three bytes a pixel. */
function readPpm(file: Buffer): Picture {
  const header = /^P6\s+(\d+)\s+(\d+)\s+255\s/.exec(file.toString('latin1', 0, 64));
  if (header === null) throw new Error('OBS sent no PPM picture');
  const [width, height] = [Number(header[1]), Number(header[2])];
  const pixels = file.subarray(header[0].length);
  return {
    width,
    height,
    colourAt: (x, y) => {
      const at = (y * width + x) * 3;
      return [pixels[at] ?? 0, pixels[at + 1] ?? 0, pixels[at + 2] ?? 0];
    },
  };
}
