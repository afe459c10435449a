import { type Failure, failure } from '../../shared/contract/failure.ts';
import { type Settings, settingsSchema } from '../../shared/settings/settings.ts';
import { isZone } from '../../shared/stats/zone-days.ts';
import type { DocumentKind } from '../documents/document-kind.ts';
import { type DocumentStore, openDocument } from '../documents/document-store.ts';
import type { ReadDocument } from '../documents/read-document.ts';

/** The settings document. */
export type SettingsStore = DocumentStore<Settings>;

const SETTINGS: DocumentKind<Settings> = {
  name: 'settings.json',
  schema: settingsSchema,
  setAside: 'settings-set-aside',
  unwritable: 'settings-unwritable',
  refuse: ({ timeZone }) =>
    timeZone === null || isZone(timeZone) ? null : failure('zone-unknown', timeZone),
};

/**
 * Opens `settings.json` in `dir`. It always opens; what went wrong is in the notices.
 * @param now milliseconds since 1970
 */
export function createSettingsStore(
  dir: string,
  now: () => number = Date.now,
): Promise<{ readonly store: SettingsStore; readonly notices: readonly Failure[] }> {
  return openDocument(dir, SETTINGS, now(), fitZone);
}

/** A zone that this machine does not know falls back to the computer's own, and is named. */
function fitZone(found: ReadDocument<Settings>): ReadDocument<Settings> {
  const { timeZone } = found.value;
  if (timeZone === null || isZone(timeZone)) return found;
  return {
    ...found,
    value: { ...found.value, timeZone: null },
    notices: [...found.notices, failure('zone-unknown', timeZone)],
  };
}
