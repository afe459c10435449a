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

interface Rect {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** For each box how many points within it look different in two pictures of a page. */
export async function countDifferent(
  page: Page,
  one: Buffer,
  other: Buffer,
  boxes: readonly Rect[],
): Promise<readonly number[]> {
  const browser = page.context().browser();
  if (browser === null) throw new Error('the page has no browser');
  const desk = await browser.newPage();
  const shots = [one, other].map((shot) => shot.toString('base64'));
  const different = await desk.evaluate(compare, { shots, boxes });
  await desk.close();
  return different;
}

interface Compared {
  readonly shots: readonly string[];
  readonly boxes: readonly Rect[];
}

async function compare({ shots, boxes }: Compared): Promise<number[]> {
  const desks = await Promise.all(
    shots.map(async (png) => {
      const picture = await createImageBitmap(
        await (await fetch(`data:image/png;base64,${png}`)).blob(),
      );
      const canvas = new OffscreenCanvas(picture.width, picture.height);
      const context = canvas.getContext('2d') as OffscreenCanvasRenderingContext2D;
      context.drawImage(picture, 0, 0);
      return context;
    }),
  );
  return boxes.map(({ x, y, width, height }) => {
    const [one, other] = desks.map((desk) => desk.getImageData(x, y, width, height).data);
    let different = 0;
    for (let at = 0; at < (one?.length ?? 0); at += 4) {
      const isOther = [0, 1, 2].some(
        (part) => Math.abs((one?.[at + part] ?? 0) - (other?.[at + part] ?? 0)) > 24,
      );
      if (isOther) different += 1;
    }
    return different;
  });
}
