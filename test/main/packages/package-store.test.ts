import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openPackageStore } from '../../../src/main/packages/package-store.ts';
import { packagesHandlers } from '../../../src/main/packages/packages-handlers.ts';
import { type PackageSets, PRESET_SETS } from '../../../src/shared/packages/package-set.ts';

let dir = '';
const NOW = Date.UTC(2026, 10, 22, 12, 30);

beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'carat-packages-'));
});
afterEach(async () => {
  await rm(dir, { recursive: true, force: true });
});

const open = () => openPackageStore(dir, NOW);
const path = () => join(dir, 'packages.json');
const OWN: PackageSets = {
  inUse: 'own',
  sets: [{ id: 'own', name: 'Euro', currency: 'EUR', packages: [{ coins: 65, price: '0.99' }] }],
};

describe('the sets of coin packages', () => {
  it('begin with the known ones, without a file', async () => {
    const { store, notices } = await open();
    expect(store.get()).toEqual({ inUse: 'app', sets: PRESET_SETS });
    expect(notices).toEqual([]);
    expect(await readdir(dir)).toEqual([]);
  });

  it('are on disk when a call to change them answers', async () => {
    const { store } = await open();
    const handlers = packagesHandlers(store);
    expect(await handlers['packages.set'](OWN)).toEqual({ ok: true, value: OWN });
    expect(JSON.parse(await readFile(path(), 'utf8'))).toEqual(OWN);
    expect(await packagesHandlers((await open()).store)['packages.get'](null)).toEqual({
      ok: true,
      value: OWN,
    });
  });

  it('may all be deleted, and stay so', async () => {
    const none = { inUse: 'app', sets: [] };
    await (await open()).store.set(none);
    expect((await open()).store.get()).toEqual(none);
  });

  it('are kept aside when they do not read, and told', async () => {
    await writeFile(path(), '{"sets":[{"id":"own","name":"Euro"}]}');
    const { store, notices } = await open();
    const name = 'packages.broken-2026-11-22T12-30-00-000Z.json';
    expect(notices).toEqual([{ code: 'packages-set-aside', detail: name }]);
    expect(await readFile(join(dir, name), 'utf8')).toContain('"Euro"');
    expect(store.get().sets).toEqual(PRESET_SETS);
  });

  it('stay as they were when they cannot be written', async () => {
    const { store } = await open();
    await mkdir(join(dir, 'packages.json'));
    expect(await store.set(OWN)).toMatchObject({
      ok: false,
      failure: { code: 'packages-unwritable' },
    });
    expect(store.get().inUse).toBe('app');
  });

  it('are refused whole when one price is wrong', async () => {
    const { store } = await open();
    const wrong = { ...OWN, sets: [{ ...OWN.sets[0], packages: [{ coins: 65, price: '0' }] }] };
    expect(await store.set(wrong as PackageSets)).toMatchObject({
      ok: false,
      failure: { code: 'bad-input' },
    });
    expect(await readdir(dir)).toEqual([]);
  });
});
