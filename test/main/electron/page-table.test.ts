import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { listPages } from '../../../src/main/electron/page-table.ts';

let dir = '';
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'carat-pages-'));
});
afterEach(() => rm(dir, { recursive: true, force: true }));

it('lists files of known types by their address, and nothing else', async () => {
  await mkdir(join(dir, 'assets'));
  await writeFile(join(dir, 'index.html'), '');
  await writeFile(join(dir, 'assets', 'a b.js'), '');
  await writeFile(join(dir, 'assets', 'a.js.map'), '');
  await writeFile(join(dir, 'secret.db'), '');
  await symlink('/etc/hostname', join(dir, 'link.html'));
  const table = listPages(dir);
  expect([...table].map(([address, { type }]) => [address, type]).sort()).toEqual([
    ['/assets/a%20b.js', 'text/javascript; charset=utf-8'],
    ['/index.html', 'text/html; charset=utf-8'],
  ]);
  expect(table.get('/index.html')?.path).toBe(join(dir, 'index.html'));
});
