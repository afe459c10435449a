import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { copyBeforeMigration } from '../../../src/main/ledger/copy-before-migration.ts';
import { openDatabase } from '../../../src/main/storage/database.ts';
import { migrate } from '../../../src/main/storage/migrate.ts';

const FIRST = { version: 1, sql: 'CREATE TABLE gift (coins INTEGER) STRICT' };
const SECOND = { version: 2, sql: 'ALTER TABLE gift RENAME COLUMN coins TO price' };

function folder(): string {
  const dir = mkdtempSync(join(tmpdir(), 'carat-migrate-'));
  onTestFinished(() => rmSync(dir, { recursive: true, force: true }));
  writeFileSync(join(dir, 'ledger.anchor'), 'anchor');
  return dir;
}

it('a database is copied as it was before its tables change, and a new one is not', () => {
  const dir = folder();
  const path = join(dir, 'ledger.db');
  const db = openDatabase(path);
  const before = (from: number) => copyBeforeMigration(db, path, from);
  migrate(db, [FIRST], before);
  expect(readdirSync(dir).filter((name) => name.includes('before'))).toEqual([]);
  db.exec('INSERT INTO gift VALUES (30)');
  migrate(db, [FIRST, SECOND], before);
  migrate(db, [FIRST, SECOND], () => {
    throw new Error('nothing is left to be done');
  });
  expect(db.prepare('SELECT price FROM gift').get()).toEqual([30]);

  const copy = openDatabase(join(dir, 'ledger.before-1.db'));
  expect(copy.pragma('user_version')).toBe(1);
  expect(copy.prepare('SELECT coins FROM gift').get()).toEqual([30]);
  expect(readdirSync(dir)).toContain('ledger.before-1.anchor');
});

it('without the copy the tables stay as they are', () => {
  const dir = folder();
  const db = openDatabase(join(dir, 'ledger.db'));
  migrate(db, [FIRST]);
  const refuse = () => {
    throw new Error('no room');
  };
  expect(() => migrate(db, [FIRST, SECOND], refuse)).toThrow('no room');
  expect(db.pragma('user_version')).toBe(1);
});
