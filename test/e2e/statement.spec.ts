import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { StatementReport } from '../../src/shared/contract/statement-calls.ts';
import { expect, test } from './carat.ts';
import { call, type RunningApp, sendGifts, serverOf } from './launch.ts';

/** Every save dialog from now on is answered with this path. */
async function saveAt({ electron }: RunningApp, path: string): Promise<void> {
  await electron.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = async () => ({ canceled: false, filePath });
  }, path);
}

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
  readonly pages: readonly Buffer[];
  /** In points. */
  readonly size: readonly [width: number, height: number];
}

async function readPdf(path: string): Promise<Pdf> {
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

async function get<T>(carat: RunningApp, name: string, input: unknown): Promise<T> {
  const answer = (await call(carat.dashboard, name, input)) as { ok: boolean; value: T };
  expect(answer, name).toMatchObject({ ok: true });
  return answer.value;
}

/** Gifts, some of unknown price, a withdrawal that was paid and one that is open, other income. */
async function live(carat: RunningApp): Promise<void> {
  const names = ['Mia', '<b>Noor</b>', '=Ada'];
  const gifts = Array.from({ length: 60 }, (_, index) => ({
    type: 'gift',
    id: `s-${index}`,
    at: Date.now(),
    gift:
      index % 20 === 19 ? { id: '990', name: 'Lantern & <i>Son</i>' } : { id: '5655', coins: 100 },
    count: 1 + (index % 7),
    from: { id: `v-${index % 3}`, name: names[index % 3] },
  }));
  await sendGifts(carat, gifts);
  const day = (await get<{ today: string }>(carat, 'app.info', null)).today;
  await get(carat, 'payout.request', { day, diamonds: '10000', note: '' });
  await get(carat, 'payout.request', { day, diamonds: '2500', note: '' });
  const { withdrawals } = await get<{ withdrawals: { seq: number; diamonds: string }[] }>(
    carat,
    'payout.get',
    null,
  );
  const of = withdrawals.find(({ diamonds }) => diamonds === '10000')?.seq;
  const paid = {
    received: { currency: 'USD', amount: '48.75' },
    fee: { currency: 'USD', amount: '1.25' },
  };
  await get(carat, 'payout.paid', { of, day, ...paid, note: '' });
  await get(carat, 'income.add', {
    day,
    kind: 'brand',
    amount: { currency: 'EUR', amount: '1250.5' },
    note: '',
  });
  await get(carat, 'ledger.reverse', { of: 1, count: null, reason: 'refund', note: '' });
}

test('a statement is a PDF whose figures are those of the ledger, and which names no viewer', async ({
  start,
  dataDir,
}, testInfo) => {
  const carat = await start();
  await live(carat);
  const [month = ''] = await get<string[]>(carat, 'statement.months', null);
  const statement = await get<StatementReport>(carat, 'statement.show', month);
  const windows = () =>
    carat.electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length);
  const before = await windows();

  for (const [locale, size] of [
    ['en-US', [612, 792]],
    ['de-DE', [595, 842]],
  ] as const) {
    const path = join(dataDir, `statement ${locale}.pdf`);
    await saveAt(carat, path);
    const name = 'Sofía Müller & Söhne <LIVE>';
    expect(await get(carat, 'statement.save', { period: month, locale, name })).toBe(true);
    const pdf = await readPdf(path);
    for (const [index, body] of pdf.pages.entries()) {
      await testInfo.attach(`${locale} page ${index + 1}`, { body, contentType: 'image/png' });
    }
    expect(pdf.size, locale).toEqual([...size]);

    const diamonds = new Intl.NumberFormat(locale, { maximumFractionDigits: 3 });
    const usd = new Intl.NumberFormat(locale, { style: 'currency', currency: 'USD' });
    const { available, pending, gifts } = statement;
    for (const text of [available.closing, available.gifts, available.reversed, pending.closing]) {
      expect(pdf.text).toContain(diamonds.format(text as `${number}`));
    }
    for (const amount of ['50', '1.25', '48.75', gifts.estimate.expected]) {
      expect(pdf.text).toContain(usd.format(amount as `${number}`).replaceAll(/\s/g, ' '));
    }
    expect(pdf.text).toContain('Lantern & <i>Son</i>');
    expect(pdf.text).toContain(name);
    expect(pdf.text.replaceAll(' ', '')).toContain(statement.hash);
    for (const viewer of ['Mia', 'Noor', 'Ada']) expect(pdf.text).not.toContain(viewer);
  }
  expect(await windows()).toBe(before);

  const { origin, readKey } = await serverOf(carat);
  const ask = async (path: string) => {
    const answer = await fetch(origin + path, { headers: { authorization: `Bearer ${readKey}` } });
    return answer.json();
  };
  const [balance, totals] = [await ask('/api/v1/balance'), await ask('/api/v1/totals')];
  expect(balance.diamonds.available).toBe(statement.available.closing);
  expect(totals).toMatchObject({
    diamonds: statement.gifts.diamonds,
    coins: statement.gifts.coins,
    gifts: statement.gifts.gifts,
  });
});
