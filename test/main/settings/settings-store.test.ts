import { chmod, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createSettingsStore } from '../../../src/main/settings/settings-store.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../../src/shared/settings/settings.ts';

let dir = '';
const NOW = Date.UTC(2025, 10, 22, 12, 30);

beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'carat-settings-'));
});
afterEach(async () => {
  await chmod(dir, 0o700);
  await rm(dir, { recursive: true, force: true });
});

const open = () => createSettingsStore(dir, () => NOW);
const path = () => join(dir, 'settings.json');
const onDisk = async () => JSON.parse(await readFile(path(), 'utf8'));
const dark: Settings = { ...DEFAULT_SETTINGS, theme: 'dark' };

describe('the settings store', () => {
  it('begins with the defaults, without a notice and without a file', async () => {
    const { store, notices } = await open();
    expect(store.get()).toEqual(DEFAULT_SETTINGS);
    expect(notices).toEqual([]);
    expect(await readdir(dir)).toEqual([]);
  });

  it('has a change on disk when it answers, and reads it again', async () => {
    const { store } = await open();
    expect(await store.set(dark)).toEqual({ ok: true, value: dark });
    expect(await onDisk()).toEqual(dark);
    expect((await open()).store.get()).toEqual(dark);
    expect(await readdir(dir)).toEqual(['settings.json']);
  });

  it('neither writes nor tells of what changes nothing', async () => {
    const { store } = await open();
    store.onChange(() => {
      throw new Error('told of nothing');
    });
    expect(await store.set({ ...DEFAULT_SETTINGS })).toEqual({ ok: true, value: DEFAULT_SETTINGS });
    expect(await readdir(dir)).toEqual([]);
  });

  it('makes its folder', async () => {
    const { store } = await createSettingsStore(join(dir, 'a', 'b'));
    expect((await store.set(dark)).ok).toBe(true);
  });

  it('fills in what an older document does not have', async () => {
    await writeFile(path(), '{"theme":"light"}');
    const { store, notices } = await open();
    expect(store.get()).toEqual({ ...DEFAULT_SETTINGS, theme: 'light' });
    expect(notices).toEqual([]);
  });

  it('keeps what a newer version has written, also inside', async () => {
    await writeFile(path(), '{"aurora":{"on":true},"overlay":{"volume":3,"paused":true}}');
    const { store } = await open();
    await store.set({ ...store.get(), theme: 'dark' });
    expect(await onDisk()).toMatchObject({
      aurora: { on: true },
      overlay: { volume: 3, paused: true },
      theme: 'dark',
    });
    expect(store.get()).not.toHaveProperty('aurora');
  });

  it.each([
    ['is torn', '{"theme":"da'],
    ['is empty', ''],
    ['is null', 'null'],
    ['holds a value out of bounds', '{"port":80}'],
    ['holds another type', '{"overlay":[]}'],
    ['is binary', '\u0000\u0001'],
  ])('keeps a file aside that %s, uses the defaults and says so', async (_what, text) => {
    await writeFile(path(), text);
    const { store, notices } = await open();
    const name = 'settings.broken-2025-11-22T12-30-00-000Z.json';
    expect(notices).toEqual([{ code: 'settings-set-aside', detail: name }]);
    expect(await readFile(join(dir, name), 'utf8')).toBe(text);
    expect(store.get()).toEqual(DEFAULT_SETTINGS);
    expect((await store.set(dark)).ok).toBe(true);
  });

  it('keeps aside what cannot be read at all', async () => {
    await mkdir(path());
    expect((await open()).notices).toMatchObject([{ code: 'settings-set-aside' }]);
  });

  it('falls back to the own zone where the zone is unknown here, and leaves the file alone', async () => {
    await writeFile(path(), '{"timeZone":"Mars/Olympus"}');
    const { store, notices } = await open();
    expect(notices).toEqual([{ code: 'zone-unknown', detail: 'Mars/Olympus' }]);
    expect(store.get().timeZone).toBeNull();
    expect(await onDisk()).toEqual({ timeZone: 'Mars/Olympus' });
  });

  it.each([
    ['a port out of bounds', { ...DEFAULT_SETTINGS, port: 80 }, 'bad-input'],
    ['an unknown zone', { ...DEFAULT_SETTINGS, timeZone: 'Mars/Olympus' }, 'zone-unknown'],
  ])('refuses %s and changes nothing', async (_what, next, code) => {
    const { store } = await open();
    expect(await store.set(next)).toMatchObject({ ok: false, failure: { code } });
    expect(store.get()).toEqual(DEFAULT_SETTINGS);
    expect(await readdir(dir)).toEqual([]);
  });

  it('changes nothing when it cannot be written, and can again later', async () => {
    const { store } = await open();
    const heard: Settings[] = [];
    store.onChange((next) => heard.push(next));
    await mkdir(join(dir, 'settings.json'));
    expect(await store.set(dark)).toMatchObject({
      ok: false,
      failure: { code: 'settings-unwritable' },
    });
    expect(store.get()).toEqual(DEFAULT_SETTINGS);
    expect(heard).toEqual([]);
    await rm(join(dir, 'settings.json'), { recursive: true });
    expect((await store.set(dark)).ok).toBe(true);
    expect(heard).toEqual([dark]);
  });

  it('loses no change of many at once', async () => {
    const { store } = await open();
    const goals = Array.from({ length: 50 }, (_, index) => index + 1);
    await store.set({ ...DEFAULT_SETTINGS, goal: 1 });
    await Promise.all(
      goals.map(() => store.change((now) => ({ ...now, goal: (now.goal ?? 0) + 1 }))),
    );
    expect(store.get().goal).toBe(51);
    expect(await onDisk()).toEqual(store.get());
  });

  it('reads what was put in its place, and loses no change that waited for it', async () => {
    const { store } = await open();
    await store.set(dark);
    const heard: string[] = [];
    store.onChange((next, before) => heard.push(`${before.theme}→${next.theme}`));
    const replaced = store.replaced(() => writeFile(path(), '{"theme":"light","goal":5}'));
    const changed = store.change((now) => ({ ...now, goal: (now.goal ?? 0) + 1 }));
    await Promise.all([replaced, changed]);
    expect(store.get()).toMatchObject({ theme: 'light', goal: 6 });
    expect(await onDisk()).toMatchObject({ theme: 'light', goal: 6 });
    expect(heard).toEqual(['dark→light', 'light→light']);
    await expect(store.replaced(() => Promise.reject(new Error('no')))).rejects.toThrow('no');
    expect(store.get()).toMatchObject({ goal: 6 });
  });

  it('tells each listener what is and what was, until it stops listening', async () => {
    const { store } = await open();
    const heard: string[] = [];
    const stop = store.onChange((next, before) => heard.push(`${before.theme}→${next.theme}`));
    await store.set(dark);
    stop();
    await store.set(DEFAULT_SETTINGS);
    expect(heard).toEqual(['system→dark']);
  });
});
