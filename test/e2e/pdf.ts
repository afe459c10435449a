import { readFile } from 'node:fs/promises';

interface CanvasFactory {
  create(
    width: number,
    height: number,
  ): {
    readonly canvas: HTMLCanvasElement & { toBuffer(type: 'image/png'): Buffer };
    readonly context: CanvasRenderingContext2D;
  };
}

interface Pdf {
  readonly text: string;
  /** Each as PNG. */
  readonly pages: readonly Buffer[];
  /** In points. */
  readonly size: readonly [width: number, height: number];
}

/** What a PDF says and looks like. */
export async function readPdf(path: string): Promise<Pdf> {
  const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const file = await getDocument({ data: new Uint8Array(await readFile(path)) }).promise;
  const texts: string[] = [];
  const pages: Buffer[] = [];
  let size: [number, number] = [0, 0];
  for (let number = 1; number <= file.numPages; number += 1) {
    const page = await file.getPage(number);
    const { items } = await page.getTextContent();
    texts.push(items.map((item) => ('str' in item ? item.str : '')).join(' '));
    const { width, height } = page.getViewport({ scale: 1 });
    size = [Math.floor(width), Math.floor(height)];
    const viewport = page.getViewport({ scale: 1.6 });
    // In Node it draws with a canvas that it brings along; its types only know a browser's.
    const drawing = (file.canvasFactory as CanvasFactory).create(viewport.width, viewport.height);
    const { canvas, context: canvasContext } = drawing;
    await page.render({ canvas, canvasContext, viewport }).promise;
    pages.push(canvas.toBuffer('image/png'));
  }
  return { text: texts.join(' ').replaceAll(/\s+/g, ' '), pages, size };
}
