import { mkdirSync, renameSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { packagesStamp } from '../../scripts/packages.mjs';
import { hashOf, removeStamp, stampSays, writeStamp } from '../../scripts/stamp.mjs';
import { temporaryFolder } from './temporary-folder.ts';

function project(): string {
  const root = temporaryFolder();
  mkdirSync(join(root, 'src/deep'), { recursive: true });
  writeFileSync(join(root, 'src/a.ts'), 'a');
  writeFileSync(join(root, 'src/deep/b.ts'), 'b');
  writeFileSync(join(root, 'package-lock.json'), '{}');
  return root;
}

test('a build is stale when a source has other content, another name, or is new', () => {
  const root = project();
  const before = hashOf(root, ['src']);
  writeFileSync(join(root, 'src/deep/b.ts'), 'changed');
  const changed = hashOf(root, ['src']);
  renameSync(join(root, 'src/deep/b.ts'), join(root, 'src/deep/c.ts'));
  const renamed = hashOf(root, ['src']);
  writeFileSync(join(root, 'src/empty.ts'), '');
  const added = hashOf(root, ['src']);
  expect(new Set([before, changed, renamed, added]).size).toBe(4);
});

test('a build is not stale when a checkout only touches the sources', () => {
  const root = project();
  const before = hashOf(root, ['src']);
  utimesSync(join(root, 'src/a.ts'), new Date(0), new Date(0));
  expect(hashOf(root, ['src'])).toBe(before);
});

test('content that moves from one file to the next is a change', () => {
  const root = project();
  const before = hashOf(root, ['src']);
  writeFileSync(join(root, 'src/a.ts'), '');
  writeFileSync(join(root, 'src/deep/b.ts'), 'ab');
  expect(hashOf(root, ['src'])).not.toBe(before);
});

test('what is not there yet does not stop the hash, and counts when it comes', () => {
  const root = project();
  const before = hashOf(root, ['src', 'resources']);
  mkdirSync(join(root, 'resources'));
  writeFileSync(join(root, 'resources/icon.svg'), '<svg/>');
  expect(hashOf(root, ['src', 'resources'])).not.toBe(before);
});

test('the packages are installed again when the lock file has changed', () => {
  const root = project();
  const before = packagesStamp(root);
  writeFileSync(join(root, 'package-lock.json'), '{"lockfileVersion": 3}');
  expect(packagesStamp(root)).not.toBe(before);
});

test('a stamp holds until it is removed or asked for something else', () => {
  const file = join(temporaryFolder(), 'not/yet/there');
  expect(stampSays(file, 'one')).toBe(false);
  writeStamp(file, 'one');
  expect(stampSays(file, 'one')).toBe(true);
  expect(stampSays(file, 'two')).toBe(false);
  removeStamp(file);
  expect(stampSays(file, 'one')).toBe(false);
});
