import { mkdir, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Browser, Page } from '@playwright/test';

/** What a stream may look like behind the overlay. */
export const BACKGROUNDS = {
  light: 'linear-gradient(160deg, #ffffff, #e8eef5)',
  dark: 'linear-gradient(160deg, #15131c, #05060a)',
  busy: [
    'repeating-radial-gradient(circle at 22% 30%, #e8c39a 0 14px, #7a3d20 14px 30px, #2f7d5b 30px 44px)',
    'repeating-linear-gradient(52deg, #f7f2df 0 22px, #c9326b 22px 40px, #1f4f9c 40px 66px)',
  ].join(', '),
} as const;
export type Background = keyof typeof BACKGROUNDS;

/** Puts something behind the page, as a stream is behind the overlay. */
export async function paintBehind(page: Page, background: Background): Promise<void> {
  await page.evaluate((css) => {
    document.body.style.background = css;
    document.body.style.backgroundBlendMode = 'overlay';
  }, BACKGROUNDS[background]);
}

/** Pictures side by side in one, so that they can be compared at a glance. */
export async function saveSheet(
  browser: Browser,
  path: string,
  pictures: readonly Buffer[],
  columns: number,
  width: number,
): Promise<void> {
  const page = await browser.newPage();
  const data = await page.evaluate(compose, {
    pictures: pictures.map((picture) => picture.toString('base64')),
    columns,
    width,
  });
  await page.close();
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, Buffer.from(data, 'base64'));
}

async function compose(sheet: {
  pictures: readonly string[];
  columns: number;
  width: number;
}): Promise<string> {
  const images = await Promise.all(
    sheet.pictures.map(async (picture) =>
      createImageBitmap(await (await fetch(`data:image/png;base64,${picture}`)).blob()),
    ),
  );
  const { width } = sheet;
  const heights = images.map((image) => Math.round((image.height / image.width) * width));
  const height = Math.max(...heights);
  const rows = Math.ceil(images.length / sheet.columns);
  const canvas = new OffscreenCanvas(sheet.columns * (width + 8), rows * (height + 8));
  const context = canvas.getContext('2d') as OffscreenCanvasRenderingContext2D;
  context.fillStyle = '#777';
  context.fillRect(0, 0, canvas.width, canvas.height);
  images.forEach((image, index) => {
    const x = (index % sheet.columns) * (width + 8) + 4;
    const y = Math.floor(index / sheet.columns) * (height + 8) + 4;
    context.drawImage(image, x, y, width, heights[index] ?? height);
  });
  const bytes = new Uint8Array(await (await canvas.convertToBlob()).arrayBuffer());
  let text = '';
  for (const byte of bytes) text += String.fromCharCode(byte);
  return btoa(text);
}
