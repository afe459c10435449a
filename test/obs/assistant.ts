import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { obsHandlers } from '../../src/main/obs/obs-handlers.ts';
import { createObsPassword, type SecretPlace } from '../../src/main/obs/obs-password.ts';
import { wakeObs } from '../../src/main/obs/wake-obs.ts';
import { createSettingsStore } from '../../src/main/settings/settings-store.ts';

export const OURS = { origin: 'http://127.0.0.1:21214', key: 'k3y-of-n0w' } as const;
export const STAGE_URL = `${OURS.origin}/overlay/stage?stage=upright#key=${OURS.key}`;

interface Wanted {
  readonly place?: SecretPlace | null;
  readonly isSeenInObs?: boolean;
  readonly patience?: number;
}

/** The assistant with settings in a folder of its own; nobody's address is entered yet. */
export async function openAssistant(wanted: Wanted = {}) {
  const dir = await mkdtemp(join(tmpdir(), 'carat-assistant-'));
  onTestFinished(() => rm(dir, { recursive: true, force: true }));
  const { store: settings } = await createSettingsStore(dir);
  const password = createObsPassword(wanted.place ?? null);
  const parts = {
    settings,
    password,
    ours: () => OURS,
    isSeenInObs: () => wanted.isSeenInObs ?? false,
    ...(wanted.patience === undefined ? {} : { patience: wanted.patience }),
  };
  const stageUrl = (stage: string) =>
    ({ ok: true, value: STAGE_URL.replace('upright', stage) }) as const;
  return { dir, settings, calls: obsHandlers({ ...parts, stageUrl }), wake: () => wakeObs(parts) };
}
