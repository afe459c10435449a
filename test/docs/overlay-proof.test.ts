import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { projectRoot } from '../../scripts/places.mjs';

const PAGE = readFileSync(join(projectRoot, 'docs/overlay.md'), 'utf8');

/** The rows of the tables, each as its cells; without heads and the lines below them. */
const ROWS = PAGE.split('\n')
  .filter((line) => line.startsWith('| ') && !/^\| (---|on stream)/.test(line))
  .map((line) => line.split('|').slice(1, -1));

/** A test file, and the titles of tests that are named after it: `path` "one", "another". */
const FILE = /`(test\/[\w./-]+)`((?:,? ?"[^"]+")*)/g;

interface Proof {
  readonly file: string;
  readonly titles: readonly string[];
}

function proofsIn(cell: string): Proof[] {
  return [...cell.matchAll(FILE)].map(([, file = '', titles = '']) => ({
    file,
    titles: [...titles.matchAll(/"([^"]+)"/g)].map(([, title = '']) => title),
  }));
}

function missingFrom({ file, titles }: Proof): string[] {
  const path = join(projectRoot, file);
  if (!existsSync(path)) return [file];
  const text = readFileSync(path, 'utf8');
  return titles.filter((title) => !text.includes(title)).map((title) => `${file}: ${title}`);
}

it.each(ROWS)('%s: is shown by tests that are there', (_wrong, _does, shown) => {
  const proofs = proofsIn(shown ?? '');
  expect(proofs.length).toBeGreaterThan(0);
  expect(proofs.flatMap(missingFrom)).toEqual([]);
});
