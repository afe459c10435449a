import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { Low } from 'lowdb';
import { type Answer, type Failure, failure } from '../../shared/contract/failure.ts';
import { type Settings, settingsSchema } from '../../shared/settings/settings.ts';
import { isZone } from '../../shared/stats/zone-days.ts';
import { durableJsonFile } from './durable-file.ts';
import { keepUnknown } from './keep-unknown.ts';
import { readSettings } from './read-settings.ts';

/** The settings document: in memory for reading, on disk before a change counts. */
export interface SettingsStore {
  get(): Settings;
  /** Replaces the document. On disk when it answers; on a failure nothing has changed. */
  set(next: Settings): Promise<Answer<Settings>>;
  /** Like `set`, from the document as it is when its turn comes: no change made meanwhile is lost. */
  change(step: (now: Settings) => Settings): Promise<Answer<Settings>>;
  /** Resolves when all that was asked for until now is written, or has failed. */
  settled(): Promise<void>;
  /** Called after each change is on disk; a document that says the same is no change. The function it returns stops that. */
  onChange(listener: (next: Settings, before: Settings) => void): () => void;
}

/**
 * Opens `settings.json` in `dir`, which is made if need be. It always opens; what went wrong is
 * in the notices. Fields that a newer version wrote are kept.
 * @param now milliseconds since 1970
 */
export async function createSettingsStore(
  dir: string,
  now: () => number = Date.now,
): Promise<{ readonly store: SettingsStore; readonly notices: readonly Failure[] }> {
  const path = join(dir, 'settings.json');
  await mkdir(dir, { recursive: true, mode: 0o700 }).catch(() => undefined);
  const file = durableJsonFile(path);
  const found = await readSettings(path, file, now());
  const document = new Low<unknown>(file, found.document);
  const save = async (next: Settings) => {
    if (!found.writable) return failure('settings-unwritable', path);
    return await write(document, next, path);
  };
  return { store: createStore(found.settings, save), notices: found.notices };
}

function createStore(
  initial: Settings,
  save: (next: Settings) => Promise<Failure | null>,
): SettingsStore {
  let current = initial;
  let last: Promise<unknown> = Promise.resolve();
  const listeners = new Set<(next: Settings, before: Settings) => void>();

  const turn = async (step: (now: Settings) => Settings): Promise<Answer<Settings>> => {
    const checked = check(step(current));
    if (!checked.ok || isSame(checked.value, current)) return checked;
    const problem = await save(checked.value);
    if (problem !== null) return { ok: false, failure: problem };
    const before = current;
    current = checked.value;
    for (const listener of listeners) listener(current, before);
    return checked;
  };

  const change: SettingsStore['change'] = (step) => {
    const answer = last.then(() => turn(step));
    last = answer.catch(() => undefined);
    return answer;
  };

  return {
    get: () => current,
    set: (next) => change(() => next),
    change,
    settled: async () => {
      await last;
    },
    onChange(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** Both come from the schema, with their fields in its order. */
function isSame(one: Settings, other: Settings): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

function check(next: Settings): Answer<Settings> {
  const parsed = settingsSchema.safeParse(next);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    return { ok: false, failure: failure('bad-input', issue?.path.join(' › ') ?? null) };
  }
  const { timeZone } = parsed.data;
  if (timeZone !== null && !isZone(timeZone)) {
    return { ok: false, failure: failure('zone-unknown', timeZone) };
  }
  return { ok: true, value: parsed.data };
}

async function write(
  document: Low<unknown>,
  next: Settings,
  path: string,
): Promise<Failure | null> {
  const before = document.data;
  document.data = keepUnknown(before, next);
  try {
    await document.write();
    return null;
  } catch (error) {
    document.data = before;
    const full = error instanceof Error && 'code' in error && error.code === 'ENOSPC';
    return failure(full ? 'disk-full' : 'settings-unwritable', path);
  }
}
