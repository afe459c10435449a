import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { buildLedger } from '../../../src/main/transfer/build-ledger.ts';
import { exportLedger } from '../../../src/main/transfer/export-ledger.ts';
import { GROUPINGS } from '../../../src/shared/stats/totals.ts';
import {
  openLedgerIn,
  rose,
  streakOf,
  temporaryFolder,
  temporaryLedger,
} from '../../ledger/temporary-ledger.ts';

const AT = Date.UTC(2026, 5, 1);
const ABOUT = { version: '0.1.0', at: AT };

function task() {
  const stop = new AbortController();
  const steps: number[] = [];
  return {
    stop,
    steps,
    signal: stop.signal,
    progress: (done: number, total: number) => steps.push(done / total),
  };
}

/** Something of every table: sessions, streaks, repeated ids, conflicts, entries of a person. */
async function fullLedger() {
  const folder = temporaryLedger();
  const { ledger, book } = folder;
  await book(
    rose({
      id: 'once',
      count: 70,
      from: { id: 'x', name: 'صوفيا "S", 🌹', handle: null, avatar: null },
    }),
    rose({ id: 'once', count: 71 }),
    rose({ gift: { id: 'new', name: 'New', coins: null } }),
    streakOf('s', 3),
    streakOf('s', 3, true),
  );
  await ledger.noteLive('ended');
  for (let more = 0; more < 9; more += 1) await book(...Array.from({ length: 480 }, () => rose()));
  await ledger.nameSession(1, 'First', 'a note');
  await ledger.enter([
    { kind: 'requested', diamonds: 10_000, note: 'a "note"', at: AT },
    { kind: 'reversal', of: 1, count: 2, reason: 'refund', note: '', at: AT },
  ]);
  await ledger.valueGifts('new', 5, '', AT);
  await ledger.forgetGifter('ana');
  return folder;
}

async function everything(ledger: ReturnType<typeof openLedgerIn>) {
  const groups = await Promise.all(
    GROUPINGS.map((by) => ledger.totals({ from: null, to: null, by })),
  );
  return {
    groups,
    check: await ledger.check(true),
    head: await ledger.head(),
    balances: await ledger.balances(),
    sessions: await ledger.sessions(),
    conflicts: await ledger.conflicts(),
    kinds: await ledger.giftKinds(),
    gifters: await ledger.gifters({ text: null, sort: 'coins', limit: 10, offset: 0 }),
  };
}

test('a ledger that is exported and built again is the same, to the hash of its last entry', async () => {
  const folder = await fullLedger();
  const path = join(folder.dir, 'export.json');
  const exporting = task();
  const { seq } = await folder.ledger.head();
  expect(await exportLedger(folder.ledger, path, ABOUT, exporting)).toEqual({
    ok: true,
    value: seq,
  });
  expect(exporting.steps.at(-1)).toBe(1);
  const before = await everything(folder.ledger);

  const place = temporaryFolder();
  const made = openLedgerIn(place);
  const building = task();
  const built = await buildLedger(made, path, statSync(path).size, building);
  await made.close();
  const fresh = openLedgerIn(place);
  expect(built).toMatchObject({ ok: true, value: { entries: seq } });
  expect(building.steps.length).toBeGreaterThan(5);
  expect(await everything(fresh)).toEqual(before);

  // What was counted once is not counted again.
  const [again] = (await fresh.book([{ gift: rose({ id: 'once', count: 70 }), source: 'test' }]))
    .bookings;
  expect(again?.status).not.toBe('booked');
});

test('an export is one JSON document with the names of its columns', async () => {
  const folder = await fullLedger();
  const path = join(folder.dir, 'export.json');
  await exportLedger(folder.ledger, path, ABOUT, task());
  const file = JSON.parse(readFileSync(path, 'utf8'));
  expect(file).toMatchObject({
    format: 'carat-ledger',
    version: 1,
    exportedAt: '2026-06-01T00:00:00.000Z',
  });
  expect(file.tables.entries.rows).toHaveLength(file.entries);
  expect(file.tables.entries.rows[0][file.tables.entries.columns.indexOf('coins')]).toBe(70);
});

test('an export that is broken off leaves nothing, and what was there before stays', async () => {
  const folder = await fullLedger();
  const path = join(folder.dir, 'export.json');
  writeFileSync(path, 'an older export');
  const exporting = task();
  const answer = exportLedger(folder.ledger, path, ABOUT, {
    ...exporting,
    progress: () => exporting.stop.abort(),
  });
  expect(await answer).toMatchObject({ failure: { code: 'stopped' } });
  expect(readFileSync(path, 'utf8')).toBe('an older export');
  const names = readdirSync(folder.dir).filter((name) => name.startsWith('export'));
  expect(names).toEqual(['export.json']);
});

describe('a file that is not as it was written is refused:', () => {
  const cases: [string, (text: string) => string, string][] = [
    ['cut short', (text) => text.slice(0, -200), 'import-damaged'],
    [
      'a coin more',
      (text) => text.replace(',70,70000,"once"', ',71,71000,"once"'),
      'import-damaged',
    ],
    ['another name', (text) => text.replace('صوفيا', 'صوفيه'), 'import-damaged'],
    ['a row gone', (text) => text.replace(/\n\["rose-\d+",[^\n]*/, ''), 'import-damaged'],
    ['of a newer Carat', (text) => text.replace('"version":1', '"version":2'), 'import-newer'],
    ['a holiday photo', () => '\u0000\u0001JFIF', 'import-not-ours'],
    ['empty', () => '', 'import-damaged'],
    ['somebody else’s JSON', () => '{"format":"other"}', 'import-not-ours'],
  ];
  test.each(cases)('%s', async (_, change, code) => {
    const folder = await fullLedger();
    const path = join(folder.dir, 'export.json');
    await exportLedger(folder.ledger, path, ABOUT, task());
    const changed = change(readFileSync(path, 'utf8'));
    writeFileSync(path, changed);
    const fresh = openLedgerIn(temporaryFolder());
    expect(await buildLedger(fresh, path, changed.length, task())).toMatchObject({
      failure: { code },
    });
  });

  test('with the checksum made to fit, by the chain', async () => {
    const folder = await fullLedger();
    const path = join(folder.dir, 'export.json');
    await exportLedger(folder.ledger, path, ABOUT, task());
    const [tables = ''] = readFileSync(path, 'utf8')
      .replace(',70,70000,"once"', ',71,71000,"once"')
      .split('\n},\n"sha256"');
    const sum = createHash('sha256').update(tables).digest('hex');
    writeFileSync(path, `${tables}\n},\n"sha256": "${sum}"}\n`);
    const fresh = openLedgerIn(temporaryFolder());
    const built = await buildLedger(fresh, path, tables.length, task());
    expect(built).toMatchObject({ failure: { code: 'import-damaged' } });
  });
});
