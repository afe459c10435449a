import { readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { expect, it } from 'vitest';
import { projectRoot } from '../../scripts/places.mjs';
import { filesIn } from './repository.ts';

/*
 * Who may import whom, as ARCHITECTURE.md says. That the source folders keep apart is the
 * compiler's business (one project for each); this is the rest.
 */

/** Every package that src/ imports, and the only places that may. */
const PACKAGES: Readonly<Record<string, readonly string[]>> = {
  electron: ['src/main/electron/', 'src/main/index.ts', 'src/preload/'],
  'obs-websocket-js': ['src/main/obs/'],
  libsql: ['src/main/storage/'],
  lowdb: ['src/main/documents/'],
  ws: ['src/main/server/', 'src/main/sources/'],
  zod: [
    'src/shared/backup/',
    'src/shared/contract/',
    'src/shared/eligibility/',
    'src/shared/obs/',
    'src/shared/payout/',
    'src/shared/settings/',
    'src/shared/wire/',
  ],
  papaparse: ['src/main/tables/'],
  'temporal-polyfill': ['src/shared/stats/'],
  recharts: ['src/renderer/dashboard/charts/'],
  zustand: ['src/renderer/dashboard/state/'],
  react: ['src/renderer/dashboard/'],
  'react-dom': ['src/renderer/dashboard/'],
  'react-aria-components': ['src/renderer/dashboard/'],
  '@internationalized/date': ['src/renderer/dashboard/'],
};

/** The folders of src/shared, and those that each may know. */
const SHARED: Readonly<Record<string, readonly string[]>> = {
  amount: [],
  gift: ['amount'],
  ledger: ['amount', 'gift'],
  payout: ['amount', 'ledger'],
  income: ['amount', 'ledger'],
  packages: ['amount', 'payout'],
  stats: ['amount', 'ledger', 'payout'],
  live: ['amount', 'gift', 'ledger', 'payout', 'settings', 'stats'],
  overlay: ['live', 'settings'],
  rehearsal: ['amount', 'gift'],
  settings: ['packages'],
  backup: [],
  wire: ['amount', 'live', 'settings', 'stats'],
  eligibility: ['amount', 'stats'],
  statement: ['amount', 'income', 'ledger', 'payout', 'stats'],
  export: ['amount', 'eligibility', 'ledger', 'stats'],
  transfer: ['eligibility', 'gift', 'stats'],
  obs: [],
  contract: [
    'backup',
    'eligibility',
    'export',
    'ledger',
    'live',
    'obs',
    'packages',
    'payout',
    'rehearsal',
    'settings',
    'statement',
    'stats',
    'transfer',
  ],
};

/** Features of src/main know each other by type; these alone take more than types. */
const BY_VALUE = [
  'ledger → storage',
  'live → ledger',
  'electron → contract',
  'ledger → contract',
  'settings → documents',
  'eligibility → documents',
  'packages → documents',
  'contract → ledger',
  'payout → contract',
  'payout → documents',
  'income → contract',
  'stages → documents',
  'statement → contract',
  'electron → statement',
  'transfer → ledger',
  'transfer → tables',
  'transfer → contract',
  'eligibility → tables',
];

interface Import {
  readonly file: string;
  /** A path from the root, or the name of a package. */
  readonly target: string;
  readonly typesOnly: boolean;
}

const IMPORT = /^(?:import|export)\s(?:([^'";]*?)\sfrom\s)?'([^']+)'|\bimport\('([^']+)'\)/gm;

function importsOf(file: string): Import[] {
  const text = readFileSync(join(projectRoot, file), 'utf8');
  return [...text.matchAll(IMPORT)].map(([, clause = '', named, dynamic]) => {
    const target = named ?? dynamic ?? '';
    const place = target.startsWith('.') ? posix.join(posix.dirname(file), target) : target;
    return { file, target: place, typesOnly: isTypesOnly(clause) };
  });
}

function isTypesOnly(clause: string): boolean {
  if (clause.startsWith('type ')) return true;
  const names = /^\{([\s\S]*)\}$/.exec(clause)?.[1]?.split(',') ?? [''];
  return (
    names.every((name) => name.trim() === '' || name.trim().startsWith('type ')) && clause !== ''
  );
}

const imports = filesIn('src', /\.tsx?$/).flatMap(importsOf);

/** The folder in which a file of src/shared or src/main stands; null for files of its root. */
function folderIn(part: string, path: string): string | null {
  return new RegExp(`^${part}/([a-z]+)/`).exec(path)?.[1] ?? null;
}

function said({ file, target }: Import): string {
  return `${file} imports ${target}`;
}

it('packages are imported only where they are at home', () => {
  const strangers = imports.filter(({ file, target }) => {
    if (target.startsWith('src/') || target.startsWith('node:')) return false;
    const name = /^(@[^/]+\/)?[^/]+/.exec(target)?.[0] ?? '';
    return target !== 'package.json' && !PACKAGES[name]?.some((home) => file.startsWith(home));
  });
  expect(strangers.map(said)).toEqual([]);
});

it('the folders of src/shared build on each other in one direction', () => {
  const against = imports.filter(({ file, target }) => {
    const [from, to] = [folderIn('src/shared', file), folderIn('src/shared', target)];
    return from !== null && to !== null && from !== to && !SHARED[from]?.includes(to);
  });
  expect(against.map(said)).toEqual([]);
});

it('the features of src/main are introduced to each other by the core, and share types only', () => {
  const direct = imports.filter(({ file, target, typesOnly }) => {
    const [from, to] = [folderIn('src/main', file), folderIn('src/main', target)];
    if (from === null || to === null || from === to) return false;
    return !typesOnly && !BY_VALUE.includes(`${from} → ${to}`);
  });
  expect(direct.map(said)).toEqual([]);
});
