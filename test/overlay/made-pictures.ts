import { inflateSync } from 'node:zlib';
import type { Page } from '@playwright/test';
import type { MediaType } from '../../src/shared/settings/design-kinds.ts';

/*
 * Moving pictures as creators make them, made here: the left half is red and blue in turn, the
 * right half is transparent.
 */

const SIDE = 64;
/** Milliseconds for which each colour stands. */
const TURN = 200;

export async function madePicture(page: Page, type: MediaType): Promise<Buffer> {
  switch (type) {
    case 'image/gif':
      return gif();
    case 'image/webp':
      return webp(await stills(page));
    case 'video/webm':
      return Buffer.from(await page.evaluate(record, { side: SIDE, turn: TURN }), 'base64');
    default:
      throw new Error(`${type} does not move`);
  }
}

/** A GIF of two frames; its codes are as long at the end as at the beginning, which saves an encoder. */
function gif(): Buffer {
  const side = Buffer.from([SIDE, 0, SIDE, 0]);
  const palette = Buffer.from([0, 0, 0, 255, 0, 0, 0, 0, 255, 0, 0, 0]);
  const head = Buffer.concat([Buffer.from('GIF89a'), side, Buffer.from([0xf1, 0, 0]), palette]);
  const loop = Buffer.from('\x21\xff\x0bNETSCAPE2.0\x03\x01\x00\x00\x00', 'latin1');
  const frame = (colour: number) =>
    Buffer.concat([
      // Colour 0 is transparent; what stood before is taken away.
      Buffer.from([0x21, 0xf9, 4, 0x09, TURN / 10, 0, 0, 0]),
      Buffer.from([0x2c, 0, 0, 0, 0]),
      side,
      Buffer.from([0, 2]),
      blocks(codes(colour)),
    ]);
  return Buffer.concat([head, loop, frame(1), frame(2), Buffer.from([0x3b])]);
}

/** LZW of three bits a code: the table is cleared before it would need a fourth. */
function codes(colour: number): Buffer {
  const [CLEAR, END] = [4, 5];
  const all = [CLEAR];
  for (let i = 0; i < SIDE * SIDE; i += 1) {
    all.push(i % SIDE < SIDE / 2 ? colour : 0);
    if (i % 2 === 1) all.push(CLEAR);
  }
  all.push(END);
  const bytes = Buffer.alloc(Math.ceil((all.length * 3) / 8));
  all.forEach((code, index) => {
    for (let bit = 0; bit < 3; bit += 1) {
      const at = index * 3 + bit;
      const byte = bytes[at >> 3] ?? 0;
      bytes[at >> 3] = byte | (((code >> bit) & 1) << (at & 7));
    }
  });
  return bytes;
}

function blocks(bytes: Buffer): Buffer {
  const parts: Buffer[] = [];
  for (let from = 0; from < bytes.length; from += 255) {
    const part = bytes.subarray(from, from + 255);
    parts.push(Buffer.from([part.length]), part);
  }
  return Buffer.concat([...parts, Buffer.from([0])]);
}

/** Single WebP pictures, as the browser writes them, become the frames of one. */
function webp(pictures: readonly Buffer[]): Buffer {
  const size = Buffer.from([SIDE - 1, 0, 0, SIDE - 1, 0, 0]);
  const [ALPHA, ANIMATION] = [0x10, 0x02];
  const frames = pictures.map((picture) => {
    const place = Buffer.from([0, 0, 0, 0, 0, 0]);
    // Not blended with what stood before, which is taken away.
    const timing = Buffer.from([TURN, 0, 0, 0x03]);
    return chunk('ANMF', Buffer.concat([place, size, timing, imageChunks(picture)]));
  });
  const body = Buffer.concat([
    Buffer.from('WEBP'),
    chunk('VP8X', Buffer.concat([Buffer.from([ALPHA | ANIMATION, 0, 0, 0]), size])),
    chunk('ANIM', Buffer.alloc(6)),
    ...frames,
  ]);
  return chunk('RIFF', body);
}

/** The chunks with the picture's data, without what stands around them in a file of its own. */
function imageChunks(file: Buffer): Buffer {
  const parts: Buffer[] = [];
  for (let at = 12; at < file.length; ) {
    const length = file.readUInt32LE(at + 4);
    const end = at + 8 + length + (length % 2);
    if (/^(VP8 |VP8L|ALPH)$/.test(file.toString('latin1', at, at + 4)))
      parts.push(file.subarray(at, end));
    at = end;
  }
  return Buffer.concat(parts);
}

function chunk(name: string, body: Buffer): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32LE(body.length);
  return Buffer.concat([Buffer.from(name), length, body, Buffer.alloc(body.length % 2)]);
}

async function stills(page: Page): Promise<Buffer[]> {
  const data = await page.evaluate((side) => {
    const canvas = document.createElement('canvas');
    canvas.width = canvas.height = side;
    const context = canvas.getContext('2d') as CanvasRenderingContext2D;
    return ['#ff0000', '#0000ff'].map((colour) => {
      context.fillStyle = colour;
      context.fillRect(0, 0, side / 2, side);
      return canvas.toDataURL('image/webp').split(',')[1] ?? '';
    });
  }, SIDE);
  return data.map((one) => Buffer.from(one, 'base64'));
}

/** Runs in a page: a WebM of a canvas, for two turns of each colour. */
async function record({ side, turn }: { side: number; turn: number }): Promise<string> {
  const canvas = document.createElement('canvas');
  canvas.width = canvas.height = side;
  const context = canvas.getContext('2d') as CanvasRenderingContext2D;
  const recorder = new MediaRecorder(canvas.captureStream(30), { mimeType: 'video/webm' });
  const parts: Blob[] = [];
  recorder.ondataavailable = ({ data }) => parts.push(data);
  const stopped = new Promise((resolve) => {
    recorder.onstop = resolve;
  });
  recorder.start();
  for (const colour of ['#ff0000', '#0000ff', '#ff0000', '#0000ff']) {
    const until = performance.now() + turn;
    while (performance.now() < until) {
      context.fillStyle = colour;
      context.fillRect(0, 0, side / 2, side);
      await new Promise(requestAnimationFrame);
    }
  }
  recorder.stop();
  await stopped;
  const bytes = new Uint8Array(await new Blob(parts).arrayBuffer());
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
}

/** Red, green, blue and alpha of one pixel of the page as OBS composes it. */
export async function pixelAt(page: Page, x: number, y: number): Promise<readonly number[]> {
  const clip = { x: Math.round(x), y: Math.round(y), width: 1, height: 1 };
  const png = await page.screenshot({ omitBackground: true, clip });
  const hasAlpha = png[25] === 6;
  const data = Buffer.concat(chunksOf(png, 'IDAT'));
  const [, red = 0, green = 0, blue = 0, alpha = 255] = inflateSync(data);
  return [red, green, blue, hasAlpha ? alpha : 255];
}

function chunksOf(png: Buffer, name: string): Buffer[] {
  const found: Buffer[] = [];
  for (let at = 8; at < png.length; ) {
    const length = png.readUInt32BE(at);
    if (png.toString('latin1', at + 4, at + 8) === name)
      found.push(png.subarray(at + 8, at + 8 + length));
    at += length + 12;
  }
  return found;
}
