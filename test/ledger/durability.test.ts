import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { LEDGER_MIGRATIONS } from '../../src/main/ledger/schema.ts';
import { LedgerUnavailable } from '../../src/main/ledger/unavailable.ts';
import { openDatabase } from '../../src/main/storage/database.ts';
import { openLedgerIn, rose, temporaryFolder, temporaryLedger } from './temporary-ledger.ts';

/** The code with which the ledger refuses; fails when it does not. */
async function refusal(work: Promise<unknown>): Promise<string> {
  const error = await work.then(
    () => null,
    (reason: unknown) => reason,
  );
  if (error instanceof LedgerUnavailable) return error.code;
  throw new Error('the ledger did not refuse', { cause: error });
}
const bookOne = { source: 'test' };

test('the database runs with the settings that durability rests on', () => {
  const db = openDatabase(join(temporaryFolder(), 'a.db'));
  const read = (name: string) => db.pragma(name);
  expect({
    journal: read('journal_mode'),
    synchronous: read('synchronous'),
    locking: read('locking_mode'),
    foreignKeys: read('foreign_keys'),
    trustedSchema: read('trusted_schema'),
    cellSizeCheck: read('cell_size_check'),
  }).toEqual({
    journal: 'wal',
    synchronous: 2,
    locking: 'exclusive',
    foreignKeys: 1,
    trustedSchema: 0,
    cellSizeCheck: 1,
  });
  db.close();
});

test('no statement can change or delete an entry or a message id', async () => {
  const { dir, book, ledger } = temporaryLedger();
  await book(rose());
  await ledger.close();
  const db = openDatabase(join(dir, 'ledger.db'));
  for (const table of ['entry', 'message']) {
    expect(() => db.exec(`DELETE FROM ${table}`)).toThrow('never deleted');
  }
  expect(() => db.exec('UPDATE entry SET price = 9')).toThrow('never changed');
  expect(() => db.exec("UPDATE message SET content = ''")).toThrow('never changed');
  const insert = (coins: string) =>
    `INSERT INTO entry (seq, at, booked_at, card, coins, diamonds, hash)
     VALUES (2, 0, 0, 1, ${coins}, 0, zeroblob(32))`;
  expect(() => db.exec(insert("'five'"))).toThrow('cannot store');
  expect(() => db.exec(insert('-1'))).toThrow('CHECK');
  db.close();
});

test('a second ledger on the same folder is told so, and gets its turn when the first has closed', async () => {
  const first = temporaryLedger();
  await first.book(rose());
  const second = openLedgerIn(first.dir);
  expect(await refusal(second.balance())).toBe('ledger-in-use');
  await first.ledger.close();
  await expect
    .poll(async () => (await second.balance().catch(() => null))?.diamonds.earned, {
      timeout: 5_000,
    })
    .toBe('1');
});

test('a ledger that has become shorter than its anchor is halted and left as it is', async () => {
  const folder = temporaryLedger();
  const file = join(folder.dir, 'ledger.db');
  await folder.book(rose());
  await folder.ledger.close();
  cpSync(file, `${file}.older`);
  await folder.restart();
  await folder.book(rose());
  await folder.ledger.close();
  cpSync(`${file}.older`, file);
  rmSync(`${file}-wal`, { force: true });
  const before = readFileSync(file);

  const shorter = openLedgerIn(folder.dir);
  expect(await refusal(shorter.balance())).toBe('ledger-halted');
  expect(await refusal(shorter.book([{ ...bookOne, gift: rose() }]))).toBe('ledger-halted');
  await shorter.close();
  expect(readFileSync(file).equals(before)).toBe(true);
});

test('an entry that was changed behind the ledger’s back halts it when it is opened', async () => {
  const folder = temporaryLedger();
  await folder.book(rose(), rose({ count: 4 }), rose());
  await damage(folder, CHANGE_ENTRY);
  expect(await refusal(folder.ledger.totals(EVER))).toBe('ledger-halted');
  expect(await refusal(folder.ledger.book([{ ...bookOne, gift: rose() }]))).toBe('ledger-halted');
});

