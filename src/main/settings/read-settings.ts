import { rename } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { Adapter } from 'lowdb';
import { type Failure, failure } from '../../shared/contract/failure.ts';
import { DEFAULT_SETTINGS, type Settings, settingsSchema } from '../../shared/settings/settings.ts';
import { isZone } from '../../shared/stats/zone-days.ts';

/** What was found on disk: the settings in force, the document as it stands, what to tell. */
export interface ReadSettings {
  readonly settings: Settings;
  readonly document: unknown;
  readonly notices: readonly Failure[];
  /** A document that is neither readable nor movable must not be written over. */
  readonly writable: boolean;
}

/**
 * Reads the document. No file means the defaults; a file that does not read or does not fit the
 * schema is kept aside as `settings.broken-<time>.json`, the defaults are used, and a notice says so.
 * @param now milliseconds since 1970, for the name of the file kept aside
 */
export async function readSettings(
  path: string,
  file: Adapter<unknown>,
  now: number,
): Promise<ReadSettings> {
  try {
    const document = await file.read();
    return { document, ...fitZone(settingsSchema.parse(document)), writable: true };
  } catch (error) {
    if (isMissing(error)) return defaults([], true);
    return setAside(path, now);
  }
}

/** A zone that this machine does not know falls back to the computer's own, and is named. */
function fitZone(settings: Settings): Pick<ReadSettings, 'settings' | 'notices'> {
  if (settings.timeZone === null || isZone(settings.timeZone)) return { settings, notices: [] };
  return {
    settings: { ...settings, timeZone: null },
    notices: [failure('zone-unknown', settings.timeZone)],
  };
}

async function setAside(path: string, now: number): Promise<ReadSettings> {
  const time = new Date(now).toISOString().replaceAll(/[:.]/g, '-');
  const aside = join(dirname(path), `${basename(path, '.json')}.broken-${time}.json`);
  try {
    await rename(path, aside);
    return defaults([failure('settings-set-aside', basename(aside))], true);
  } catch {
    return defaults([failure('settings-unwritable', path)], false);
  }
}

function defaults(notices: readonly Failure[], writable: boolean): ReadSettings {
  return { settings: DEFAULT_SETTINGS, document: {}, notices, writable };
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT';
}
