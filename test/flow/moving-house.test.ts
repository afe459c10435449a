import { readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { EVERY_ENTRY } from '../../src/shared/ledger/entry-view.ts';
import { temporaryFolder } from './carat.ts';
import { allGifts, check, live, post, totals } from './client.ts';
import { type HostedCarat, hosting } from './hosted-carat.ts';

const start = hosting();

let sent = 0;
function gift(): object {
  sent += 1;
  return {
    type: 'gift',
    id: `m-${sent}`,
    at: Date.UTC(2026, 4, 1) + sent * 3_600_000,
    gift: { id: `g-${sent % 5}`, coins: sent % 5 === 0 ? undefined : 1 + (sent % 5) },
    count: 1 + (sent % 3),
    from: { id: `v-${sent % 11}`, name: `=Viewer ${sent % 11}` },
  };
}
const gifts = (count: number) => Array.from({ length: count }, gift);

async function figures(carat: HostedCarat) {
  const [checked, byGifter, byGift] = [
    await check(carat),
    await totals(carat, 'by=gifter'),
    await totals(carat, 'by=gift'),
  ];
  return { checked, byGifter, byGift, rows: await allGifts(carat) };
}

async function headOf(carat: HostedCarat): Promise<string | undefined> {
  const { entries } = await carat.get('ledger.entries', { ...EVERY_ENTRY, before: null, limit: 1 });
  return entries[0]?.hash;
}

/** A ledger with gifts and a reversal, exported into its folder. */
async function exported() {
  sent = 0;
  const folder = temporaryFolder();
  const carat = await start(folder);
  await post(carat, gifts(350));
  await post(carat, gifts(350));
  await carat.get('ledger.reverse', { of: 3, count: null, reason: 'refund', note: '=1+1' });
  const count = await carat.get('transfer.export', { what: 'ledger' });
  return { folder, carat, count };
}

/** An empty profile beside it, with the export to be imported. */
async function emptyWith(folder: string): Promise<HostedCarat & { readonly folder: string }> {
  const fresh = temporaryFolder();
  renameSync(join(folder, 'export.json'), join(fresh, 'import.json'));
  return { ...(await start(fresh)), folder: fresh };
}

async function chosen(carat: HostedCarat): Promise<string> {
  return (await carat.get('transfer.choose', 'ledger'))?.file ?? '';
}

test('a ledger moves to an empty profile and is the same there; undone, the profile is empty again', async () => {
  const old = await exported();
  expect(old.count).toBe(701);
  const before = await figures(old.carat);
  const hash = await headOf(old.carat);
  await old.carat.stop();

  const carat = await emptyWith(old.folder);
  const empty = await figures(carat);
  const settings = { ...(await carat.get('settings.get', null)), goal: 4321 };
  await carat.get('settings.set', settings);
  const file = await chosen(carat);
  const { found, current } = await carat.get('transfer.inspectLedger', file);
  const { coins, gifts: pieces, diamonds } = before.checked;
  expect(found).toMatchObject({ entries: 701, coins, gifts: pieces, diamonds });
  expect(found.from).toBe(before.rows[0]?.at);
  expect(current).toMatchObject({ entries: 0 });

  await carat.get('transfer.importLedger', file);
  expect(await figures(carat)).toEqual(before);
  expect(await headOf(carat)).toBe(hash);
  expect(await carat.get('settings.get', null)).toEqual(settings);
  expect((await carat.get('backup.list', null)).undo).toMatchObject({
    by: found.exportedAt,
    ledgerOnly: true,
  });

  await carat.get('backup.undo', null);
  expect(await figures(carat)).toEqual(empty);
  expect(await carat.get('settings.get', null)).toEqual(settings);
  await carat.kill();
  const again = await start(carat.folder);
  await again.get('backup.undo', null);
  expect(await figures(again)).toEqual(before);
  expect(await again.get('settings.get', null)).toEqual(settings);
  await again.stop();
});

test('an import that is stopped, or of a damaged file, changes nothing', async () => {
  const old = await exported();
  await old.carat.stop();
  const carat = await emptyWith(old.folder);
  const before = await figures(carat);
  const file = await chosen(carat);
  const importing = carat.call('transfer.importLedger', file);
  expect(await carat.call('transfer.importLedger', file)).toMatchObject({
    failure: { code: 'transfer-busy' },
  });
  await carat.get('transfer.stop', null);
  expect(await importing).toMatchObject({ failure: { code: 'stopped' } });
  expect(await carat.get('transfer.progress', null)).toBeNull();

  const path = join(carat.folder, 'import.json');
  writeFileSync(path, readFileSync(path, 'utf8').replace('Viewer 7', 'Viewer 8'));
  const damaged = { ok: false, failure: { code: 'import-damaged' } };
  expect(await carat.call('transfer.inspectLedger', await chosen(carat))).toMatchObject(damaged);
  expect(await carat.call('transfer.importLedger', await chosen(carat))).toMatchObject(damaged);
  expect(await figures(carat)).toEqual(before);
  expect((await carat.get('backup.list', null)).undo).toBeNull();
  expect(readdirSync(carat.folder)).not.toContain('restoring');
  await carat.stop();
});

test('while LIVE nothing is imported', async () => {
  const old = await exported();
  expect((await live(old.carat)).session?.endedAt).toBeNull();
  renameSync(join(old.folder, 'export.json'), join(old.folder, 'import.json'));
  const before = await figures(old.carat);
  expect(await old.carat.call('transfer.importLedger', await chosen(old.carat))).toMatchObject({
    failure: { code: 'import-live' },
  });
  expect(await figures(old.carat)).toEqual(before);
  await old.carat.stop();
});

/** Has some entries written, and reads the file. */
async function written(folder: string, carat: HostedCarat, as: 'csv' | 'json', of: object) {
  const wish = { what: 'entries', as, of: { ...EVERY_ENTRY, ...of } } as const;
  const rows = await carat.get('transfer.export', wish);
  return { rows, text: readFileSync(join(folder, `entries.${as}`), 'utf8') };
}

test('the entries of a range are written as a table that a spreadsheet does not run', async () => {
  const { folder, carat } = await exported();
  const days = { from: '2026-05-03', to: '2026-05-04' };
  const { rows, text } = await written(folder, carat, 'csv', days);
  const [head, ...lines] = text.trimEnd().split('\r\n');
  expect(lines).toHaveLength(rows ?? 0);
  expect(rows).toBeGreaterThan(40);
  expect(head).toContain('entry,time,time_utc,kind');
  expect(lines[0]).toContain("'=Viewer");
  expect(text).not.toMatch(/[,;\n]=/);
  const whole = await written(folder, carat, 'csv', {});
  expect(whole.rows).toBe(701);
  expect(whole.text).toContain("refund,,,,,'=1+1");
  await carat.stop();
});

test('what the ledger is narrowed to is written as data, the same rows as on the page', async () => {
  const { folder, carat } = await exported();
  const narrowed = {
    gifter: 'v-3',
    from: '2026-05-02',
    to: '2026-05-20',
    kinds: ['gift' as const],
  };
  const shown = await carat.get('ledger.entries', {
    ...EVERY_ENTRY,
    ...narrowed,
    before: null,
    limit: 500,
  });
  const { rows, text } = await written(folder, carat, 'json', narrowed);
  const data = JSON.parse(text) as { entry: number; gifter: string; hash: string }[];
  expect(data.map(({ entry, hash }) => [entry, hash])).toEqual(
    shown.entries.map(({ seq, hash }) => [seq, hash]),
  );
  expect(data).toHaveLength(rows ?? 0);
  expect(data.length).toBeGreaterThan(20);
  // No spreadsheet runs data: a name stays as it is.
  expect(data[0]).toMatchObject({ kind: 'gift', gifter: '=Viewer 3', undone: 'no' });
  const all = await written(folder, carat, 'json', {});
  expect(JSON.parse(all.text)).toHaveLength(701);
  const nothing = await written(folder, carat, 'json', { text: 'nobody of that name' });
  expect(nothing.rows).toBe(0);
  expect(JSON.parse(nothing.text)).toEqual([]);
  await carat.stop();
});

test('gifts from a table are booked in past sessions, and the LIVE that follows is counted anew', async () => {
  const folder = temporaryFolder();
  const carat = await start(folder);
  const head = 'time_utc,gift_id,coins_each,pieces,gifter';
  writeFileSync(
    join(folder, 'import.csv'),
    [head, '2025-03-01 20:15,5655,1,7,Mia', '2025-03-01 20:20,5655,1,2,Mia'].join('\n'),
  );
  const file = (await carat.get('transfer.choose', 'gifts'))?.file ?? '';
  const { fresh } = await carat.get('transfer.inspectGifts', file);
  expect(fresh).toBe(2);
  const booked = await carat.get('transfer.importGifts', { file, fresh });
  expect(booked).toMatchObject({ pieces: 9, coins: 9, diamonds: '9' });
  expect((await live(carat)).session).toMatchObject({
    gifts: 9,
    endedAt: Date.UTC(2025, 2, 1, 20, 20),
  });
  sent = 0;
  await post(carat, gifts(1));
  expect((await live(carat)).session).toMatchObject({ gifts: 2, endedAt: null });
  expect(await check(carat)).toMatchObject({ ok: true, entries: 3 });
  expect(await carat.call('transfer.importGifts', { file, fresh })).toMatchObject({
    failure: { code: 'import-live' },
  });
  await carat.stop();
});
