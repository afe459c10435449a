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

test('no statement can change or delete an entry, a posting or a message id', async () => {
  const { dir, book, ledger } = temporaryLedger();
  await book(rose());
  await ledger.close();
  const db = openDatabase(join(dir, 'ledger.db'));
  for (const table of ['entry', 'posting', 'message']) {
    expect(() => db.exec(`DELETE FROM ${table}`)).toThrow('never deleted');
  }
  expect(() => db.exec('UPDATE entry SET price = 9')).toThrow('never changed');
  expect(() => db.exec('UPDATE posting SET amount = 9')).toThrow('never changed');
  expect(() => db.exec("UPDATE message SET content = ''")).toThrow('never changed');
  expect(() => db.exec("INSERT INTO posting VALUES (1, 8, 1, 2, 'five')")).toThrow('cannot store');
  expect(() => db.exec('INSERT INTO posting VALUES (1, 7, 1, 2, 0)')).toThrow('CHECK');
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

test('an entry that was changed behind the ledger’s back is found, and halts it', async () => {
  const folder = temporaryLedger();
  await folder.book(rose(), rose({ count: 4 }), rose());
  await folder.ledger.close();
  const db = openDatabase(join(folder.dir, 'ledger.db'));
  db.exec('DROP TRIGGER entry_keep; UPDATE entry SET count = 5, running = 5 WHERE seq = 2');
  db.close();

  const { ledger } = folder;
  await folder.restart();
  const report = await folder.ledger.check(true);
  expect(report.ok).toBe(false);
  expect(report.findings.join()).toContain('entry 2 is not as it was booked');
  expect(await refusal(folder.ledger.book([{ ...bookOne, gift: rose() }]))).toBe('ledger-halted');
  await ledger.close();
});

test('sums that were changed are found by the check, each kind of them', async () => {
  for (const damage of [
    'UPDATE account SET balance = balance + 1 WHERE id = 11',
    'UPDATE rollup SET gifts = gifts + 1 WHERE dimension = 2 AND level = 1',
    'DROP TRIGGER message_stay; DELETE FROM message',
  ]) {
    const folder = temporaryLedger();
    await folder.book(rose(), rose());
    await folder.ledger.close();
    const db = openDatabase(join(folder.dir, 'ledger.db'));
    db.exec(damage);
    db.close();
    await folder.restart();
    expect((await folder.ledger.check(true)).findings, damage).toHaveLength(1);
  }
});

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
