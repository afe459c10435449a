import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { afterEach, beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import {
  fillWhole,
  LIKE_OTHER_FILES,
  writeWhole,
  writeWholeSync,
} from '../../src/main/whole-file.ts';

let dir: string;
let path: string;
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'carat-whole-'));
  path = join(dir, 'kept.json');
});
afterEach(() => rmSync(dir, { recursive: true, force: true }));

const WRITERS: [string, (path: string, text: string) => Promise<void>][] = [
  ['at once', async (to, text) => writeWholeSync(to, text)],
  ['in its time', (to, text) => writeWhole(to, text)],
];

describe.each(WRITERS)('a file that is written %s', (_how, write) => {
  it('takes the place of the one before and leaves nothing beside it', async () => {
    writeFileSync(path, 'older and longer than the new one');
    await write(path, 'new');
    expect(readFileSync(path, 'utf8')).toBe('new');
    expect(readdirSync(dir)).toEqual(['kept.json']);
  });

  it('is for its owner only, whoever could read the one before', async () => {
    writeFileSync(path, 'old');
    chmodSync(path, 0o644);
    await write(path, 'new');
    expect(statSync(path).mode & 0o777).toBe(0o600);
  });

  it('leaves nothing behind when it cannot be put in its place', async () => {
    mkdirSync(path);
    await expect(write(path, 'new')).rejects.toMatchObject({ code: 'EISDIR' });
    expect(readdirSync(dir)).toEqual(['kept.json']);
    expect(readdirSync(path)).toEqual([]);
  });

  it('says why when there is no such folder', async () => {
    await expect(write(join(dir, 'none', 'x'), 'new')).rejects.toMatchObject({ code: 'ENOENT' });
  });

  it('waits on Windows until nobody holds the place', async () => {
    onWindows();
    mkdirSync(path);
    const letGo = letGoOnceTried(dir, path);
    await write(path, 'new');
    expect(readFileSync(path, 'utf8')).toBe('new');
    await letGo;
  });
});

it('bytes are written as they are, and others may read what is theirs', async () => {
  await writeWhole(path, Buffer.from([0x89, 0x50, 0x00, 0xff]), LIKE_OTHER_FILES);
  expect([...readFileSync(path)]).toEqual([0x89, 0x50, 0x00, 0xff]);
  expect(statSync(path).mode & 0o777).toBe(0o666 & ~process.umask());
});

it('a file that is filled piece by piece is seen only when all of it is there', async () => {
  writeFileSync(path, 'old');
  const pieces = await fillWhole(path, async (file) => {
    await file.appendFile('one, ');
    expect(readFileSync(path, 'utf8')).toBe('old');
    await file.appendFile('two');
    return 2;
  });
  expect(pieces).toBe(2);
  expect(readFileSync(path, 'utf8')).toBe('one, two');
});

it('what breaks the filling off leaves all as before', async () => {
  writeFileSync(path, 'old');
  const broken = fillWhole(path, async (file) => {
    await file.appendFile('half of ');
    throw new Error('broken off');
  });
  await expect(broken).rejects.toThrow('broken off');
  expect(readFileSync(path, 'utf8')).toBe('old');
  expect(readdirSync(dir)).toEqual(['kept.json']);
});

it('many at once into one place end with one of them, whole', async () => {
  const texts = Array.from({ length: 20 }, (_, index) => String(index).repeat(10_000));
  await Promise.all(texts.map((text) => writeWhole(path, text)));
  expect(texts).toContain(readFileSync(path, 'utf8'));
  expect(readdirSync(dir)).toEqual(['kept.json']);
});

function onWindows(): void {
  const { platform } = process;
  Object.defineProperty(process, 'platform', { value: 'win32' });
  onTestFinished(() => void Object.defineProperty(process, 'platform', { value: platform }));
}

/**
 * A moment after a file lies beside it, removes the empty folder that stands in its place. Nothing
 * tells of a renaming that was refused, so the moment is a guess: too short, and all goes well at
 * the first attempt.
 */
function letGoOnceTried(folder: string, held: string): Promise<void> {
  const worker = new Worker(
    `const { readdirSync, rmdirSync } = require('node:fs');
     const { folder, held } = require('node:worker_threads').workerData;
     while (!readdirSync(folder).some((name) => name.endsWith('.new')));
     Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 150);
     rmdirSync(held);`,
    { eval: true, workerData: { folder, held } },
  );
  return new Promise((done, failed) => {
    worker.once('error', failed);
    worker.once('exit', () => done());
  });
}
