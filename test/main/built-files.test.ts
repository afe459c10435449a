import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { builtFiles } from '../../src/main/built-files.ts';
import { listPages } from '../../src/main/electron/page-table.ts';

let dir = '';
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'carat-pages-'));
});
afterEach(() => rm(dir, { recursive: true, force: true }));

it('are those of known types, at whatever depth, and nothing else', async () => {
  await mkdir(join(dir, 'assets', 'fonts'), { recursive: true });
  await mkdir(join(dir, 'folder.js'));
  for (const name of ['index.html', 'assets/a b.js', 'assets/fonts/inter.woff2']) {
    await writeFile(join(dir, name), '');
  }
  await writeFile(join(dir, 'assets', 'a.js.map'), '');
  await writeFile(join(dir, 'secret.db'), '');
  await symlink('/etc/hostname', join(dir, 'link.html'));
  await symlink('/etc', join(dir, 'linked'));
  const files = [...builtFiles(dir)].sort((one, other) => (one.name < other.name ? -1 : 1));
  expect(files).toEqual([
    {
      path: join(dir, 'assets', 'a b.js'),
      name: 'assets/a b.js',
      type: 'text/javascript; charset=utf-8',
    },
    {
      path: join(dir, 'assets', 'fonts', 'inter.woff2'),
      name: 'assets/fonts/inter.woff2',
      type: 'font/woff2',
    },
    { path: join(dir, 'index.html'), name: 'index.html', type: 'text/html; charset=utf-8' },
  ]);
  expect([...listPages(dir).keys()].sort()).toEqual([
    '/assets/a%20b.js',
    '/assets/fonts/inter.woff2',
    '/index.html',
  ]);
});

it('are told to be missing with their folder', () => {
  expect(() => builtFiles(join(dir, 'none'))).toThrow('ENOENT');
});
