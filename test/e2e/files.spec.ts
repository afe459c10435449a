import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Papa from 'papaparse';
import { read } from './ask.ts';
import { expect, test } from './carat.ts';
import { choose, saveAt } from './file-dialogs.ts';
import { launchApp, type RunningApp } from './launch.ts';
import { bookMonth } from './month.ts';
import { readPdf } from './pdf.ts';

interface Totals {
  readonly gifts: number;
  readonly coins: number;
  readonly diamonds: string;
  readonly rows: readonly { readonly key: string; readonly diamonds: string }[];
}

async function tableIn(path: string): Promise<Record<string, string>[]> {
  const text = await readFile(path, 'utf8');
  expect(text.startsWith('\uFEFF')).toBe(true);
  const { data, errors } = Papa.parse<Record<string, string>>(text.slice(1), {
    header: true,
    skipEmptyLines: true,
  });
  expect(errors).toEqual([]);
  return data;
}

const sumOf = (rows: readonly Record<string, string>[], column: string) =>
  String(rows.reduce((sum, row) => sum + Number(row[column]), 0));

/** Goes to a page as a person does. */
async function open({ dashboard }: RunningApp, page: string): Promise<void> {
  await dashboard.getByRole('navigation').first().getByRole('link', { name: page }).click();
}

/** Saves from now on to this file; what is returned waits for it. A file is there whole or not at all. */
async function savingTo(carat: RunningApp, path: string): Promise<() => Promise<void>> {
  await saveAt(carat, path);
  return () => expect.poll(() => existsSync(path), { message: `${path} is there` }).toBe(true);
}

/** Saves a chart of Earnings from its menu. */
async function saveChart(carat: RunningApp, title: string, as: RegExp, path: string) {
  const isThere = await savingTo(carat, path);
  await carat.dashboard.getByRole('button', { name: `Save ${title}`, exact: true }).click();
  await carat.dashboard.getByRole('menuitem', { name: as }).click();
  await isThere();
}

/** Saves what a button of Reports saves. */
async function saveReport(carat: RunningApp, button: string, path: string): Promise<void> {
  const isThere = await savingTo(carat, path);
  await carat.dashboard.getByRole('button', { name: button }).click();
  await isThere();
}

/** All that the API says of a ledger. */
async function figuresOf(carat: RunningApp) {
  const ways = ['day', 'week', 'month', 'gift', 'gifter', 'session'];
  return {
    check: await read<{ entries: number }>(carat, '/api/v1/check'),
    balance: await read(carat, '/api/v1/balance'),
    totals: await Promise.all(ways.map((by) => read(carat, `/api/v1/totals?by=${by}`))),
  };
}

test('what is saved says what the API says, and the whole ledger comes back elsewhere', async ({
  start,
  launched,
  dataDir,
}, testInfo) => {
  const carat = await start();
  await bookMonth(carat);
  const file = (name: string) => join(dataDir, name);

  await open(carat, 'Earnings');
  await saveChart(carat, 'By gifter', /CSV/, file('gifters.csv'));
  const gifters = await read<Totals>(carat, '/api/v1/totals?by=gifter');
  const saved = await tableIn(file('gifters.csv'));
  expect(saved.map(({ gifter_id, diamonds }) => ({ key: gifter_id, diamonds }))).toEqual(
    gifters.rows.map(({ key, diamonds }) => ({ key, diamonds })),
  );
  // What a spreadsheet would run has an apostrophe before it.
  expect(saved.map(({ gifter }) => gifter).sort()).toEqual(["'=Ada", '<b>Noor</b>', 'Mia']);

  await saveChart(carat, 'By gift', /PNG/, file('by gift.png'));
  const picture = await readFile(file('by gift.png'));
  expect(picture.subarray(1, 4).toString()).toBe('PNG');
  expect(picture.readUInt32BE(16)).toBeGreaterThan(1_000);
  await testInfo.attach('by gift', { body: picture, contentType: 'image/png' });

  await open(carat, 'Reports');
  await saveReport(carat, 'Save as CSV', file('entries.csv'));
  const { entries } = await read<{ entries: number }>(carat, '/api/v1/check');
  await expect(carat.dashboard.getByText(`${entries} entries saved.`)).toBeVisible();
  const rows = await tableIn(file('entries.csv'));
  expect(rows).toHaveLength(entries);
  const balance = await read<{ diamonds: { available: string } }>(carat, '/api/v1/balance');
  expect(sumOf(rows, 'available')).toBe(balance.diamonds.available);
  const all = await read<Totals>(carat, '/api/v1/totals');
  const gifts = rows.filter(({ kind }) => kind === 'gift');
  expect(sumOf(gifts, 'pieces')).toBe(String(all.gifts));

  await saveReport(carat, 'Save as PDF', file('statement.pdf'));
  const { text } = await readPdf(file('statement.pdf'));
  expect(text).toContain(Number(balance.diamonds.available).toLocaleString('en-US'));

  await saveReport(carat, 'Save ledger', file('ledger.json'));
  const before = await figuresOf(carat);
  const exported = JSON.parse(await readFile(file('ledger.json'), 'utf8'));
  expect(exported).toMatchObject({ format: 'carat-ledger', entries: before.check.entries });
  await carat.kill();

  const empty = await mkdtemp(join(tmpdir(), 'carat-e2e-'));
  const other = await launchApp(['--data-dir', empty, '--port', '0']);
  launched.push(other);
  await open(other, 'Reports');
  await choose(other, file('ledger.json'));
  await other.dashboard.getByRole('button', { name: 'Choose a ledger' }).click();
  await other.dashboard.getByRole('button', { name: 'Import this ledger' }).click();
  await expect(other.dashboard.getByText('The ledger is imported and verified.')).toBeVisible();
  expect(await figuresOf(other)).toEqual(before);
  await other.kill();
  await rm(empty, { recursive: true, force: true, maxRetries: 5 });
});
