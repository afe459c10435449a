import type { Browser } from '@playwright/test';

/**
 * The opacity of a picture's four corners and of its most opaque pixel, 0 to 255. The picture is
 * decoded by a browser, in a page of its own whose address allows it.
 */
export async function cornersOf(
  browser: Browser,
  png: Buffer,
): Promise<{ corners: number[]; most: number }> {
  const page = await browser.newPage();
  const result = await page.evaluate(async (base64) => {
    const image = new Image();
    image.src = `data:image/png;base64,${base64}`;
    await image.decode();
    const canvas = new OffscreenCanvas(image.width, image.height);
    const context = canvas.getContext('2d');
    if (context === null) throw new Error('no canvas');
    context.drawImage(image, 0, 0);
    const { data, width, height } = context.getImageData(0, 0, image.width, image.height);
    const alphaAt = (x: number, y: number) => data[(y * width + x) * 4 + 3] ?? -1;
    let most = 0;
    for (let index = 3; index < data.length; index += 4) most = Math.max(most, data[index] ?? 0);
    return {
      corners: [
        alphaAt(0, 0),
        alphaAt(width - 1, 0),
        alphaAt(0, height - 1),
        alphaAt(width - 1, height - 1),
      ],
      most,
    };
  }, png.toString('base64'));
  await page.close();
  return result;
}
