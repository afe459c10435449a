import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { type Carat, startCarat, temporaryFolder } from './carat.ts';
import { ask, live } from './client.ts';
import { damageable, questions } from './damageable.ts';
import { openFeed } from './feed-client.ts';

/** A folder as a clean end left it, one as kill -9 left it, and what the API said of both. */
let tidy: string;
let killed: string;
let truth: Map<string, unknown>;

beforeAll(async () => {
  [tidy, killed] = [temporaryFolder(), temporaryFolder()];
  const carat = await damageable(tidy);
  truth = await questions(carat);
  cpSync(tidy, killed, { recursive: true });
  await carat.stop();
  rmSync(join(killed, 'server.json'));
});

function copyOf(folder: string): string {
  const copy = temporaryFolder();
  cpSync(folder, copy, { recursive: true });
  return copy;
}

const inside = (folder: string, name = 'ledger.db') => join(folder, name);

/** Starts, sees that nothing wrong is told and why nothing is, and ends it in good order. */
async function expectRefusal(folder: string, code: string): Promise<void> {
  const carat = await startCarat(folder);
  const feed = await openFeed(carat);
  await feed.until(({ attention }) => attention.ledger === code);
  expect((await live(carat)).attention.ledger).toBe(code);
  for (const [path, reply] of await questions(carat)) expect(reply, path).toBe('refused');
  expect((await ask(carat, '/health')).status).toBe(200);
  await expectNothingTaken(carat);
  expect(await carat.stop()).toEqual({ code: 0, signal: null });
}

async function expectNothingTaken(carat: Carat): Promise<void> {
  const gift = { type: 'gift', id: 'after', gift: { id: '5655' }, count: 1, from: { id: 'x' } };
  expect((await ask(carat, '/api/v1/gifts', [gift])).status).toBe(503);
}

test('kill -9 alone takes nothing away', async () => {
  const carat = await startCarat(copyOf(killed));
  expect(await questions(carat)).toEqual(truth);
});

describe('a write-ahead log that was cut off', () => {
  test.each([0, 0.3, 0.7])('at %f of its length: refused, and kept as it was', async (share) => {
    const folder = copyOf(killed);
    const log = inside(folder, 'ledger.db-wal');
    truncateSync(log, Math.floor(readFileSync(log).length * share));
    const [file, rest] = [readFileSync(inside(folder)), readFileSync(log)];
    await expectRefusal(folder, 'ledger-halted');
    if (rest.length === 0) {
      expect(readFileSync(inside(folder)).equals(file)).toBe(true);
    } else {
      expect(readFileSync(inside(folder, 'ledger.found.db')).equals(file)).toBe(true);
      expect(readFileSync(inside(folder, 'ledger.found.db-wal')).equals(rest)).toBe(true);
    }
    await expectRefusal(folder, 'ledger-halted');
  });

  test.each([1, 512, 4_120])('%i bytes before its end: no wrong answer', async (bytes) => {
    const folder = copyOf(killed);
    const log = inside(folder, 'ledger.db-wal');
    truncateSync(log, readFileSync(log).length - bytes);
    const carat = await startCarat(folder);
    const answers = await questions(carat);
    const refused = new Map([...truth].map(([path]) => [path, 'refused']));
    expect([truth, refused]).toContainEqual(answers);
  });

  test('a flipped bit in it is no end of the story either', async () => {
    const folder = copyOf(killed);
    const log = readFileSync(inside(folder, 'ledger.db-wal'));
    log.writeUInt8(log.readUInt8(log.length >> 1) ^ 4, log.length >> 1);
    writeFileSync(inside(folder, 'ledger.db-wal'), log);
    await expectRefusal(folder, 'ledger-halted');
    expect(readFileSync(inside(folder, 'ledger.found.db-wal')).equals(log)).toBe(true);
  });
});

test('an older copy of the file that was put back is refused', async () => {
  const folder = copyOf(tidy);
  const older = readFileSync(inside(folder));
  const carat = await startCarat(folder);
  const gift = { type: 'gift', id: 'newer', gift: { id: '5655' }, count: 1, from: { id: 'x' } };
  expect((await ask(carat, '/api/v1/gifts', [gift])).status).toBe(200);
  await carat.stop();
  writeFileSync(inside(folder), older);
  await expectRefusal(folder, 'ledger-halted');
  expect(readFileSync(inside(folder)).equals(older)).toBe(true);
});

describe('a file that is not the ledger', () => {
  /** What it is, the code that is told, and how it comes there. */
  const FILES: [string, string, (path: string) => void][] = [
    ['empty', 'ledger-halted', (path) => writeFileSync(path, '')],
    ['gone', 'ledger-halted', (path) => rmSync(path)],
    ['a text', 'ledger-unreadable', (path) => writeFileSync(path, 'my diary '.repeat(999))],
    ['cut in half', 'ledger-unreadable', (path) => truncateSync(path, 20_480)],
    ["another program's", 'ledger-unreadable', (path) => foreign(path, '')],
    ["another program's, in our mode", 'ledger-unreadable', (path) => foreign(path, OUR_MODE)],
    ["another program's, of our version", 'ledger-unreadable', (path) => foreign(path, OURS)],
    ["a newer Carat's", 'ledger-newer', (path) => database(path, 'PRAGMA user_version = 999')],
  ];
  const OUR_MODE = 'PRAGMA journal_mode = WAL;';
  const OURS = `${OUR_MODE} PRAGMA user_version = 1;`;

  function foreign(path: string, pragmas: string): void {
    rmSync(path);
    database(path, `${pragmas} CREATE TABLE diary (day TEXT); INSERT INTO diary VALUES ('dear')`);
  }

  /** In a process of its own, because only its end makes the driver let go of a file. */
  function database(path: string, sql: string): void {
    const script = `new (require('libsql'))(process.argv[1]).exec(process.argv[2])`;
    execFileSync(process.execPath, ['-e', script, path, sql]);
  }

  test.each(FILES)('%s is refused (%s) and left as it is', async (_, code, make) => {
    const folder = copyOf(tidy);
    make(inside(folder));
    const before = existsSync(inside(folder)) ? readFileSync(inside(folder)) : null;
    await expectRefusal(folder, code);
    expect(existsSync(inside(folder)) ? readFileSync(inside(folder)) : null).toEqual(before);
  });
});

test('a ledger without its anchor is opened: there is nothing to compare it with', async () => {
  const folder = copyOf(tidy);
  rmSync(inside(folder, 'ledger.anchor'));
  const carat = await startCarat(folder);
  expect(await questions(carat)).toEqual(truth);
});
