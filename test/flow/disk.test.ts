import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, readFileSync, statfsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type Carat, launch, startCarat, temporaryFolder } from './carat.ts';
import { ask, check, live, openSender, post } from './client.ts';
import { openFeed } from './feed-client.ts';
import { canMount, isRoot, smallDisk } from './small-disk.ts';

/** Somebody without rights on Linux and macOS. */
const NOBODY = 65_534;

let last = 0;

const roses = (count: number) =>
  Array.from({ length: count }, () => {
    last += 1;
    const from = { id: `viewer-${last}`, name: 'N'.repeat(150) };
    return { type: 'gift', id: `d-${last}`, gift: { id: '5655', coins: 1 }, count: 1, from };
  });

describe.skipIf(!canMount())('a disk of 1 MiB that is full (needs root and mount)', () => {
  test('acknowledged is stored, the rest is refused at once, and it goes on with space', async () => {
    const dataDir = smallDisk(1);
    const carat = await startCarat(dataDir);
    const acknowledged = await fill(carat);
    const feed = await openFeed(carat);
    await feed.until(({ attention }) => attention.ledger === 'disk-full');
    expect((await live(carat)).attention.ledger).toBe('disk-full');

    const slowest = [await slowestRefusal(carat), await slowestRefusal(carat)];
    // One of two may be spoilt by a busy machine.
    expect(Math.min(...slowest)).toBeLessThan(100);
    freeSpace(dataDir);
    const goesOn = await firstTaken(carat);
    expect(goesOn).toBeLessThan(5_000);
    await feed.until(({ attention }) => attention.ledger === null);
    await expectWhole(carat, acknowledged + 1);
  });

  test('on the socket: 1013, and nothing of it acknowledged', async () => {
    const dataDir = smallDisk(1);
    const carat = await startCarat(dataDir);
    const sender = await openSender(carat);
    let open = true;
    void sender.closed.then(() => {
      open = false;
    });
    let sent = 0;
    while (open) {
      sender.send(roses(100));
      sent += 100;
      await Promise.race([sender.answered(sent).catch(() => null), sender.closed]);
    }
    expect(await sender.closed).toBe(1013);
    const acknowledged = sender.results.length;
    expect(acknowledged).toBeLessThan(sent);
    freeSpace(dataDir);
    await firstTaken(carat);
    await expectWhole(carat, acknowledged + 1);
  });
});

describe('a folder in which nothing can be written', () => {
  async function expectRefused(dataDir: string, uid: number | undefined): Promise<void> {
    const run = launch(['--data-dir', dataDir, '--port', '0'], uid === undefined ? {} : { uid });
    expect(await run.exited).toEqual({ code: 1, signal: null });
    expect(run.stdout()).toBe('');
    expect(run.stderr()).toMatch(/^carat: Nothing can be written to \S+\. .*--data-dir\.\n$/);
    expect(run.stderr()).toContain(dataDir);
  }

  const uid = isRoot ? NOBODY : undefined;

  test('because it is read-only: one message, code 1', async () => {
    const dataDir = join(temporaryFolder(), 'mine');
    mkdirSync(dataDir, { mode: 0o555 });
    chmodSync(join(dataDir, '..'), 0o755);
    await expectRefused(dataDir, uid);
  });

  test('because it is missing and cannot be made: one message, code 1', async () => {
    const parent = temporaryFolder();
    chmodSync(parent, 0o555);
    await expectRefused(join(parent, 'missing', 'carat'), uid);
    chmodSync(parent, 0o755);
  });

  test('because a file is in its place: one message, code 1', async () => {
    const dataDir = join(temporaryFolder(), 'file');
    writeFileSync(dataDir, 'mine');
    await expectRefused(dataDir, undefined);
    expect(readFileSync(dataDir, 'utf8')).toBe('mine');
  });

  test('because its ledger belongs to somebody else: one message, code 1', async () => {
    const first = await startCarat(temporaryFolder());
    await post(first, roses(1));
    await first.stop();
    const before = readFileSync(join(first.dataDir, 'ledger.db'));
    chmodSync(join(first.dataDir, 'ledger.db'), 0o444);
    chmodSync(first.dataDir, 0o555);
    if (isRoot) execFileSync('chmod', ['-R', 'a+rX', first.dataDir]);
    await expectRefused(first.dataDir, uid);
    expect(readFileSync(join(first.dataDir, 'ledger.db')).equals(before)).toBe(true);
    chmodSync(first.dataDir, 0o755);
  });
});

function freeSpace(folder: string): void {
  execFileSync('mount', ['-o', 'remount,size=16m', folder]);
}

/** Posts until it is refused; returns how many gifts were acknowledged. */
async function fill(carat: Carat): Promise<number> {
  for (let acknowledged = 0; ; acknowledged += 50) {
    const { status } = await ask(carat, '/api/v1/gifts', roses(50));
    if (status !== 200) {
      expect(status).toBe(503);
      expect(statfsSync(carat.dataDir).bfree).toBeLessThan(10);
      return acknowledged;
    }
  }
}

/** Longer than the ledger pauses before it tries a full disk again, so that a real try is in it. */
const WINDOW_MS = 1_000;

/** The slowest of all refusals within some time, in milliseconds. */
async function slowestRefusal(carat: Carat): Promise<number> {
  const begun = performance.now();
  let slowest = 0;
  while (performance.now() - begun < WINDOW_MS) {
    const started = performance.now();
    const { status } = await ask(carat, '/api/v1/gifts', roses(50));
    expect(status).toBe(503);
    slowest = Math.max(slowest, performance.now() - started);
  }
  return slowest;
}

/** Sends one gift again and again, as a source does; milliseconds until it was taken. */
async function firstTaken(carat: Carat): Promise<number> {
  const started = performance.now();
  const gift = roses(1);
  while ((await ask(carat, '/api/v1/gifts', gift)).status !== 200);
  return performance.now() - started;
}

/** Just these coins and no others are in the ledger; it is sound, says the same as the live state, and does so after a restart as well. */
async function expectWhole(carat: Carat, coins: number): Promise<void> {
  expect(await check(carat)).toMatchObject({ ok: true, coins });
  expect((await live(carat)).session).toMatchObject({ coins });
  await carat.stop();
  const again = await startCarat(carat.dataDir);
  expect(await check(again)).toMatchObject({ ok: true, coins });
  expect((await live(again)).session).toMatchObject({ coins });
  await again.stop();
}
