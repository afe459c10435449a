import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { projectRoot } from '../../scripts/places.mjs';
import { filesIn } from './repository.ts';

/** A path of this repository, as a text names one: it ends before the sentence does. */
const PATH = /(?<![\w./-])(?:src|test|scripts|docs|bench|resources)\/[\w./@-]*[\w/]/g;

const exists = (path: string) => existsSync(join(projectRoot, path));
const read = (path: string) => readFileSync(join(projectRoot, path), 'utf8');

/** The targets of all links that stay in this repository. */
function linksIn(text: string): string[] {
  const targets = [...text.matchAll(/\]\(([^)\s]+)\)/g)].map(([, target = '']) => target);
  return targets.filter((target) => !/^[a-z][a-z0-9+.-]*:/i.test(target));
}

function leadsNowhere(file: string, target: string): boolean {
  const [path = '', anchor] = target.split('#');
  const place = path === '' ? file : join(dirname(file), path);
  if (!exists(place)) return true;
  return anchor !== undefined && !anchorsIn(read(place)).includes(anchor);
}

/** The anchors of the headings, as GitHub makes them. */
function anchorsIn(text: string): string[] {
  const withoutCode = text.replaceAll(/^```[\s\S]*?^```/gm, '');
  return [...withoutCode.matchAll(/^#{1,6} (.+)$/gm)].map(([, title = '']) =>
    title
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N} _-]/gu, '')
      .replaceAll(' ', '-'),
  );
}

describe.each(filesIn('.', /\.md$/))('%s', (file) => {
  it('links to places that exist', () => {
    expect(linksIn(read(file)).filter((target) => leadsNowhere(file, target))).toEqual([]);
  });

  it('names paths that exist', () => {
    const paths = [...read(file).matchAll(PATH)].map(([path]) => path);
    expect(paths.filter((path) => !exists(path))).toEqual([]);
  });
});

it('documents that the code points at exist', () => {
  const files = ['src', 'test', 'scripts', 'bench'].flatMap((folder) =>
    filesIn(folder, /\.(ts|tsx|mjs|css)$/),
  );
  const missing = files.flatMap((file) =>
    [...read(file).matchAll(/\bdocs\/[\w/-]+\.md\b/g)]
      .filter(([path]) => !exists(path))
      .map(([path]) => `${file}: ${path}`),
  );
  expect(missing).toEqual([]);
});

it('the index of the decisions lists each of them once', () => {
  const pages = filesIn('docs/decisions', /^\d{4}-.+\.md$/).map((page) => page.split('/').at(-1));
  const listed = linksIn(read('docs/decisions/README.md')).filter((target) => /^\d/.test(target));
  expect(listed.sort()).toEqual(pages.sort());
});
