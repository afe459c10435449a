import { create } from 'zustand';
import type { Answer, Failure } from '../../../shared/contract/failure.ts';
import type { Settings } from '../../../shared/settings/settings.ts';
import { call, on } from '../bridge/client.ts';

interface SettingsStore {
  readonly settings: Settings | null;
  /** Why the last reading or saving failed; null when it did not. */
  readonly failure: Failure | null;
}

export const useSettings = create<SettingsStore>(() => ({ settings: null, failure: null }));

/** Reads the settings and keeps up with what others change. */
export async function followSettings(): Promise<void> {
  on('settings', (settings) => useSettings.setState({ settings }));
  take(await call('settings.get', null));
}

let lastSave: Promise<unknown> = Promise.resolve();

/**
 * Saves a change. Saves go one after the other and each starts from what is in force by then, so
 * that two quick changes cannot undo each other. Answers whether it was saved.
 */
export function saveSettings(change: (settings: Settings) => Settings): Promise<boolean> {
  const save = lastSave.then(async () => {
    const { settings } = useSettings.getState();
    if (settings === null) return false;
    return take(await call('settings.set', change(settings)));
  });
  lastSave = save.catch(() => false);
  return save;
}

/** Changes how TikFinity is used, and nothing else. */
export function saveTikfinity(change: Partial<Settings['sources']['tikfinity']>): Promise<boolean> {
  return saveSettings((settings) => ({
    ...settings,
    sources: { ...settings.sources, tikfinity: { ...settings.sources.tikfinity, ...change } },
  }));
}

function take(answer: Answer<Settings>): boolean {
  if (answer.ok) useSettings.setState({ settings: answer.value, failure: null });
  else useSettings.setState({ failure: answer.failure });
  return answer.ok;
}
