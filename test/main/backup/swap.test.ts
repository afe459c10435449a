import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { finishSwap, swap } from '../../../src/main/backup/swap.ts';
import type { Plan } from '../../../src/shared/backup/plan.ts';

const ASIDE = 'replaced/2026-11-22T19-00-00-000Z';
const OLD = {
  'ledger.db': 'old',
  'ledger.db-wal': 'log',
  'ledger.anchor': 'o',
  'settings.json': '1',
};
const NEW = {
  'ledger.db': 'new',
  'ledger.anchor': 'n',
  'settings.json': '2',
  'packages.json': 'p',
};

const PLAN: Plan = {
  format: 1,
  direction: 'forth',
  incoming: 'restoring/incoming',
  aside: ASIDE,
  moveIn: Object.keys(NEW),
  moveOut: Object.keys(OLD),
  replaced: { format: 1, ledgerOnly: false, at: 0, by: 1, held: null, files: Object.keys(OLD) },
};

/** A data folder with a ledger, and another one that waits beside it. */
function prepared(): string {
  const dir = mkdtempSync(join(tmpdir(), 'carat-swap-'));
  onTestFinished(() => rmSync(dir, { recursive: true, force: true }));
  mkdirSync(join(dir, PLAN.incoming), { recursive: true });
  for (const [name, text] of Object.entries(OLD)) writeFileSync(join(dir, name), text);
  for (const [name, text] of Object.entries(NEW)) {
    writeFileSync(join(dir, PLAN.incoming, name), text);
  }
  writeFileSync(join(dir, 'keys.json'), 'keys');
  return dir;
}

function filesIn(folder: string): Record<string, string> {
  const names = existsSync(folder) ? readdirSync(folder, { withFileTypes: true }) : [];
  const files = names.filter((one) => one.isFile());
  return Object.fromEntries(
    files.map(({ name }) => [name, readFileSync(join(folder, name), 'utf8')]),
  );
}

const live = (dir: string) => filesIn(dir);
function aside(dir: string): Record<string, string> {
  const { 'replaced.json': _, ...files } = filesIn(join(dir, ASIDE));
  return files;
}

function expectNew(dir: string): void {
  expect(live(dir)).toEqual({ ...NEW, 'keys.json': 'keys' });
  expect(aside(dir)).toEqual(OLD);
  expect(JSON.parse(readFileSync(join(dir, ASIDE, 'replaced.json'), 'utf8'))).toEqual(
    PLAN.replaced,
  );
  expect(existsSync(join(dir, 'restoring/plan.json'))).toBe(false);
}

/** The renamings of a plan in their order, as a crash may cut them off anywhere. */
const STEPS = [
  ...PLAN.moveOut.map((name) => ['.', ASIDE, name] as const),
  ...PLAN.moveIn.map((name) => [PLAN.incoming, '.', name] as const),
];

function crashedAfter(steps: number, plan: Plan = PLAN): string {
  const dir = prepared();
  mkdirSync(join(dir, ASIDE), { recursive: true });
  writeFileSync(join(dir, 'restoring/plan.json'), JSON.stringify(plan));
  for (const [from, to, name] of STEPS.slice(0, steps)) {
    renameSync(join(dir, from, name), join(dir, to, name));
  }
  return dir;
}

const CUTS = Array.from({ length: STEPS.length + 1 }, (_, steps) => steps);

describe('files that take the place of others', () => {
  it('come in together, and the others are kept', async () => {
    const dir = prepared();
    expect(await swap(dir, PLAN)).toEqual({ ok: true, value: null });
    expectNew(dir);
  });

  it('stay out when the program ended before there was a plan', async () => {
    const dir = prepared();
    expect((await finishSwap(dir)).ok).toBe(true);
    expect(live(dir)).toEqual({ ...OLD, 'keys.json': 'keys' });
    expect(existsSync(join(dir, 'restoring'))).toBe(false);
  });

  it.each(CUTS)('are brought in at the next start after a crash at step %i', async (steps) => {
    const dir = crashedAfter(steps);
    expect(await finishSwap(dir)).toEqual({ ok: true, value: null });
    expectNew(dir);
    expect((await finishSwap(dir)).ok).toBe(true);
    expectNew(dir);
  });

  it.each(CUTS)('are taken back from step %i when that was decided', async (steps) => {
    const dir = crashedAfter(steps, { ...PLAN, direction: 'back' });
    expect((await finishSwap(dir)).ok).toBe(true);
    expect(live(dir)).toEqual({ ...OLD, 'keys.json': 'keys' });
    expect(existsSync(join(dir, ASIDE))).toBe(false);
  });

  it('are taken back when one of them cannot be put in its place', async () => {
    const dir = prepared();
    mkdirSync(join(dir, 'packages.json/in-the-way'), { recursive: true });
    expect(await swap(dir, PLAN)).toMatchObject({ ok: false, failure: { code: 'restore-failed' } });
    expect(live(dir)).toEqual({ ...OLD, 'keys.json': 'keys' });
    expect(existsSync(join(dir, 'restoring/plan.json'))).toBe(false);
  });

  it('lead nowhere else, whatever a plan says', async () => {
    const dir = prepared();
    const outside = mkdtempSync(join(tmpdir(), 'carat-outside-'));
    onTestFinished(() => rmSync(outside, { recursive: true, force: true }));
    cpSync(join(dir, 'ledger.db'), join(outside, 'ledger.db'));
    const plans = [
      { ...PLAN, aside: `../${outside}` },
      { ...PLAN, incoming: 'replaced/../../x' },
      { ...PLAN, moveIn: ['../x'] },
      { ...PLAN, moveOut: ['.'] },
    ];
    for (const plan of plans) {
      writeFileSync(join(dir, 'restoring/plan.json'), JSON.stringify(plan));
      expect(await finishSwap(dir)).toMatchObject({ failure: { code: 'restore-unfinished' } });
      expect(live(dir)).toEqual({ ...OLD, 'keys.json': 'keys' });
    }
  });
});
