import type { Page } from '@playwright/test';

interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** What a screenshot with its alpha holds. */
export interface Pixels {
  /** Smallest box around everything that is not fully transparent; null when all is. */
  readonly painted: Box | null;
  /** Red, green, blue and alpha of the upper left corner. */
  readonly corner: readonly number[];
}

/** Looks at the page as OBS composes it. The picture is decoded in a page of its own. */
export async function pixelsOf(page: Page): Promise<Pixels> {
  const shot = (await page.screenshot({ omitBackground: true })).toString('base64');
  const browser = page.context().browser();
  if (browser === null) throw new Error('the page has no browser');
  const desk = await browser.newPage();
  const pixels = await desk.evaluate(measure, shot);
  await desk.close();
  return pixels;
}

async function measure(png: string): Promise<Pixels> {
  const picture = await createImageBitmap(
    await (await fetch(`data:image/png;base64,${png}`)).blob(),
  );
  const { width, height } = picture;
  const canvas = new OffscreenCanvas(width, height);
  const context = canvas.getContext('2d') as OffscreenCanvasRenderingContext2D;
  context.drawImage(picture, 0, 0);
  const { data } = context.getImageData(0, 0, width, height);
  let [left, top, right, bottom] = [width, height, -1, -1];
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      if (data[(y * width + x) * 4 + 3] === 0) continue;
      left = Math.min(left, x);
      right = Math.max(right, x);
      top = Math.min(top, y);
      bottom = y;
    }
  }
  const painted = right < 0 ? null : { left, top, right, bottom };
  return { painted, corner: [...data.slice(0, 4)] };
}
