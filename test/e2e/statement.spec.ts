import { join } from 'node:path';
import type { StatementReport } from '../../src/shared/contract/statement-calls.ts';
import { get, read } from './ask.ts';
import { expect, test } from './carat.ts';
import { saveAt } from './file-dialogs.ts';
import { bookMonth } from './month.ts';
import { readPdf } from './pdf.ts';

test('a statement is a PDF whose figures are those of the ledger, and which names no viewer', async ({
  start,
  dataDir,
}, testInfo) => {
  const carat = await start();
  await bookMonth(carat);
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
    const euros = new Intl.NumberFormat(locale, { style: 'currency', currency: 'EUR' });
    expect(pdf.text).toContain(`Total EUR ${euros.format(1290.5).replaceAll(/\s/g, ' ')}`);
    expect(pdf.text).toContain('Lantern & <i>Son</i>');
    expect(pdf.text).toContain(name);
    expect(pdf.text.replaceAll(' ', '')).toContain(statement.hash);
    for (const viewer of ['Mia', 'Noor', 'Ada']) expect(pdf.text).not.toContain(viewer);
  }
  expect(await windows()).toBe(before);

  const balance = await read<{ diamonds: { available: string } }>(carat, '/api/v1/balance');
  expect(balance.diamonds.available).toBe(statement.available.closing);
  expect(await read(carat, '/api/v1/totals')).toMatchObject({
    diamonds: statement.gifts.diamonds,
    coins: statement.gifts.coins,
    gifts: statement.gifts.gifts,
  });
});
