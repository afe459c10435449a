import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { fileName } from '../../../src/main/electron/file-name.ts';
import { writeWhole } from '../../../src/main/electron/write-whole.ts';

let dir: string;
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'carat-save-'));
});
afterEach(() => rmSync(dir, { recursive: true, force: true }));

describe('a file that is saved', () => {
  it('takes the place of the one before and leaves nothing beside it', async () => {
    const path = join(dir, 'gifts.csv');
    writeFileSync(path, 'older and longer than the new one');
    expect(await writeWhole(path, 'new')).toEqual({ ok: true, value: null });
    expect(readFileSync(path, 'utf8')).toBe('new');
    expect(readdirSync(dir)).toEqual(['gifts.csv']);
  });

  it('is written as bytes where it is no text', async () => {
    const path = join(dir, 'chart.png');
    await writeWhole(path, Buffer.from([0x89, 0x50, 0x00, 0xff]));
    expect([...readFileSync(path)]).toEqual([0x89, 0x50, 0x00, 0xff]);
  });

  it('tells its path when it cannot be written, and leaves nothing behind', async () => {
    const nowhere = join(dir, 'no such folder', 'gifts.csv');
    expect(await writeWhole(nowhere, 'x')).toEqual({
      ok: false,
      failure: { code: 'file-unwritable', detail: nowhere },
    });
    const folder = join(dir, 'folder');
    mkdirSync(folder);
    expect(await writeWhole(folder, 'x')).toMatchObject({ ok: false });
    expect(readdirSync(dir)).toEqual(['folder']);
  });
});

describe('the name that is suggested', () => {
  it.each([
    ['Carat earnings 2026-11-01 to 2026-11-21', 'Carat earnings 2026-11-01 to 2026-11-21.csv'],
    ['../../etc/passwd', 'etc passwd.csv'],
    ['a:b*c?"<>|d', 'a b c d.csv'],
    ['ليلى', 'ليلى.csv'],
    ['...', 'carat.csv'],
    ['x\u202Egnp', 'x gnp.csv'],
    ['💎'.repeat(80), `${'💎'.repeat(50)}.csv`],
  ])('%j becomes %j', (suggestion, name) => {
    expect(fileName(suggestion, 'csv')).toBe(name);
  });
});