test('an old entry that was changed behind the ledger’s back is found by the check, and halts it', async () => {
  const folder = await longLedger();
  await damage(folder, CHANGE_ENTRY);
  const report = await folder.ledger.check(true);
  expect(report.ok).toBe(false);
  expect(report.findings.join()).toContain('entry 2 is not as it was booked');
  expect(await refusal(folder.ledger.book([{ ...bookOne, gift: rose() }]))).toBe('ledger-halted');
});

const CHANGE_ENTRY =
  'DROP TRIGGER entry_keep; UPDATE entry SET count = 5, running = 5 WHERE seq = 2';
const EVER = { from: null, to: null, by: 'day' } as const;

/** More entries than stay without a chunk of kept sums. */
async function longLedger() {
  const folder = temporaryLedger();
  for (let batch = 0; batch < 9; batch += 1) {
    await folder.book(...Array.from({ length: 500 }, () => rose()));
  }
  return folder;
}

/** Does something to the database of a ledger that is closed meanwhile. */
async function damage(folder: ReturnType<typeof temporaryLedger>, sql: string): Promise<void> {
  await folder.ledger.close();
  const db = openDatabase(join(folder.dir, 'ledger.db'));
  db.exec(sql);
  db.close();
  await folder.restart();
}

test.each([
  'UPDATE account SET balance = balance + 1 WHERE id = 11',
  'DROP TRIGGER message_stay; DELETE FROM message',
])('the check finds out about: %s', async (sql) => {
  const folder = temporaryLedger();
  await folder.book(rose(), rose());
  await folder.ledger.check(true);
  await folder.ledger.close();
  const db = openDatabase(join(folder.dir, 'ledger.db'));
  db.exec(sql);
  db.close();
  const again = openLedgerIn(folder.dir);
  const report = await again.check(true).catch((error: unknown) => error);
  expect(report, sql).toSatisfy(isBad);
});

test.each([
  'UPDATE sum_chunk SET gifts = gifts + 1',
  'UPDATE sum_chunk SET coins = coins - 1',
  'UPDATE sum_chunk SET latest = latest - 1',
  "UPDATE sum_chunk SET columns = CAST(substr(columns, 1, 40) || x'01' || substr(columns, 42) AS BLOB)",
  "UPDATE sum_key SET id = 'bob' WHERE id = 'ana'",
])('neither totals nor the check believe sums after: %s', async (sql) => {
  const folder = await longLedger();
  const before = await folder.ledger.totals({ ...EVER, by: 'gifter' });
  await damage(folder, sql);
  const totals = await folder.ledger.totals({ ...EVER, by: 'gifter' }).catch(() => before);
  expect(totals).toEqual(before);
  expect(await folder.ledger.check(true).catch((error: unknown) => error)).toSatisfy(isBad);
});

/** A check that found something, or a ledger that refuses to answer because of it. */
function isBad(report: unknown): boolean {
  if (report instanceof Error) return report.message.includes('ledger-halted');
  return (report as { ok: boolean }).ok === false;
}

test('a ledger of a newer program is refused and its bytes stay the same', async () => {
  const dir = temporaryFolder();
  const file = join(dir, 'ledger.db');
  const db = openDatabase(file);
  const newer = (LEDGER_MIGRATIONS.at(-1)?.version ?? 0) + 1;
  db.exec(`CREATE TABLE later (a); PRAGMA user_version = ${newer}`);
  db.close();
  const before = readFileSync(file);
  const ledger = openLedgerIn(dir);
  expect(await refusal(ledger.balance())).toBe('ledger-newer');
  await ledger.close();
  expect(readFileSync(file).equals(before)).toBe(true);
});

test('a file that is no database is never overwritten', async () => {
  const dir = temporaryFolder();
  const foreign = Buffer.from('my holiday photos '.repeat(500));
  writeFileSync(join(dir, 'ledger.db'), foreign);
  const ledger = openLedgerIn(dir);
  expect(await refusal(ledger.book([{ ...bookOne, gift: rose() }]))).toBe('ledger-unreadable');
  await ledger.close();
  expect(readFileSync(join(dir, 'ledger.db')).equals(foreign)).toBe(true);
});
